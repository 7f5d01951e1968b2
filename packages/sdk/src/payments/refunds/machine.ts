import type { RefundStatus } from './schema.js';

/** What the outcome of a refund is decided on. */
export interface RefundState {
  readonly status: RefundStatus;
  /** The far side has said that it has it. */
  readonly submitted: boolean;
}

/** `contradicted`: about this refund, and another amount, payment or transaction. */
export type RefundOutcome =
  'received' | 'accepted' | 'paid' | 'refused' | 'failed' | 'unclear' | 'contradicted';

export type RefundEvent =
  /** The request or the question got no answer we could use. */
  | { readonly type: 'unanswered' }
  /** The request was answered with a refusal: the far side took nothing. */
  | { readonly type: 'declined' }
  /** The far side does not know our reference. */
  | { readonly type: 'not-found' }
  /** A verified word; `at` is when it happened there. */
  | {
      readonly type: 'word';
      readonly source: 'notification' | 'query';
      readonly outcome: RefundOutcome;
      readonly at?: Date | undefined;
    };

/**
 * What people should know about a step. `duplicate`: told again. `stale`: older than what is booked. `contradiction`:
 * differs from what is booked; only proof that money was paid changes what is booked then.
 */
export type RefundNote = 'duplicate' | 'stale' | 'contradiction' | 'unclear';

export interface RefundStep {
  readonly state: RefundState;
  readonly note?: RefundNote;
}

const finals: ReadonlySet<RefundStatus> = new Set(['paid', 'refused', 'refund_failed']);

/** Nothing more is asked about these. */
export const isFinal = (status: RefundStatus): boolean => finals.has(status);

/**
 * One step of a refund, pure. Applying the same event twice is applying it once; events may come in any order, twice or
 * never.
 *
 * A final status stays, with one exception: money proven to have been paid after `refused` or `refund_failed` makes it
 * `paid`, with a note, because it cannot be asked back again. Silence leads to `unknown` only while nobody has said that
 * the request arrived, and only an answer leads out of it.
 */
export function step(state: RefundState, event: RefundEvent): RefundStep {
  const to = (status: RefundStatus, note?: RefundNote): RefundStep => ({
    state: { status, submitted: state.submitted || event.type === 'word' },
    ...(note && { note }),
  });
  const stay = (note?: RefundNote): RefundStep => ({ state, ...(note && { note }) });
  if (event.type === 'word') return wordStep(state, event.outcome, to, stay);
  if (state.submitted || isFinal(state.status)) return stay();
  switch (event.type) {
    case 'unanswered':
      return state.status === 'requested' ? to('unknown') : stay();
    case 'declined':
      return to('refused');
    case 'not-found':
      // The message was lost: it may be sent again.
      return state.status === 'unknown' ? to('requested') : stay();
  }
}

function wordStep(
  state: RefundState,
  outcome: RefundOutcome,
  to: (status: RefundStatus, note?: RefundNote) => RefundStep,
  stay: (note: RefundNote) => RefundStep,
): RefundStep {
  const { status } = state;
  if (outcome === 'unclear') return stay('unclear');
  if (outcome === 'contradicted') return stay('contradiction');
  const target = statuses[outcome];
  if (target === status && state.submitted) return stay('duplicate');
  if (isFinal(status)) {
    if (!isFinal(target)) return stay('stale');
    return target === 'paid' ? to('paid', 'contradiction') : stay('contradiction');
  }
  return target === 'requested' && status === 'accepted' ? stay('stale') : to(target);
}

const statuses = {
  received: 'requested',
  accepted: 'accepted',
  paid: 'paid',
  refused: 'refused',
  failed: 'refund_failed',
} as const satisfies Record<string, RefundStatus>;

/** What a step moves: money being asked back, and money paid back, whole đồng. */
export interface Movement {
  readonly held: number;
  readonly paid: number;
}

/** From nothing (a new refund) or `before` to `after`. A refund that fails gives back what it held. */
export function movement(before: RefundStatus | undefined, after: RefundStatus, amount: number): Movement {
  const holds = (status: RefundStatus | undefined) => (status && !isFinal(status) ? amount : 0);
  const pays = (status: RefundStatus | undefined) => (status === 'paid' ? amount : 0);
  return { held: holds(after) - holds(before), paid: pays(after) - pays(before) };
}
