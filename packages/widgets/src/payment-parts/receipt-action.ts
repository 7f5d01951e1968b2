import type { TemplateResult } from 'lit';
import { html } from 'lit';
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

/** "Xem biên lai": a link when the page named one whose placeholders are all known, else a button that only tells the page. */
export function receiptAction({ label, template, ids, tell }: ReceiptAction): TemplateResult {
  const complete = !/\{\w+\}/.test(
    template?.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(ids, name) ? '' : whole)) ?? '',
  );
  const url = complete ? fillUrl(template, ids) : undefined;
  return url
    ? html`<a class="btn btn-main" part="button" href=${url} @click=${tell}>${icons.paper()}${label}</a>`
    : html`<button type="button" class="btn btn-main" part="button" @click=${tell}>
        ${icons.paper()}${label}
      </button>`;
}
