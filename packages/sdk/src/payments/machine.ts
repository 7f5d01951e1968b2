import type { PaymentStatus } from './schema.js';

/** What the outcome of a payment is decided on. */
export interface PaymentState {
  readonly status: PaymentStatus;
  /** What was ordered, whole đồng. */
  readonly amount: number;
  readonly partner: string;
  /** The platform gave a pay page, so a payer may have paid. */
  readonly hasPage: boolean;
  /** The payer's browser came back from the pay page. It tells no outcome, only that the page was used. */
  readonly returned: boolean;
  /** Until when the pay page takes money, ms. */
  readonly expiresAt: number;
  readonly transactionId?: string;
  /** Money for the same debt is booked on another payment: another channel was faster. */
  readonly paidElsewhere?: boolean;
}

/** A verified word of the platform about the money. */
export interface ResultWord {
  readonly outcome: 'succeeded' | 'failed' | 'pending' | 'unclear';
  readonly partner: string;
  readonly amount: number | undefined;
  readonly currency: string;
  readonly transactionId: string;
  /** Of `failed`: nobody paid in time. */
  readonly ranOut?: boolean;
}

export type PaymentEvent =
  /** INIT was answered with a pay page. */
  | { readonly type: 'page-opened'; readonly expiresAt: number }
  /** INIT was answered with a refusal: the platform has no such payment. */
  | { readonly type: 'init-refused' }
  /** INIT or QUERY got no answer we could use. */
  | { readonly type: 'unanswered' }
  /** The platform does not know the reference. */
  | { readonly type: 'not-found' }
  /** Given up before the platform knew of it: too old, or the fee changed meanwhile. */
  | { readonly type: 'withdrawn' }
  /** The same, because its payer said so. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'returned' }
  | { readonly type: 'result'; readonly source: 'notification' | 'query'; readonly result: ResultWord };

/**
 * What people should know about a step. `duplicate`: told again. `stale`: older than what is booked.
 * `double_payment`: a second transaction for one payment, or for one debt. `contradiction`: differs from what is booked, nothing changed.
 */
export type StepNote = 'duplicate' | 'stale' | 'double_payment' | 'contradiction' | 'mismatch' | 'unclear';

export interface Step {
  readonly state: PaymentState;
  readonly note?: StepNote;
}

/** How long after its page closed a payment the platform says it does not know may still turn up, ms. */
export const settlingTime = 24 * 3_600_000;

const finals: ReadonlySet<PaymentStatus> = new Set(['succeeded', 'failed', 'expired', 'mismatch']);

/** Nothing more is asked about these. */
export const isFinal = (status: PaymentStatus): boolean => finals.has(status);

/**
 * One step of a payment, pure. Applying the same event twice is applying it once; events may come in any order, twice or
 * never.
 *
 * A final status stays, with one exception: money proven to have come after `failed` or `expired` makes it `mismatch`,
 * because neither hiding it nor booking it as if nothing had been said is true. The same holds for money for a debt that
 * another payment has settled: it came, and is not what was due. Only a signed failure, or a refusal to
 * open a pay page, leads to `failed`; silence leads to `unknown`, and only an answer leads out of it.
 */
export function step(state: PaymentState, event: PaymentEvent, now: number): Step {
  const to = (status: PaymentStatus, more: Partial<PaymentState> = {}): Step => ({
    state: { ...state, ...more, status },
  });
  const stay = (note?: StepNote): Step => ({ state, ...(note && { note }) });
  if (event.type === 'result') return resultStep(state, event.result, event.source, now);
  if (isFinal(state.status)) return stay();
  const beforePage = !state.hasPage && (state.status === 'created' || state.status === 'unknown');
  switch (event.type) {
    case 'page-opened':
      return beforePage ? to('initiated', { hasPage: true, expiresAt: event.expiresAt }) : stay();
    case 'init-refused':
      return beforePage ? to('failed') : stay();
    case 'unanswered':
      if (state.status === 'created') return to('unknown');
      return state.status === 'initiated' && now >= state.expiresAt ? to('unknown') : stay();
    case 'not-found':
      // Before a page, the message was lost: it may be sent again. After one, a platform that forgot proves nothing yet.
      if (beforePage) return to('created');
      if (now >= state.expiresAt + settlingTime) return to('expired');
      return state.status === 'initiated' && now >= state.expiresAt ? to('unknown') : stay();
    case 'withdrawn':
    case 'cancelled':
      return state.status === 'created' ? to('expired') : stay();
    case 'returned':
      return state.hasPage && !state.returned ? to(state.status, { returned: true }) : stay();
  }
}

function resultStep(
  state: PaymentState,
  word: ResultWord,
  source: 'notification' | 'query',
  now: number,
): Step {
  const stay = (note?: StepNote): Step => ({ state, ...(note && { note }) });
  const to = (status: PaymentStatus): Step => ({ state: { ...state, status } });
  const asOrdered = isAsOrdered(state, word);
  switch (word.outcome) {
    case 'succeeded':
      return moneyStep(state, word.transactionId, asOrdered);
    case 'failed':
      if (isFinal(state.status))
        return stay(state.status === 'failed' || state.status === 'expired' ? 'duplicate' : 'stale');
      // A failure of another amount is about something else.
      if (!asOrdered) return stay('contradiction');
      // Also of a payer who came back: looking at a page that ran out is no payment that failed.
      if (word.ranOut) return to('expired');
      // A platform that gives no reason, about a page that nobody used in time.
      if (source === 'query' && state.status === 'initiated' && !state.returned && now >= state.expiresAt)
        return to('expired');
      return to('failed');
    case 'pending':
      if (isFinal(state.status)) return stay('stale');
      // INIT arrived but its answer was lost: the platform waits for a payer who was never given the page.
      if (!state.hasPage) return to('expired');
      // The platform says the same while nobody has paid yet, so the page's own life and the way back decide.
      return state.status !== 'initiated' || state.returned || now >= state.expiresAt
        ? to('pending')
        : stay();
    case 'unclear':
      return state.status === 'created' ? { ...to('unknown'), note: 'unclear' } : stay('unclear');
  }
}

/** Whether a word is about what was ordered: this amount, in đồng, of this partner. */
export const isAsOrdered = (state: Pick<PaymentState, 'amount' | 'partner'>, word: ResultWord): boolean =>
  word.amount === state.amount && word.currency === 'VND' && word.partner === state.partner;

/** Money came. */
function moneyStep(state: PaymentState, transactionId: string, asOrdered: boolean): Step {
  if (state.transactionId !== undefined) {
    if (transactionId !== state.transactionId) return { state, note: 'double_payment' };
    return { state, note: asOrdered || state.status === 'mismatch' ? 'duplicate' : 'contradiction' };
  }
  const booked = { ...state, transactionId };
  if (!asOrdered || isFinal(state.status))
    return { state: { ...booked, status: 'mismatch' }, note: 'mismatch' };
  if (state.paidElsewhere) return { state: { ...booked, status: 'mismatch' }, note: 'double_payment' };
  return { state: { ...booked, status: 'succeeded' } };
}
