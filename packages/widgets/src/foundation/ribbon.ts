import { css, html } from 'lit';
import type { Lang } from './lang.js';
import { localize } from './localize.js';
import { ribbonMessages } from './ribbon.messages.js';

/** Says that this is a test. It lies in a padding that is always there, so that it shifts nothing when it comes. */
export const ribbon = (lang: Lang): unknown =>
  html`<p class="ribbon" part="ribbon">${localize(ribbonMessages, lang)('sandbox')}</p>`;

export const ribbonStyles = css`
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
    line-height: 1.7143;
    text-align: center;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  /* A card on paper has no padding for it to lie in. */
  @media print {
    .ribbon {
      position: static;
      margin-block-end: 8px;
      border-radius: 0;
    }
  }
`;
