import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { QrPath } from './qr-path.js';

/** The place is kept until it is drawn. */
export function qrImage(qr: QrPath | undefined, label: string): TemplateResult {
  const side = qr?.side ?? 1;
  return html`<svg
    class="qr"
    part="qr"
    role="img"
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
    aria-label=${label}
  >
    ${qr ? svg`<path d=${qr.d}></path>` : nothing}
  </svg>`;
}
