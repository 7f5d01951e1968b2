/**
 * Loads the widgets that a page uses, and nothing else: `<script type="module" src="…/cdn/loader.js"></script>`. Tags
 * that come later are seen too, and `<div data-dvcqg-widget="…">` where a CMS strips tags. Files come from the loader's own
 * directory.
 */
import { fill, standIn, tagOf } from './loader/stand-in.js';

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

const loads = new Map<string, Promise<boolean>>();

/** True once the tag is defined. */
function load(tag: string): Promise<boolean> {
  const known = loads.get(tag);
  if (known) return known;
  const loading = Object.hasOwn(widgets, tag) && !customElements.get(tag) ? widgets[tag]?.() : undefined;
  // A failed import leaves the tag's light DOM, which is its fallback.
  const there = Promise.resolve(loading).then(
    () => customElements.get(tag) !== undefined,
    () => false,
  );
  loads.set(tag, there);
  return there;
}

function see(element: Element): void {
  if (element.localName.startsWith('dvc-')) void load(element.localName);
  const tag = tagOf(element);
  if (tag) void load(tag).then((there) => there && fill(element, tag));
}

function search(part: Element): void {
  see(part);
  for (const element of part.getElementsByTagName('*')) see(element);
}

search(document.documentElement);
new MutationObserver((records) => {
  for (const { target, addedNodes } of records) {
    if (addedNodes.length === 0 && target instanceof Element) see(target);
    for (const node of addedNodes) if (node instanceof Element) search(node);
  }
}).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: [standIn] });
