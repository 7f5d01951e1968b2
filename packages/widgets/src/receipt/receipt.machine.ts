import type { Payment, Receipt } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

export type ReceiptModel =
  /** Neither a receipt nor a payment was named. */
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly receipt: Receipt }
  /** Paid, the receipt is still being made. */
  | { readonly state: 'pending'; readonly payment: Payment }
  /** The payment has not succeeded, so there is no receipt. */
  | { readonly state: 'empty'; readonly payment: Payment }
  | { readonly state: 'failed'; readonly failure: Failure };

export type ReceiptEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'load' }
  | { readonly type: 'loaded'; readonly receipt: Receipt }
  /** The payment was asked about and names no receipt. */
  | { readonly type: 'no-receipt'; readonly payment: Payment }
  | { readonly type: 'load-failed'; readonly failure: Failure };

function next(model: ReceiptModel, event: ReceiptEvent): ReceiptModel {
  if (event.type === 'clear') return { state: 'idle' };
  if (event.type === 'load') return { state: 'loading' };
  if (model.state !== 'loading') return model;
  switch (event.type) {
    case 'loaded':
      return { state: 'ready', receipt: event.receipt };
    case 'no-receipt':
      return { state: event.payment.status === 'succeeded' ? 'pending' : 'empty', payment: event.payment };
    case 'load-failed':
      return { state: 'failed', failure: event.failure };
  }
}

/** From a receipt's or a payment's id to the sheet. */
export const receiptMachine: Machine<ReceiptModel, ReceiptEvent> = { initial: { state: 'loading' }, next };
