import { css } from 'lit';

export const receiptStyles = css`
  /* As high as what comes, or as the window: what is below must not move. Around the desk: what is short is a short card. */
  @media not print {
    .root {
      min-block-size: min(100svh, 991px);
    }
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 35em);
    gap: 16px;
    justify-content: center;
    padding: 40px 24px 32px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  /* Paper is paper in every theme: its own colours, so that a page's dark tokens cannot blacken it. */
  .sheet {
    --_surface: #fff;
    --_ink: #14181d;
    --_muted: #4b5563;
    --_line: #b9c0ca;
    --_primary: #0f4c81;
    --_positive: #166534;
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
    gap: 12px;
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
    text-wrap: balance;
  }
  .collector {
    font-weight: 600;
  }
  .paper {
    display: none;
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
  .bar .note {
    flex: 1 1 15em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
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
    .sheet .facts {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    .root {
      font-size: 10pt;
      line-height: 1.4;
    }
    .desk {
      display: block;
      padding: 0;
      border: 0;
      background: none;
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
      margin: -3mm 0 -3mm -3mm;
      print-color-adjust: exact;
    }
    .sheet .facts {
      grid-template-columns: 40mm 1fr;
      gap: 1.5mm 4mm;
    }
    .paper {
      display: block;
    }
    .fill {
      border-block-end: 1px dotted;
    }
    .watermark {
      font-size: 48pt;
    }
    .bar {
      display: none;
    }
    .root > .ribbon {
      position: static;
      margin-block-end: 4mm;
      border: 1px solid #3d2600;
      border-radius: 0;
    }
    tr,
    dd,
    .stamp,
    .words {
      break-inside: avoid;
    }
  }
`;
