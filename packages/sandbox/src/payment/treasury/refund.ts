import type { Payment } from '../payment.js';

/** Where a refund stands. `refused`, `paid` and `failed` are final. */
export type RefundState = 'received' | 'accepted' | 'paid' | 'refused' | 'failed';

/** One step of a refund: what it comes to, and when. */
export interface RefundStep {
  readonly state: RefundState;
  readonly at: Date;
}

export interface RefundOrder {
  /** MaHoanTra */
  readonly reference: string;
  readonly payment: Payment;
  /** MaGiaoDich of the money that goes back. */
  readonly transactionId: string;
  /** Integer đồng. */
  readonly amount: number;
  /** LyDo */
  readonly reason: string;
}

export interface Refund extends RefundOrder {
  /** Oldest first; those ahead are what the treasury means to do. */
  readonly steps: readonly RefundStep[];
  /** Nobody answers questions about it until somebody settles it. */
  readonly silent: boolean;
}

/** The step a refund has come to. Every refund has been received. */
export function stepOf({ steps }: Refund, now: Date): RefundStep {
  const done = steps.filter(({ at }) => at <= now);
  return done.at(-1) ?? (steps[0] as RefundStep);
}

export const isOver = (state: RefundState): boolean => state !== 'received' && state !== 'accepted';

const DAY = 24 * 3_600_000;
const plans = {
  pays: [
    ['accepted', 1],
    ['paid', 3],
  ],
  'pays-at-once': [
    ['accepted', 0],
    ['paid', 0],
  ],
  refuses: [['refused', 1]],
  'fails-after-accepting': [
    ['accepted', 1],
    ['failed', 3],
  ],
  'is-silent': [],
} as const satisfies Record<string, readonly (readonly [RefundState, number])[]>;

/** What the invented treasury will do with a refund. The last three digits of the refund's amount decide. */
export type TreasuryBehaviour = keyof typeof plans;

const BY_LAST_DIGITS: Readonly<Record<number, TreasuryBehaviour>> = {
  41: 'refuses',
  42: 'fails-after-accepting',
  43: 'is-silent',
  44: 'pays-at-once',
};

export const treasuryBehaviour = (amount: number): TreasuryBehaviour =>
  BY_LAST_DIGITS[amount % 1000] ?? 'pays';

/** The steps of a refund that is received at `at`, by days of the treasury's calendar. */
export const stepsOf = (behaviour: TreasuryBehaviour, at: Date): readonly RefundStep[] => [
  { state: 'received', at },
  ...plans[behaviour].map(([state, days]) => ({ state, at: new Date(at.getTime() + days * DAY) })),
];
