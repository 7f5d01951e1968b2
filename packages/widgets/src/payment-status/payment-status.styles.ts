import { css } from 'lit';

export const paymentStatusStyles = css`
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
