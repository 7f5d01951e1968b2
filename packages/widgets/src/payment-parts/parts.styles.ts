import { css } from 'lit';

/** The amount, the table of fees, the reference in large type: the pieces that money widgets share. */
export const parts = css`
  .amount-label {
    color: var(--_muted);
  }
  .amount-figure {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.3;
  }
  .amount-words {
    color: var(--_muted);
  }
  .lines {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
  }
  .lines :is(th, td) {
    padding: 4px 0;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .lines .kind {
    padding-block: 8px 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .lines td {
    padding-inline-start: 16px;
    text-align: end;
    white-space: nowrap;
  }
  .reference-label {
    color: var(--_muted);
  }
  .reference {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .reference-code {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .rule {
    block-size: 0;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .fold summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    color: var(--_primary);
    cursor: pointer;
    list-style: none;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold .icon {
    transition: rotate 120ms;
  }
  .fold[open] > summary > .icon {
    rotate: 180deg;
  }
  .fold-body {
    display: grid;
    gap: 12px;
  }
  .title {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
    outline-offset: 4px;
    text-wrap: balance;
  }
  .band {
    padding: 20px;
  }
  .band > .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    margin-block-start: 0;
  }
  .band .notice-body {
    gap: 4px;
  }
  @container (max-width: 30em) {
    .title {
      font-size: 1.25em;
    }
    .band {
      gap: 8px;
      padding: 16px 16px 16px 12px;
    }
    .band > .icon {
      inline-size: 1.5em;
      block-size: 1.5em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .fold .icon {
      transition: none;
    }
  }
`;
