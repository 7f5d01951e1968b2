import { css } from 'lit';
import { qrStyles } from '../paper/qr.styles.js';
import { partStepsStyles } from '../payment-parts/part-steps.styles.js';
import { parts } from '../payment-parts/parts.styles.js';

const later = css`
  .fold ul {
    padding-inline-start: 1.6em;
  }
  .pay {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .pay .btn {
    min-block-size: 52px;
    padding-inline: 24px;
    font-size: 1.125em;
  }
  .safe {
    display: flex;
    gap: 8px;
  }
  .safe .icon {
    margin-block-start: 1px;
  }
  .methods {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .methods legend {
    margin-block-end: 8px;
    padding: 0;
    font-weight: 600;
  }
  .method {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    font-weight: 600;
    cursor: pointer;
  }
  .method:has(:checked) {
    border-color: var(--_primary);
    background-color: var(--_info-bg);
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  .method input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 2px 0 0;
    accent-color: var(--_primary);
  }
  .method .note {
    display: block;
    font-weight: 400;
  }
  .transfer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .transfer :is(.qr, .no-code) {
    inline-size: 15em;
    block-size: 15em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
  }
  .no-code {
    display: grid;
    place-content: center;
    padding: 8px 12px;
    text-align: center;
  }
  .transfer .facts {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }
  .transfer dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    overflow-wrap: anywhere;
  }
  .transfer dd + dt {
    margin-block-start: 10px;
  }
  /* As high as a finger needs, in a line as high as a line is. */
  .transfer .copy {
    margin-block: -10px;
    margin-inline-start: auto;
  }
  .watching {
    display: flex;
    gap: 8px;
  }
  @container (max-width: 40em) {
    .transfer {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
    }
    .transfer .facts {
      inline-size: 100%;
    }
  }
  @container (max-width: 30em) {
    .pay,
    .pay .btn {
      inline-size: 100%;
    }
    .pay .btn {
      padding-inline: 12px;
    }
  }
`;

/** Those of the views that come with the controller. */
export const lateStyles = [parts, partStepsStyles, qrStyles, later];
