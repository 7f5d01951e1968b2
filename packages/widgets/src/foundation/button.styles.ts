import { css } from 'lit';

/** The button alone: all that a first paint needs. */
export const button = css`
  .btn {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 9px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: none;
    color: var(--_primary);
    font: inherit;
    font-weight: 600;
    line-height: 1.5;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .btn-main {
    border-color: var(--_primary);
    background-color: var(--_primary);
    color: var(--_on-primary);
  }
  .btn[aria-disabled='true'] {
    cursor: default;
    opacity: 0.75;
  }
  /* Where the reader chose the colours, fill alone tells the main button from the others. */
  @media (forced-colors: active) {
    .btn-main {
      --_ink: ButtonText;
      --_primary: ButtonText;
      --_on-primary: ButtonFace;
      forced-color-adjust: none;
    }
  }
`;
