import { css } from 'lit';
import { text } from './text.styles.js';
import { tones } from './tones.styles.js';

/** Card, notice, status pill, facts list, skeleton. The card's upper padding is where the test ribbon fits without a jump. */
const shapes = css`
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 2.5em 24px 24px;
    background: var(--_surface);
  }
  .notice {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-inline-start: 4px solid var(--_tone);
    border-radius: 0 var(--_radius-control) var(--_radius-control) 0;
    background: var(--_tone-bg);
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
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 10px 2px 8px;
    border-radius: 999px;
    background: var(--_tone-bg);
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
  .skeleton {
    display: block;
    border-radius: var(--_radius-control);
    background: var(--_sunken);
    animation: breathe 1.6s ease-in-out 400ms infinite alternate;
  }
  @keyframes breathe {
    to {
      background: var(--_line);
    }
  }
  @container (max-width: 30em) {
    .card {
      padding: 2.5em 16px 20px;
    }
    .facts {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .facts dd + dt {
      margin-block-start: 8px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
  @media (prefers-contrast: more) {
    .notice {
      border: 1px solid;
      border-inline-start: 4px solid var(--_tone);
    }
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .pill {
      border: 1px solid;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .card {
      border: 0;
      padding: 0;
      background: none;
    }
    .notice,
    .pill {
      border: 1px solid;
      background: none;
    }
  }
`;

export const surfaces = [text, tones, shapes];
