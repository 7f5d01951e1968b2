import { css } from 'lit';
import { partStepsStyles } from '../payment-parts/part-steps.styles.js';
import { parts } from '../payment-parts/parts.styles.js';

export const paymentStatusStyles = css`
  /* As high as what comes, or as the window: what is below must not move. Around the card: what is short is a short card. */
  @media not print {
    .root {
      min-block-size: min(100svh, 36.375em);
    }
  }
`;

const later = css`
  .close {
    display: flex;
    gap: 8px;
  }
  .close .icon {
    margin-block-start: 2px;
    color: var(--_positive);
  }
  .copy {
    min-inline-size: 9em;
  }
`;

/** Those of the views that come with the controller. */
export const lateStyles = [parts, partStepsStyles, later];
