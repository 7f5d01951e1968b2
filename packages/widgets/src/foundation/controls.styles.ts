import { css } from 'lit';
import { button } from './button.styles.js';

const more = css`
  .btn-quiet {
    padding-inline: 8px;
    border-color: transparent;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .btn:hover {
    background-color: var(--_info-bg);
  }
  .btn-main:hover {
    background: color-mix(in srgb, var(--_primary) 88%, var(--_ink));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .actions:empty {
    display: none;
  }
  @media print {
    .btn,
    .actions {
      display: none;
    }
  }
`;

/** Buttons and quiet links. One `.btn-main` per view; the rest is `.btn` (outline) or `.btn-quiet` (text). */
export const controls = [button, more];
