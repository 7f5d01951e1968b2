import type { Payment, Receipt } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

/** The receipts of a payment, as it names them. */
export type Receipts = NonNullable<Payment['receipts']>;

export type ReceiptModel =
  /** Neither a receipt nor a payment was named. */
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  /** `all`: every receipt of the payment, once that is known; one for each kind of fee. */
  | { readonly state: 'ready'; readonly receipt: Receipt; readonly all?: Receipts }
  /** Paid, the receipt is still being made. */
  | { readonly state: 'pending'; readonly payment: Payment }
  /** The payment has not succeeded, so there is no receipt. */
  | { readonly state: 'empty'; readonly payment: Payment }
  | { readonly state: 'failed'; readonly failure: Failure };

export type ReceiptEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'load' }
  | { readonly type: 'loaded'; readonly receipt: Receipt }
  /** What else was paid with it. */
  | { readonly type: 'siblings'; readonly all: Receipts }
  /** The payment was asked about and names no receipt. */
  | { readonly type: 'no-receipt'; readonly payment: Payment }
  | { readonly type: 'load-failed'; readonly failure: Failure };

function next(model: ReceiptModel, event: ReceiptEvent): ReceiptModel {
  if (event.type === 'clear') return { state: 'idle' };
  if (event.type === 'load') return { state: 'loading' };
  if (event.type === 'siblings') return model.state === 'ready' ? { ...model, all: event.all } : model;
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
