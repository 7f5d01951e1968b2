import { html, nothing } from 'lit';
import { fillUrl } from '../foundation/safe-url.js';

interface HostAction {
  readonly label: unknown;
  /** Address of the page's own page for it, as the page gave it: `receipt-url`, `refund-url`. */
  readonly template: string | undefined;
  /** What its placeholders stand for. */
  readonly ids: Readonly<Record<string, string>>;
  readonly tell: () => void;
  readonly look: string;
}

/**
 * What another page of the host does, e.g. "Xem biên nhận": a link to it, once all its placeholders are known. Without such
 * a page, a button that tells the host.
 */
export function hostAction({ label, template, ids, tell, look }: HostAction): unknown {
  if (!template)
    return html`<button type="button" class=${look} part="button" @click=${tell}>${label}</button>`;
  const known = [...template.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => Object.hasOwn(ids, name));
  const url = known ? fillUrl(template, ids) : undefined;
  return url ? html`<a class=${look} part="button" href=${url} @click=${tell}>${label}</a>` : nothing;
}
