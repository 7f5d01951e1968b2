import { css } from 'lit';

/** What goes to several beneficiaries, one below the other. */
export const partStepsStyles = css`
  .steps {
    display: grid;
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .step {
    display: grid;
    gap: 6px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
    counter-increment: step;
  }
  .step[aria-current='step'] {
    border-color: var(--_primary);
  }
  .step-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }
  .step-head strong::before {
    content: counter(step) '. ';
  }
  .step-sum {
    font-weight: 600;
    white-space: nowrap;
  }
`;
