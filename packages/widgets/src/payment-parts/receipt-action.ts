import { html, nothing } from 'lit';
import { icons } from '../foundation/icons.js';
import { fillUrl } from '../foundation/safe-url.js';

interface ReceiptAction {
  readonly label: string;
  /** `receipt-url` of the widget. */
  readonly template: string | undefined;
  /** What its placeholders stand for. */
  readonly ids: Readonly<Record<string, string>>;
  readonly tell: () => void;
}

/**
 * "Xem biên lai": a link to the page's receipt page, once all its placeholders are known. Without such a page, a button
 * that tells the host.
 */
export function receiptAction({ label, template, ids, tell }: ReceiptAction): unknown {
  const look = html`${icons.paper()}${label}`;
  if (!template)
    return html`<button type="button" class="btn btn-main" part="button" @click=${tell}>${look}</button>`;
  const known = [...template.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => Object.hasOwn(ids, name));
  const url = known ? fillUrl(template, ids) : undefined;
  return url ? html`<a class="btn btn-main" part="button" href=${url} @click=${tell}>${look}</a>` : nothing;
}
