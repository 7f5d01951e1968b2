import type { DetailOf } from './events.js';
import { safeUrl } from './safe-url.js';

/**
 * Sends the browser to another page, after asking the page with a cancelable `dvc-before-redirect`. False when there is
 * no safe address or the page said no.
 */
export function redirect(widget: EventTarget, purpose: string, target: string | undefined): boolean {
  const url = safeUrl(target);
  if (!url || !ask(widget, 'dvc-before-redirect', { purpose, url })) return false;
  leave(url);
  return true;
}

/** Sign-in and pay pages refuse to stand in a frame: the whole window goes there, where the page around allows it. */
function leave(url: string): void {
  try {
    if (window.top && window.top !== window) {
      window.top.location.href = url;
      return;
    }
  } catch {
    // A sandboxed frame has no right to.
  }
  location.assign(url);
}

/** Asks before something happens; false when the page said no. */
function ask<N extends `dvc-before-${string}`>(target: EventTarget, name: N, detail: DetailOf<N>): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
  );
}
