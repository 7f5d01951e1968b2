import { css } from 'lit';
import { text } from './text.styles.js';
import { tones } from './tones.styles.js';

/** Card and skeleton; the shapes of answers are in `answers.styles.ts`. The card's upper padding is where the test ribbon fits without a jump. */
const shapes = css`
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 2.5em 24px 24px;
    background-color: var(--_surface);
  }
  .skeleton {
    display: block;
    border-radius: var(--_radius-control);
    background-color: var(--_sunken);
    animation: breathe 1.6s ease-in-out 400ms infinite alternate;
  }
  @keyframes breathe {
    to {
      background-color: var(--_line);
    }
  }
  @container (max-width: 30em) {
    .card {
      padding: 2.5em 16px 20px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
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
  }
`;

export const surfaces = [text, tones, shapes];
