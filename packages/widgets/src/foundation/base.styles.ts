import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/**
 * What every widget stands on. Two resets, because a page's `* { … }` reaches the tag but not what is inside it: the
 * host keeps only what a host may decide (font family, colour scheme), `.root` sets the rest again.
 */
const root = css`
  :host {
    all: initial;
    display: block;
    font-family: inherit;
    color-scheme: inherit;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .root {
    all: initial;
    display: block;
    position: relative;
    color-scheme: inherit;
    font-family: inherit, system-ui, 'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    font-family: inherit;
    font-size: var(--dvc-font-size, 16px);
    line-height: 1.5;
    color: var(--_ink);
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  p,
  h2,
  h3,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  a {
    color: var(--_primary);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--_primary);
    outline-offset: 2px;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
  }
  .note {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ribbon {
    position: absolute;
    inset: 1px 1px auto;
    z-index: 1;
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    padding-inline: 8px;
    background: #ffd27a;
    color: #3d2600;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 24px;
    text-align: center;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

export const baseStyles = [tokens, root];
