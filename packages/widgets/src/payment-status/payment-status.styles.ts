import { css } from 'lit';

export const paymentStatusStyles = css`
  .view {
    position: relative;
    display: grid;
    align-content: start;
    gap: 16px;
  }
  .progress {
    position: absolute;
    inset: auto 24px 8px;
  }
  .close {
    display: flex;
    gap: 8px;
  }
  .close .icon {
    margin-block-start: 2px;
    color: var(--_positive);
  }
  .wait {
    block-size: 22em;
  }
  .copy {
    min-inline-size: 9em;
  }
`;
