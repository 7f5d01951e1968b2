import type { Payment, Refund, RefundList, RefundReason } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';
import { readAmount } from './refund-request.amount.js';

/** What the gateway said of the payment and of the refunds asked for so far. */
export interface Known {
  readonly payment: Payment;
  readonly list: RefundList;
}

/** As the payer filled it in; the amount as typed. */
export interface Form {
  readonly reason?: RefundReason;
  readonly part: boolean;
  readonly amount: string;
}

export type Fault = 'reason' | 'amount' | 'too-much';

export type RefundRequestModel =
  /** No payment was named. */
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  /** `faults`: the form was handed in with something wrong. `failure`: the last attempt did not get through. */
  | {
      readonly state: 'ready';
      readonly known: Known;
      readonly form: Form;
      readonly step: 'fill' | 'review';
      readonly faults?: readonly Fault[];
      readonly failure?: Failure;
    }
  | { readonly state: 'submitting'; readonly known: Known; readonly form: Form }
  /** Refunds are followed; the state is that of the newest: under way, paid, or come to nothing. */
  | { readonly state: 'pending' | 'succeeded' | 'failed'; readonly known: Known; readonly checking: boolean }
  /** There is nothing to ask back. */
  | { readonly state: 'empty'; readonly known: Known }
  | { readonly state: 'failed'; readonly failure: Failure };

export type RefundRequestEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'load' }
  | { readonly type: 'loaded'; readonly known: Known }
  | { readonly type: 'load-failed'; readonly failure: Failure }
  | { readonly type: 'fill'; readonly form: Partial<Form> }
  | { readonly type: 'review' }
  | { readonly type: 'change' }
  | { readonly type: 'send' }
  | { readonly type: 'sent'; readonly refund: Refund }
  | { readonly type: 'send-failed'; readonly failure: Failure }
  | { readonly type: 'check' }
  | { readonly type: 'checked'; readonly known?: Known }
  /** What is left is asked for too. */
  | { readonly type: 'more' };

/** Nothing more will be said of these. */
const ended: ReadonlySet<Refund['status']> = new Set(['paid', 'refused', 'refund_failed']);
export const isOpen = ({ status }: Refund): boolean => !ended.has(status);

/** The most that one request may ask for, whole đồng: what came in one transaction, less what is asked back already. */
export const most = ({ payment, list }: Known): number => Math.min(payment.amount, list.refundable);

export function faultsOf({ reason, part, amount }: Form, known: Known): readonly Fault[] {
  const faults: Fault[] = reason ? [] : ['reason'];
  const asked = readAmount(amount);
  if (part && asked === undefined) faults.push('amount');
  if (part && asked !== undefined && asked > most(known)) faults.push('too-much');
  return faults;
}

function next(model: RefundRequestModel, event: RefundRequestEvent): RefundRequestModel {
  switch (event.type) {
    case 'clear':
      return { state: 'idle' };
    case 'load':
      return { state: 'loading' };
    case 'loaded':
      return model.state === 'loading' ? shown(event.known) : model;
    case 'load-failed':
      return model.state === 'loading' ? { state: 'failed', failure: event.failure } : model;
    case 'check':
      return 'checking' in model ? { ...model, checking: true } : model;
    case 'checked':
      if (!('checking' in model)) return model;
      return event.known ? shown(event.known) : { ...model, checking: false };
    case 'more':
      return 'checking' in model && model.known.list.refundable > 0 ? blank(model.known) : model;
    case 'send':
      if (model.state !== 'ready' || model.step !== 'review') return model;
      return { state: 'submitting', known: model.known, form: model.form };
    case 'sent':
      return model.state === 'submitting' ? shown(withRefund(model.known, event.refund)) : model;
    case 'send-failed':
      if (model.state !== 'submitting') return model;
      return { ...model, state: 'ready', step: 'review', failure: event.failure };
    case 'fill':
    case 'review':
    case 'change':
      return model.state === 'ready' ? filled(model, event) : model;
  }
}

function filled(
  { known, form, faults }: Extract<RefundRequestModel, { state: 'ready' }>,
  event: Extract<RefundRequestEvent, { type: 'fill' | 'review' | 'change' }>,
): RefundRequestModel {
  const base = { state: 'ready', known } as const;
  if (event.type === 'change') return { ...base, form, step: 'fill' };
  if (event.type === 'review') {
    const wrong = faultsOf(form, known);
    return wrong.length ? { ...base, form, step: 'fill', faults: wrong } : { ...base, form, step: 'review' };
  }
  const now = { ...form, ...event.form };
  return { ...base, form: now, step: 'fill', ...(faults && { faults: faultsOf(now, known) }) };
}

/** From what is known to what the payer sees: what is under way first, then how the newest ended, then the form. */
function shown(known: Known): RefundRequestModel {
  const { payment, list } = known;
  const newest = list.refunds.at(-1);
  if (list.refunds.some(isOpen)) return { state: 'pending', known, checking: false };
  if (newest) return { state: newest.status === 'paid' ? 'succeeded' : 'failed', known, checking: false };
  return payment.status === 'succeeded' && list.refundable > 0 ? blank(known) : { state: 'empty', known };
}

function blank(known: Known): RefundRequestModel {
  const reason = known.payment.paidTwice ? ({ reason: 'paid-twice' } as const) : {};
  return { state: 'ready', known, form: { ...reason, part: false, amount: '' }, step: 'fill' };
}

function withRefund({ payment, list }: Known, refund: Refund): Known {
  const others = list.refunds.filter(({ id }) => id !== refund.id);
  const left = Math.max(0, list.refundable - (others.length === list.refunds.length ? refund.amount : 0));
  return { payment, list: { ...list, refundable: left, refunds: [...others, refund] } };
}

/** From a payment to a refund that was asked for, and no further than somebody who knows has said. */
export const refundRequestMachine: Machine<RefundRequestModel, RefundRequestEvent> = {
  initial: { state: 'loading' },
  next,
};
