import { css } from 'lit';

export const feePaymentStyles = css`
  /* As high as what comes, or as the window: what is below must not move. Around the card: what is short is a short card. */
  @media not print {
    :host([dossier-code]:not([dossier-code=''])) .root {
      min-block-size: min(100svh, 768px);
    }
  }
  .legal summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    color: var(--_primary);
    cursor: pointer;
    list-style: none;
  }
  .legal summary::-webkit-details-marker {
    display: none;
  }
  .legal .icon {
    transition: rotate 120ms;
  }
  .legal[open] .icon {
    rotate: 180deg;
  }
  .legal ul {
    padding-inline-start: 1.6em;
  }
  .pay {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .pay .btn {
    min-block-size: 52px;
    padding-inline: 24px;
    font-size: 1.125em;
  }
  .safe {
    display: flex;
    gap: 8px;
  }
  .safe .icon {
    margin-block-start: 1px;
  }
  @container (max-width: 30em) {
    .pay,
    .pay .btn {
      inline-size: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .legal .icon {
      transition: none;
    }
  }
`;
