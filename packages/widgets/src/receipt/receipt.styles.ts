import { css } from 'lit';

export const receiptStyles = css`
  .desk {
    display: grid;
    gap: 16px;
    justify-items: center;
    padding: 40px 24px 24px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .desk > * {
    inline-size: 100%;
    max-inline-size: 35em;
  }
  /* Paper is paper in every theme: its own colours, so that a page's dark tokens cannot blacken it. */
  .sheet {
    --_surface: #fff;
    --_ink: #14181d;
    --_muted: #4b5563;
    --_line: #b9c0ca;
    --_primary: #0f4c81;
    position: relative;
    isolation: isolate;
    box-sizing: border-box;
    display: grid;
    align-content: start;
    gap: 20px;
    min-block-size: 49.6em;
    padding: 28px 28px 24px;
    border: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_ink);
    color-scheme: light;
    forced-color-adjust: none;
  }
  .head {
    display: flex;
    align-items: start;
    gap: 16px;
  }
  .qr {
    flex: none;
    inline-size: 7.5em;
    block-size: 7.5em;
    margin: -0.75em 0 -0.75em -0.75em;
    background: #fff;
    fill: #000;
  }
  .agency {
    display: grid;
    gap: 4px;
  }
  .collector {
    font-weight: 600;
  }
  .heading {
    text-align: center;
  }
  .heading .title {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }
  .money-head {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 6px;
    border-block: 1px solid var(--_ink);
    font-weight: 600;
  }
  .lines .total > * {
    padding-block: 8px;
    border-block: 1px solid var(--_ink);
    font-weight: 600;
  }
  .lines tbody:last-of-type tr:last-child > * {
    padding-block-end: 10px;
  }
  .words {
    padding-block-start: 8px;
  }
  .watermark {
    position: absolute;
    inset: 0;
    z-index: -1;
    display: grid;
    place-items: center;
    color: #f3e3c4;
    font-size: 4.5em;
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
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .blank {
    aspect-ratio: 148 / 210;
  }
  @container (max-width: 30em) {
    .desk {
      padding: 32px 8px 12px;
    }
    .sheet {
      padding: 20px 16px;
    }
    .qr {
      inline-size: 6em;
      block-size: 6em;
    }
  }
  @media print {
    .root {
      font-size: 10.5pt;
    }
    .desk {
      display: block;
      padding: 0;
      border: 0;
      background: none;
    }
    .sheet {
      gap: 4mm;
      min-block-size: 0;
      padding: 0;
      border: 0;
      --_ink: #000;
      --_muted: #000;
      --_line: #000;
    }
    .qr {
      inline-size: 30mm;
      block-size: 30mm;
      margin: -3mm 0 -3mm -3mm;
      print-color-adjust: exact;
    }
    .facts {
      grid-template-columns: 38mm 1fr;
      gap: 1.5mm 4mm;
    }
    .bar {
      display: none;
    }
    .ribbon {
      position: static;
      margin-block-end: 5mm;
      border: 1px solid #3d2600;
      border-radius: 0;
    }
    tr,
    .words {
      break-inside: avoid;
    }
  }
`;
