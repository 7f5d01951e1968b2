import { css } from 'lit';

/** Buttons and quiet links. One `.btn-main` per view; the rest is `.btn` (outline) or `.btn-quiet` (text). */
export const controls = css`
  .btn {
    appearance: none;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    min-inline-size: 44px;
    margin: 0;
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
    transition: background-color 120ms;
  }
  .btn:hover {
    background: var(--_info-bg);
  }
  .btn-main {
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
  }
  .btn-main:hover {
    background: color-mix(in srgb, var(--_primary) 88%, var(--_ink));
  }
  .btn-quiet {
    padding-inline: 8px;
    border-color: transparent;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .btn[aria-disabled='true'] {
    cursor: default;
    opacity: 0.75;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  @media (prefers-reduced-motion: reduce) {
    .btn {
      transition: none;
    }
  }
  @media print {
    .btn,
    .actions {
      display: none;
    }
  }
`;
