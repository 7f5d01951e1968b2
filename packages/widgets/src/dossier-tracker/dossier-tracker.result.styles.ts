import { css } from 'lit';

export const resultStyles = css`
  .band {
    display: flex;
    gap: 12px 16px;
    padding: 20px;
    border-radius: var(--_radius-control);
    background-color: var(--_tone-bg);
  }
  .band > .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    color: var(--_tone);
  }
  .band-body {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .pill-line {
    color: var(--_tone);
    font-size: 0.875em;
    font-weight: 600;
  }
  .sentence {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .strong {
    font-weight: 600;
  }
  .band .actions {
    margin-block-start: 8px;
  }
  .quote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-line;
  }
  .band .quote {
    border-color: var(--_tone);
  }
  .section {
    display: grid;
    gap: 12px;
  }
  .section-title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }
  .divided {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .list {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .list li {
    display: flex;
    gap: 8px;
  }
  .list .icon {
    margin-block-start: 2px;
    color: var(--_muted);
  }
  .fee {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .fee b {
    flex: none;
    font-weight: 600;
    white-space: nowrap;
  }
  .fee-total {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  .timeline {
    list-style: none;
  }
  .step {
    position: relative;
    padding: 0 0 24px 2.25em;
  }
  .step:last-child {
    padding-block-end: 0;
  }
  /* The line from this node to the next one. */
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    inset: 1.5em auto -2px calc(0.625em - 1px);
    border-inline-start: 2px solid var(--_edge);
  }
  .step-paused:not(:last-child)::before,
  .step-now:not(:last-child)::before {
    border-inline-start-style: dashed;
  }
  .node {
    position: absolute;
    inset: 0.125em auto auto 0;
    display: grid;
    place-items: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background-color: var(--_surface);
  }
  .step-done .node {
    border-color: var(--_positive);
    background-color: var(--_positive);
    color: var(--_surface);
  }
  .step-stop .node {
    border-color: var(--_attention);
    color: var(--_attention);
  }
  .node .icon {
    inline-size: 0.875em;
    block-size: 0.875em;
    stroke-width: 2.5;
  }
  .step-now .node {
    border-color: var(--_primary);
  }
  .step-now .node::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background-color: var(--_primary);
  }
  .step-title {
    font-weight: 600;
  }
  .step-come .step-title {
    color: var(--_muted);
    font-weight: 400;
  }
  .step .quote {
    margin-block-start: 8px;
  }
  .stretch {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 8px;
    color: var(--_attention);
    font-size: 0.875em;
  }
  .foot {
    display: grid;
    gap: 4px;
  }
  @container (max-width: 30em) {
    /* The icon stands beside the status alone: the sentence has the whole width. */
    .band {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: center;
      gap: 6px 8px;
      padding: 16px;
    }
    .band > .icon {
      inline-size: 24px;
      block-size: 24px;
    }
    .band-body {
      display: contents;
    }
    .band-body > :not(.pill-line) {
      grid-column: 1 / -1;
    }
    .sentence {
      font-size: 1.125em;
    }
    .band .btn {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .band {
      border: 2px solid;
    }
  }
  @media (forced-colors: active) {
    .step-done .node {
      background: CanvasText;
      color: Canvas;
      forced-color-adjust: none;
    }
    .step-now .node::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .band {
      border: 1px solid;
      background: none;
    }
    .step {
      break-inside: avoid;
    }
  }
`;
