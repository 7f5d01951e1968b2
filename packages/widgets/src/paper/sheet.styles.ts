import { css } from 'lit';
import { qrStyles } from './qr.styles.js';

const sheet = css`
  /* Paper is paper in every theme: its own colours, so that a page's dark tokens cannot blacken it. */
  .sheet {
    --_surface: #fff;
    --_ink: #14181d;
    --_muted: #4b5563;
    --_line: #b9c0ca;
    --_primary: #0f4c81;
    --_focus: var(--_primary);
    --_positive: #166534;
    position: relative;
    isolation: isolate;
    box-sizing: border-box;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 20px;
    min-block-size: 49.6em;
    padding: 28px 28px 24px;
    border: 1px solid var(--_line);
    background-color: var(--_surface);
    color: var(--_ink);
    color-scheme: light;
    forced-color-adjust: none;
  }
  .head {
    display: flex;
    align-items: start;
    gap: 12px;
  }
  .qr {
    inline-size: 7.5em;
    block-size: 7.5em;
    /* Its quiet zone lies in the margin: the first dark column is where the text begins. */
    margin: -0.75em 0 -0.75em -0.5em;
  }
  .agency {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    display: grid;
    gap: 4px;
    text-wrap: balance;
  }
  .collector {
    font-weight: 600;
  }
  .heading {
    text-align: center;
  }
  .heading .title {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  .sheet .facts {
    grid-template-columns: 11.5em 1fr;
  }
  .watermark {
    position: absolute;
    inset: 0;
    z-index: -1;
    display: grid;
    place-items: center;
    color: #f8eed9;
    font-size: min(4.75em, 13cqi);
    white-space: nowrap;
    overflow: clip;
    font-weight: 600;
    user-select: none;
    print-color-adjust: exact;
  }
  .test-note {
    align-self: end;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
    text-align: center;
  }
  @container (max-width: 30em) {
    .sheet {
      padding: 20px 16px;
    }
    .qr {
      inline-size: 6em;
      block-size: 6em;
      margin-inline-start: -0.4em;
    }
    .sheet .facts {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    .root {
      font-size: 10pt;
      line-height: 1.4;
    }
    .sheet {
      --_ink: #000;
      --_muted: #000;
      --_line: #000;
      --_positive: #000;
      gap: 4mm;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    .qr {
      inline-size: 32mm;
      block-size: 32mm;
      margin: -3mm 0 -3mm -2.2mm;
      print-color-adjust: exact;
    }
    .sheet .facts {
      grid-template-columns: 40mm 1fr;
      gap: 1.5mm 4mm;
    }
    .watermark {
      font-size: 48pt;
    }
    .root > .ribbon {
      position: static;
      margin-block-end: 4mm;
      border: 1px solid #3d2600;
      border-radius: 0;
    }
    .sheet dd {
      break-inside: avoid;
    }
  }
`;

/** A sheet of paper as people know it: QR at the top left, who gave it, title, facts. Prints black on white. */
export const sheetStyles = [qrStyles, sheet];
