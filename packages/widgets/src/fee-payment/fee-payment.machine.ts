import type { FeeOrder, Payment } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';
import { isLeft } from '../payment-parts/is-left.js';

/** Why the payer is asked to look again before paying. */
export type FeePaymentNotice =
  | { readonly kind: 'amount-changed'; readonly from: number; readonly to: number }
  /** An earlier attempt ended without money; a new one may start. */
  | { readonly kind: 'not-taken' }
  /** The same, because nobody paid in time. */
  | { readonly kind: 'ran-out' }
  /** The payer turned back before paying. */
  | { readonly kind: 'given-up' }
  /** One of several beneficiaries has its money. */
  | { readonly kind: 'part-paid'; readonly number: number; readonly of: number; readonly amount: number };

/** How the payer means to pay: on the platform's page, or by a transfer from here. */
export type Method = NonNullable<FeeOrder['methods']>[number];

export type FeePaymentModel =
  /** No dossier code yet. */
  | { readonly state: 'idle' }
  /** `was`: the amount the payer had before them when the order had to be asked for again. */
  | { readonly state: 'loading'; readonly was?: number; readonly after?: Payment }
  /** `after`: the payment of the beneficiary before, which the next goes on from. */
  | {
      readonly state: 'ready';
      readonly order: FeeOrder;
      readonly notice?: FeePaymentNotice;
      readonly after?: Payment;
    }
  /** `payment` is there once the browser is on its way to the pay page. */
  | { readonly state: 'submitting'; readonly order: FeeOrder; readonly payment?: Payment }
  /** A payment for this dossier is under way; nobody may be led to pay again. */
  | { readonly state: 'pending'; readonly pending: Pending }
  /** The code of a transfer is shown. */
  | Transferring
  | { readonly state: 'succeeded'; readonly paid: Paid }
  | { readonly state: 'empty'; readonly order: FeeOrder }
  /** `order` is there when the payer had already seen what is due. */
  | { readonly state: 'failed'; readonly failure: Failure; readonly order?: FeeOrder };

/** `expired`: the code is out of date; money sent just before may still turn up. */
export interface Transferring {
  readonly state: 'pending' | 'expired';
  readonly order: FeeOrder;
  readonly payment: Payment;
  readonly checking: boolean;
  /** When the gateway last said that no money has come, ms since the epoch. */
  readonly told?: number;
  /** The payer turns back; with why it was refused, when it was. */
  readonly back?: { readonly going: boolean; readonly refusal?: Failure };
}

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
  | { readonly type: 'created'; readonly payment: Payment; readonly method?: Method }
  | { readonly type: 'create-failed'; readonly failure: Failure }
  /** The receipt of what is already paid. */
  | {
      readonly type: 'receipt-found';
      readonly paymentId: string;
      readonly receiptId: string;
      readonly amount: number;
    }
  /** The gateway is asked about the transfer. */
  | { readonly type: 'check' }
  /** What it said; without a payment, nothing. */
  | { readonly type: 'told'; readonly payment?: Payment; readonly now: number }
  /** The payer gives the payment up before paying. */
  | { readonly type: 'give-up' }
  | { readonly type: 'given-up' }
  /** It cannot be given up. */
  | { readonly type: 'kept'; readonly failure: Failure }
  /** Back from the code to the choice: the payment stays open, and the same key leads to it. */
  | { readonly type: 'other-method' }
  /** What is due was asked for again because another tab may have changed it. */
  | { readonly type: 'renewed'; readonly order: FeeOrder }
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
      return model.state === 'loading' ? afterOrder(event.order, model.was, model.after) : model;
    case 'load-failed':
      return model.state === 'loading' ? { state: 'failed', failure: event.failure } : model;
    case 'pay':
      return canPay(model) ? { state: 'submitting', order: model.order } : model;
    case 'created':
      return model.state === 'submitting' ? afterCreate(model.order, event.payment, event.method) : model;
    case 'create-failed':
      if (model.state !== 'submitting') return model;
      return afterRefusal(model.order, event.failure);
    case 'receipt-found':
      return model.state === 'succeeded' && model.paid.paymentId === event.paymentId
        ? { state: 'succeeded', paid: { ...model.paid, receiptId: event.receiptId, amount: event.amount } }
        : model;
    case 'check':
      return 'checking' in model ? { ...model, checking: true } : model;
    case 'told':
      return 'checking' in model ? afterWord(model, event) : model;
    case 'other-method':
      return 'checking' in model ? { state: 'ready', order: model.order } : model;
    case 'give-up':
      return 'checking' in model ? { ...model, back: { going: true } } : model;
    case 'given-up':
      return 'checking' in model
        ? { state: 'ready', order: model.order, notice: { kind: 'given-up' } }
        : model;
    case 'kept':
      return 'checking' in model ? { ...model, back: { going: false, refusal: event.failure } } : model;
    case 'renewed':
      return afterRenewal(model, event.order);
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

function afterOrder(order: FeeOrder, was: number | undefined, after?: Payment): FeePaymentModel {
  if (order.state === 'nothing-due') return { state: 'empty', order };
  if (order.state === 'paid') {
    const { dossierCode, amount, paidAt, paymentId } = order;
    return {
      state: 'succeeded',
      paid: { dossierCode, amount, ...(paidAt && { paidAt }), ...(paymentId && { paymentId }) },
    };
  }
  if (order.payment) return pending(order.payment);
  if (after?.part) {
    const { number, of } = after.part;
    return { state: 'ready', order, after, notice: { kind: 'part-paid', number, of, amount: after.amount } };
  }
  const changed = was !== undefined && was !== order.amount;
  return changed
    ? { state: 'ready', order, notice: { kind: 'amount-changed', from: was, to: order.amount } }
    : { state: 'ready', order };
}

function afterCreate(order: FeeOrder, payment: Payment, method?: Method): FeePaymentModel {
  switch (payment.status) {
    case 'initiated':
      if (method === 'vietqr' && payment.transfer)
        return { state: 'pending', order, payment, checking: false };
      return payment.payUrl === undefined ? pending(payment) : { state: 'submitting', order, payment };
    case 'succeeded': {
      // What goes to the others is asked for again: only the gateway knows what is still due.
      if (isLeft(payment)) return { state: 'loading', after: payment };
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
      return { state: 'ready', order, notice: { kind: 'not-taken' } };
    case 'expired':
      return { state: 'ready', order, notice: { kind: 'ran-out' } };
    case 'created':
    case 'pending':
    case 'unknown':
    case 'mismatch':
      return pending(payment);
  }
}

/** What the gateway says of a transfer: it came, it can still come, or the code is out of date. Silence changes nothing. */
function afterWord(
  model: Transferring,
  { payment, now }: { readonly payment?: Payment; readonly now: number },
): FeePaymentModel {
  const { order } = model;
  if (!payment) return { ...model, checking: false };
  const { back } = model;
  const open = { order, payment, checking: false, told: now, ...(back && { back }) };
  if (payment.status === 'initiated') return { ...open, state: payment.transfer ? 'pending' : 'expired' };
  return payment.status === 'expired' ? { ...open, state: 'expired' } : afterCreate(order, payment);
}

/** Only what is at rest is renewed, and only when something is new: focus stays where it is. */
function afterRenewal(model: FeePaymentModel, order: FeeOrder): FeePaymentModel {
  if (model.state !== 'ready' && model.state !== 'empty' && !('pending' in model)) return model;
  const fresh = afterOrder(order, model.state === 'ready' ? model.order.amount : undefined);
  const same = fresh.state === model.state && !('notice' in fresh);
  return same ? model : fresh;
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
