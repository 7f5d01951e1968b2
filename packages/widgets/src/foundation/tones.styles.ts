import { css } from 'lit';

/** Colours of surfaces, and of what is good, needs attention, or went wrong; always beside words and an icon. */
export const tones = css`
  :host {
    --_sunken: var(--dvc-surface-sunken, #f5f6f8);
    --_muted: var(--dvc-ink-muted, #4b5563);
    --_line: var(--dvc-line, #d5dae1);
    --_info-bg: var(--dvc-info-bg, #e8f0f8);
    --_radius: var(--dvc-radius, 8px);
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
      --_sunken: var(--dvc-surface-sunken, light-dark(#f5f6f8, #0f1318));
      --_muted: var(--dvc-ink-muted, light-dark(#4b5563, #b4bdc9));
      --_line: var(--dvc-line, light-dark(#d5dae1, #323a45));
      --_info-bg: var(--dvc-info-bg, light-dark(#e8f0f8, #13222f));
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
    :host {
      --_muted: var(--_ink);
      --_line: var(--_ink);
    }
    [class*='tone-'] {
      --_tone-bg: var(--_surface);
    }
  }
`;
