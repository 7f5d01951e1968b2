import { css } from 'lit';

/** Colours of what is good, needs attention, or went wrong; always beside words and an icon. */
export const answerTones = css`
  :host {
    --_positive: var(--dvc-positive, #166534);
    --_positive-bg: var(--dvc-positive-bg, #e9f5ec);
    --_attention: var(--dvc-attention, #8a4b00);
    --_attention-bg: var(--dvc-attention-bg, #fdf1e0);
    --_danger: var(--dvc-danger, #a21a1a);
    --_danger-bg: var(--dvc-danger-bg, #fcebea);
    --_info: var(--dvc-info, var(--_primary));
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_positive: var(--dvc-positive, light-dark(#166534, #7fd49a));
      --_positive-bg: var(--dvc-positive-bg, light-dark(#e9f5ec, #14281b));
      --_attention: var(--dvc-attention, light-dark(#8a4b00, #f2b866));
      --_attention-bg: var(--dvc-attention-bg, light-dark(#fdf1e0, #2c2110));
      --_danger: var(--dvc-danger, light-dark(#a21a1a, #f59a94));
      --_danger-bg: var(--dvc-danger-bg, light-dark(#fcebea, #2f1817));
    }
  }
  .tone-neutral {
    --_tone: var(--_muted);
    --_tone-bg: var(--_sunken);
  }
  .tone-positive {
    --_tone: var(--_positive);
    --_tone-bg: var(--_positive-bg);
  }
  .tone-attention {
    --_tone: var(--_attention);
    --_tone-bg: var(--_attention-bg);
  }
  .tone-danger {
    --_tone: var(--_danger);
    --_tone-bg: var(--_danger-bg);
  }
  .tone-info {
    --_tone: var(--_info);
    --_tone-bg: var(--_info-bg);
  }
  @media (prefers-contrast: more) {
    [class*='tone-'] {
      --_tone-bg: var(--_surface);
    }
  }
`;

/** Notice, status pill, facts list. */
const shapes = css`
  .notice {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-inline-start: 4px solid var(--_tone);
    border-radius: 0 var(--_radius-control) var(--_radius-control) 0;
    background-color: var(--_tone-bg);
  }
  .notice > .icon {
    margin-block-start: 2px;
    color: var(--_tone);
  }
  .notice-body {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .notice-title {
    font-weight: 600;
  }
  /* Its words begin and end where a button would. */
  .actions > .btn-quiet {
    margin-inline: -8px;
    text-align: start;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 10px 2px 8px;
    border-radius: 999px;
    background-color: var(--_tone-bg);
    color: var(--_tone);
    font-size: 0.875em;
    font-weight: 600;
  }
  .pill .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(7em, auto) 1fr;
    gap: 8px 16px;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    min-inline-size: 0;
  }
  @container (max-width: 30em) {
    .facts {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .facts dd + dt {
      margin-block-start: 8px;
    }
  }
  @media (prefers-contrast: more) {
    .notice {
      border: 1px solid;
      border-inline-start: 4px solid var(--_tone);
    }
  }
  /* There every button has an edge, and that stands in line. */
  @media (forced-colors: active) {
    .root :is(.btn-quiet:not(.copy), .foot-actions) {
      margin-inline: 0;
    }
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .pill {
      border: 1px solid;
    }
  }
  @media print {
    .notice,
    .pill {
      border: 1px solid;
      background: none;
    }
  }
`;

/** What answers look like, after the first paint. */
export const answers = [answerTones, shapes];
