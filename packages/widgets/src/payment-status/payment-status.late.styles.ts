import { css } from 'lit';
import { partStepsStyles } from '../payment-parts/part-steps.styles.js';
import { parts } from '../payment-parts/parts.styles.js';

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
