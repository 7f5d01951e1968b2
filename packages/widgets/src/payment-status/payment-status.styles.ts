import { css } from 'lit';

export const paymentStatusStyles = css`
  .view {
    display: grid;
    gap: 16px;
    justify-items: stretch;
    min-block-size: 27em;
    align-content: start;
  }
  .headline {
    display: flex;
    gap: 12px;
  }
  .headline .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    margin-block-start: 1px;
    color: var(--_tone);
  }
  .title {
    margin: 0;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }
`;
