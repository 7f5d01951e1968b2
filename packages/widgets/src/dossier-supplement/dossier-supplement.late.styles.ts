import { css } from 'lit';
import { parts } from '../payment-parts/parts.styles.js';

const later = css`
  .section-title,
  .review .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }
  .officer {
    display: grid;
    gap: 4px;
    margin: 0;
  }
  .quote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_attention);
    white-space: pre-line;
  }
  .label {
    font-weight: 600;
  }
  .form > .label {
    margin-block-end: -12px;
  }
  .form > .note {
    margin-block-start: -12px;
  }
  .input {
    appearance: none;
    padding: 9px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background-color: var(--_surface);
    color: var(--_ink);
    font: inherit;
    resize: vertical;
  }
  .papers,
  .list,
  .wrong {
    display: grid;
    gap: 12px;
    list-style: none;
  }
  .list li {
    display: flex;
    gap: 8px;
  }
  .list .icon {
    color: var(--_positive);
  }
  .paper {
    display: grid;
    gap: 8px;
    padding-block: 16px 4px;
    border-block-start: 1px solid var(--_line);
  }
  .paper-wrong {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_danger);
  }
  .paper-name {
    font-weight: 600;
  }
  .problem {
    display: flex;
    gap: 8px;
    color: var(--_danger);
  }
  .summary a {
    color: var(--_danger);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .file .icon {
    color: var(--_tone, var(--_positive));
  }
  .paper-wrong .file .icon {
    color: var(--_danger);
  }
  .file-name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .sending {
    color: var(--_tone);
    font-weight: 600;
  }
  .pickers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pick {
    position: relative;
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  /* The control itself lies over its button: everything that presses a button presses it. */
  .pick input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
  .pick:focus-within {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
  /* Only what has a camera at hand offers it. */
  .photo {
    display: none;
  }
  @media (pointer: coarse) {
    .photo {
      display: inline-flex;
    }
  }
  .center {
    display: grid;
    justify-items: center;
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
  @container (max-width: 30em) {
    .actions .btn-main {
      flex: 1 1 100%;
    }
    .pickers .btn {
      padding-inline: 12px;
    }
  }
  @media (forced-colors: active) {
    .pick:focus-within {
      outline-color: Highlight;
    }
  }
`;

/** What nothing needs before the first answer. */
export const lateStyles = [parts, later];
