import { css } from 'lit';

/** One thing to say in the middle of a card: an invitation, an empty list. */
export const centred = css`
  .center {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 12px;
    padding: 32px 0 40px;
    text-align: center;
    text-wrap: balance;
  }
  .center > .icon {
    inline-size: 40px;
    block-size: 40px;
    stroke-width: 1.25;
    color: var(--_muted);
  }
  .lead {
    max-inline-size: 28em;
    font-size: 1.125em;
  }
`;
