import { css } from 'lit';
import { parts } from '../payment-parts/parts.styles.js';

const later = css`
  .form,
  .review,
  .refunds {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .section-title.title {
    font-size: 1.125em;
  }
  .choices {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices legend,
  .label {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_primary);
  }
  .part {
    display: grid;
    gap: 4px;
    justify-items: start;
    padding-inline-start: 2em;
  }
  .input {
    appearance: none;
    box-sizing: border-box;
    inline-size: min(100%, 16em);
    min-block-size: 44px;
    padding: 9px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background-color: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .problem {
    display: flex;
    gap: 8px;
    color: var(--_danger);
  }
  .problem .icon {
    margin-block-start: 2px;
  }
  .summary ul {
    padding-inline-start: 1.25em;
  }
  .summary a {
    color: var(--_danger);
  }
  .refunds,
  .steps {
    list-style: none;
  }
  .refund {
    display: grid;
    gap: 12px;
  }
  .refund:not(:last-child) {
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .step {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    padding-block-end: 12px;
    color: var(--_muted);
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.5em 0;
    inset-inline-start: calc(0.625em - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .step .icon {
    margin-block-start: 2px;
  }
  .step .note {
    margin-inline-start: auto;
    font-weight: 400;
  }
  @container (max-width: 30em) {
    .step .note {
      flex-basis: 100%;
      margin-inline-start: calc(1.25em / 0.875 + 10px);
    }
  }
  .step-done {
    color: var(--_ink);
  }
  .step-done .icon {
    color: var(--_positive);
  }
  .step-now {
    color: var(--_attention);
    font-weight: 600;
  }
  .step-failed {
    color: var(--_danger);
    font-weight: 600;
  }
  .step-to-come .icon {
    opacity: 0.5;
  }
`;

/** Those of the views that come with the controller. */
export const lateStyles = [parts, later];
