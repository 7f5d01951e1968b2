import type { WidgetState } from './state.js';

/**
 * What each event of a widget carries as its `detail`. Events are hints, which a page can forge: what counts is what the
 * gateway says.
 */
export interface WidgetEvents {
  /** The widget does something else now. */
  'dvc-state-change': { readonly state: WidgetState; readonly previous?: WidgetState };
  /** The browser is about to leave for `url`; cancelable. */
  'dvc-before-redirect': { readonly purpose: string; readonly url: string };
  'dvc-signed-out': Readonly<Record<string, never>>;
  'dvc-dossier-found': { readonly code: string; readonly status: string };
  'dvc-dossier-changed': { readonly code: string; readonly status: string; readonly previous: string };
  /** `amount` is in đồng. */
  'dvc-pay-requested': { readonly code: string; readonly amount?: number };
  'dvc-supplement-sent': { readonly code: string; readonly status: string };
  'dvc-payment-created': { readonly paymentId: string; readonly status: string };
  'dvc-receipt-requested': { readonly paymentId: string; readonly receiptId?: string };
  'dvc-refund-requested': { readonly paymentId: string };
  'dvc-refund-sent': { readonly paymentId: string; readonly refundId: string; readonly status: string };
}
