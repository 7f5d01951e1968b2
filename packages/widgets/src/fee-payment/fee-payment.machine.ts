import type { FeeOrder, Payment } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

/** Why the payer is asked to look again before paying. */
export type FeePaymentNotice =
  | { readonly kind: 'amount-changed'; readonly from: number; readonly to: number }
  /** An earlier attempt ended without money; a new one may start. */
  | { readonly kind: 'not-taken' };

export type FeePaymentModel =
  /** No dossier code yet. */
  | { readonly state: 'idle' }
  /** `was`: the amount the payer had before them when the order had to be asked for again. */
  | { readonly state: 'loading'; readonly was?: number }
  | { readonly state: 'ready'; readonly order: FeeOrder; readonly notice?: FeePaymentNotice }
  /** `payment` is there once the browser is on its way to the pay page. */
  | { readonly state: 'submitting'; readonly order: FeeOrder; readonly payment?: Payment }
  /** A payment for this dossier is under way; nobody may be led to pay again. */
  | { readonly state: 'pending'; readonly pending: Pending }
  | { readonly state: 'succeeded'; readonly paid: Paid }
  | { readonly state: 'empty'; readonly order: FeeOrder }
  /** `order` is there when the payer had already seen what is due. */
  | { readonly state: 'failed'; readonly failure: Failure; readonly order?: FeeOrder };

/** What is known of a payment that is under way. */
export interface Pending {
  readonly reference?: string;
  readonly amount: number;
  readonly resolvesBy?: string;
  readonly paymentId?: string;
}

export interface Paid {
  readonly dossierCode: string;
  /** 0 when only the agency says that it is paid: what is due is then nothing, and what was paid is not known. */
  readonly amount: number;
  readonly paidAt?: string;
  readonly paymentId?: string;
  readonly receiptId?: string;
}

export type FeePaymentEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'load' }
  | { readonly type: 'loaded'; readonly order: FeeOrder }
  | { readonly type: 'load-failed'; readonly failure: Failure }
  | { readonly type: 'pay' }
  | { readonly type: 'created'; readonly payment: Payment }
  | { readonly type: 'create-failed'; readonly failure: Failure }
  /** The receipt of what is already paid. */
  | {
      readonly type: 'receipt-found';
      readonly paymentId: string;
      readonly receiptId: string;
      readonly amount: number;
    }
  /** The host took the redirect into its own hands. */
  | { readonly type: 'redirect-held' };

/** Refusals after which what is due must be asked for again: the order the payer saw no longer stands. */
const staleOrder = new Set(['payment_amount_changed', 'already_paid', 'nothing_due']);

function next(model: FeePaymentModel, event: FeePaymentEvent): FeePaymentModel {
  switch (event.type) {
    case 'clear':
      return { state: 'idle' };
    case 'load':
      return { state: 'loading' };
    case 'loaded':
      return model.state === 'loading' ? afterOrder(event.order, model.was) : model;
    case 'load-failed':
      return model.state === 'loading' ? { state: 'failed', failure: event.failure } : model;
    case 'pay':
      return canPay(model) ? { state: 'submitting', order: model.order } : model;
    case 'created':
      return model.state === 'submitting' ? afterCreate(model.order, event.payment) : model;
    case 'create-failed':
      if (model.state !== 'submitting') return model;
      return afterRefusal(model.order, event.failure);
    case 'receipt-found':
      return model.state === 'succeeded' && model.paid.paymentId === event.paymentId
        ? { state: 'succeeded', paid: { ...model.paid, receiptId: event.receiptId, amount: event.amount } }
        : model;
    case 'redirect-held':
      return model.state === 'submitting' ? { state: 'ready', order: model.order } : model;
  }
}

/** Paying again after a failure is safe: the same key is sent, so the answer that was lost comes back. */
export function canPay(
  model: FeePaymentModel,
): model is Extract<FeePaymentModel, { state: 'ready' | 'failed' }> & { readonly order: FeeOrder } {
  return (
    model.state === 'ready' ||
    (model.state === 'failed' && model.order !== undefined && model.failure.canRetry)
  );
}

function afterOrder(order: FeeOrder, was: number | undefined): FeePaymentModel {
  if (order.state === 'nothing-due') return { state: 'empty', order };
  if (order.state === 'paid') {
    const { dossierCode, amount, paidAt, paymentId } = order;
    return {
      state: 'succeeded',
      paid: { dossierCode, amount, ...(paidAt && { paidAt }), ...(paymentId && { paymentId }) },
    };
  }
  if (order.payment) return pending(order.payment);
  const changed = was !== undefined && was !== order.amount;
  return changed
    ? { state: 'ready', order, notice: { kind: 'amount-changed', from: was, to: order.amount } }
    : { state: 'ready', order };
}

function afterCreate(order: FeeOrder, payment: Payment): FeePaymentModel {
  switch (payment.status) {
    case 'initiated':
      return payment.payUrl === undefined ? pending(payment) : { state: 'submitting', order, payment };
    case 'succeeded': {
      const { id, dossierCode, amount, paidAt, receiptId } = payment;
      return {
        state: 'succeeded',
        paid: {
          dossierCode,
          amount,
          paymentId: id,
          ...(paidAt && { paidAt }),
          ...(receiptId && { receiptId }),
        },
      };
    }
    case 'failed':
    case 'expired':
      return { state: 'ready', order, notice: { kind: 'not-taken' } };
    case 'created':
    case 'pending':
    case 'unknown':
    case 'mismatch':
      return pending(payment);
  }
}

function afterRefusal(order: FeeOrder, failure: Failure): FeePaymentModel {
  if (staleOrder.has(failure.key)) return { state: 'loading', was: order.amount };
  if (failure.key !== 'payment_pending_bank') return { state: 'failed', failure, order };
  const { reference } = failure.params ?? {};
  return {
    state: 'pending',
    pending: { amount: order.amount, ...(reference && { reference: String(reference) }) },
  };
}

function pending({ id, reference, amount, resolvesBy }: Payment): FeePaymentModel {
  return {
    state: 'pending',
    pending: { paymentId: id, reference, amount, ...(resolvesBy && { resolvesBy }) },
  };
}

/** From what is due to the pay page, and never twice. */
export const feePaymentMachine: Machine<FeePaymentModel, FeePaymentEvent> = {
  initial: { state: 'loading' },
  next,
};
