import { css } from 'lit';

/** While the gateway is asked: lines where words will be, and a thin line that says that something is being done. */
export const waiting = css`
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
  }
  .lines-wait {
    display: grid;
    align-content: start;
    gap: 12px;
  }
  .lines-wait .skeleton {
    block-size: 1.25em;
  }
  .lines-wait .skeleton:nth-child(3n + 1) {
    inline-size: 55%;
  }
  .lines-wait .skeleton:nth-child(3n + 2) {
    inline-size: 85%;
  }
  .lines-wait .skeleton:nth-child(3n) {
    inline-size: 70%;
  }
  .progress {
    position: absolute;
    inset: calc(1.5em + 1px) 0 auto;
    overflow: hidden;
    block-size: 2px;
  }
  .progress::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 30%;
    background-color: var(--_primary);
    opacity: 0;
    animation:
      appear 0s 1s forwards,
      travel 1.6s 1s ease-in-out infinite alternate;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @keyframes travel {
    from {
      inset-inline-start: 0;
    }
    to {
      inset-inline-start: 70%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress::before {
      inline-size: 100%;
      animation: appear 0s 1s forwards;
    }
  }
  @media (forced-colors: active) {
    .progress::before {
      background: Highlight;
    }
  }
`;
