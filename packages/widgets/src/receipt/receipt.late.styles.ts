import { css } from 'lit';
import { sheetStyles } from '../paper/sheet.styles.js';
import { parts } from '../payment-parts/parts.styles.js';

const later = css`
  .lines :is(th, td) {
    padding: 6px 10px;
    border: 1px solid var(--_ink);
  }
  .lines .kind {
    padding-block: 4px;
  }
  .lines thead th,
  .lines .total > * {
    font-weight: 600;
  }
  .lines .sum {
    inline-size: 1%;
    text-align: end;
    white-space: nowrap;
  }
  .words {
    padding-block-start: 10px;
  }
  .stamp {
    justify-self: end;
    max-inline-size: 100%;
    padding: 8px 16px;
    border: 2px solid var(--_positive);
    border-radius: 4px;
    color: var(--_positive);
    font-size: 0.875em;
    text-align: center;
  }
  .stamp-word {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    font-size: 1.25em;
    font-weight: 600;
  }
  .sheet-note {
    color: var(--_muted);
    font-size: 0.875em;
    text-align: center;
  }
  .paper {
    display: none;
  }
  .bar .note {
    flex: 100%;
  }
  .bar .btn-quiet {
    margin-inline: -8px;
    text-align: start;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  @container (max-width: 30em) {
    /* Its heading may wrap, so that what was collected has room. */
    .lines thead .sum {
      white-space: normal;
    }
    .lines :is(th, td) {
      padding-inline: 6px;
    }
  }
  @media print {
    .desk {
      display: block;
      padding: 0;
      border: 0;
      background: none;
    }
    .paper {
      display: block;
    }
    .fill {
      border-block-end: 1px dotted;
    }
    .bar {
      display: none;
    }
    tr,
    .stamp,
    .words {
      break-inside: avoid;
    }
  }
`;

/** Those of the views that come with the controller. */
export const lateStyles = [parts, sheetStyles, later];
