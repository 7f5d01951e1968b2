import { offerDoctor } from './doctor/offer.js';

/**
 * Loads the widgets that a page uses, and nothing else: `<script type="module" src="…/cdn/loader.js"></script>`. Tags
 * that come later are seen too. Files come from the loader's own directory.
 */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'dvc-gateway': () => import('./define/gateway.js'),
  'dvc-dossier-list': () => import('./define/dossier-list.js'),
  'dvc-dossier-supplement': () => import('./define/dossier-supplement.js'),
  'dvc-dossier-tracker': () => import('./define/dossier-tracker.js'),
  'dvc-fee-payment': () => import('./define/fee-payment.js'),
  'dvc-login-button': () => import('./define/login-button.js'),
  'dvc-payment-status': () => import('./define/payment-status.js'),
  'dvc-receipt': () => import('./define/receipt.js'),
  'dvc-refund-request': () => import('./define/refund-request.js'),
};

function load(tag: string): void {
  // A failed import leaves the tag's light DOM, which is its fallback.
  if (Object.hasOwn(widgets, tag) && !customElements.get(tag)) widgets[tag]?.().catch(() => undefined);
}

function search(root: Element): void {
  load(root.localName);
  for (const tag of Object.keys(widgets)) if (root.getElementsByTagName(tag).length) load(tag);
}

offerDoctor(() => import('./doctor/page.js'));
search(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) search(node);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
