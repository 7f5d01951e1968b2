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
  * {
    box-sizing: border-box;
  }
  .root {
    all: initial;
    display: block;
    position: relative;
    color-scheme: inherit;
    font-family: inherit;
    font-size: var(--dvc-font-size, 16px);
    line-height: 1.5;
    color: var(--_ink);
    /* What all leaves is the direction: a page from the right would turn our sentences around. */
    direction: ltr;
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    -webkit-user-select: none;
    user-select: none;
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
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
    /* Browsers leave the colours of drawings alone: a tone that is read on white may vanish on the reader's own ground. */
    .icon {
      forced-color-adjust: auto;
    }
  }
`;

export const baseStyles = [tokens, root];
