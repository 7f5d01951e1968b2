import { css } from 'lit';

/** The form and the place kept for the answer. */
export const trackerStyles = css`
  .form {
    display: grid;
    gap: 4px;
  }
  .title {
    margin-block-end: 12px;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .label {
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
  .box {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .input {
    appearance: none;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 9px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background-color: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .row .btn {
    flex: 0 1 auto;
    min-block-size: 48px;
    padding-inline: 24px;
  }
  .problem {
    margin-block-start: 4px;
    color: var(--_danger);
    font-weight: 600;
  }
  .problem span {
    color: var(--_ink);
    font-weight: 400;
  }
  .caret {
    font-variant-numeric: tabular-nums;
  }
  .caret mark {
    border-block-end: 2px solid;
    background-color: var(--_danger-bg);
    color: var(--_danger);
    font-weight: 600;
  }
  .wait {
    display: grid;
    align-content: start;
    gap: 16px;
  }
  .wait .skeleton:first-child {
    block-size: 6em;
  }
  .wait .skeleton {
    block-size: 1.5em;
    inline-size: 60%;
  }
  .wait .skeleton:first-child,
  .wait .skeleton:nth-child(2n) {
    inline-size: 100%;
  }
  /* The place of a usual answer, so that what follows on the page does not move when it comes. Around the card and not in it: a short answer is a short card. */
  @media not print {
    :host([code]:not([code=''])) .root {
      min-block-size: calc(min(100svh, 56em) + 4.125em);
    }
  }
  .answer {
    align-content: start;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .form + .answer,
  .form + .wait {
    margin-block-start: 24px;
  }
  @container (max-width: 30em) {
    .row .btn {
      flex: 1 1 100%;
    }
  }
  @media print {
    .form {
      display: none;
    }
  }
`;
