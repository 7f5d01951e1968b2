import { css } from 'lit';

export const rowStyles = css`
  .rows {
    list-style: none;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 12px;
  }
  .print {
    margin: 8px -8px -8px;
  }
  .filter {
    gap: 6px;
    padding-inline: 12px;
    border-radius: 999px;
    color: var(--_ink);
    font-size: 0.875em;
    font-weight: 400;
  }
  .filter .num {
    color: var(--_muted);
  }
  .filter[aria-pressed='true'] {
    border-color: var(--_primary);
    background-color: var(--_info-bg);
    color: var(--_primary);
    font-weight: 600;
  }
  .none {
    padding-block: 16px;
  }
  /* Rows out of sight cost no layout; the size is that of a usual row, then the row's own. */
  .dossier {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 16px;
    align-items: start;
    padding: 16px 12px;
    margin-inline: -12px;
    border-block-start: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7em;
  }
  .name {
    font-weight: 600;
    text-wrap: pretty;
  }
  .name a {
    color: inherit;
    text-decoration: none;
  }
  .name a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-control);
  }
  .name a:focus-visible {
    outline: none;
  }
  .name a:focus-visible::after {
    outline: 3px solid var(--_primary);
    outline-offset: -3px;
  }
  .dossier:has(a:hover) {
    background-color: var(--_sunken);
  }
  .dossier:has(a:hover) .name a {
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .turn {
    grid-column: 1 / -1;
  }
  .turn-citizen {
    color: var(--_attention);
    font-weight: 600;
  }
  .meta {
    grid-column: 1 / -1;
  }
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
  .foot {
    display: grid;
    gap: 12px;
    justify-items: center;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  /* A5 too: beside a long status a name would have a word a line. */
  @container (max-width: 36em) {
    .dossier {
      grid-template-columns: 1fr;
    }
    .pill {
      justify-self: start;
      border-radius: 14px;
      order: -1;
    }
  }
  /* Firefox lets a link inherit the colour of text also where the reader chose the colours. */
  @media (forced-colors: active) {
    .name a {
      text-decoration: underline;
    }
  }
  @media print {
    .filters {
      display: none;
    }
    .dossier {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
