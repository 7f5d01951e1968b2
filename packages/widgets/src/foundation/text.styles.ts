import { css } from 'lit';

/** Running text: comes with whatever has more than one word to say. */
export const text = css`
  p,
  h2,
  h3,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  a {
    color: var(--_primary);
    text-underline-offset: 0.2em;
  }
  .note {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
`;
