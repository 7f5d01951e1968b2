import type { Payment } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

/** How long to wait before the next automatic check, in ms, by checks already made. Afterwards the payer asks. */
const waits = [2_000, 5_000, 10_000, 30_000] as const;

/** The same after the money came: a second transaction is told seconds after the first, a receipt within a minute. */
const looks = [5_000, 60_000] as const;

/** How the asking goes on while the outcome is open. */
export interface Watch {
  /** Automatic checks made so far. */
  readonly checks: number;
  readonly checking: boolean;
  /** When we last heard from the server, ms since the epoch. */
  readonly checkedAt?: number;
  /** When the next automatic check is due, ms since the epoch; absent when the payer must ask or the page is paused. */
  readonly nextAt?: number;
  /** Why nothing is asked now: nobody looks, or nothing connects. */
  readonly paused?: Pause;
}

export type Pause = 'hidden' | 'offline';

/** What the payer asked for besides waiting: to go on to the next page, or to turn back. */
export interface Onward {
  readonly way: 'on' | 'back';
  readonly going: boolean;
  /** Why it was not to be. */
  readonly refusal?: Failure;
}

/** An open end: what is known, how the asking goes on, and why the last check got no answer, if it did not. */
interface Open {
  readonly payment: Payment;
  readonly watch: Watch;
  readonly trouble?: Failure;
  readonly onward?: Onward;
}

export type PaymentStatusModel =
  /** No payment to ask about. */
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  /** Open, unknown, or settled by people (`mismatch`): no second payment. */
  | ({ readonly state: 'pending' } & Open)
  /** The pay page takes no more money; money sent just before may still turn up. */
  | ({ readonly state: 'expired'; /** By the payer, before it was paid. */ readonly givenUp?: true } & Open)
  /**
   * `late`: the payer had been told to wait before. `looks`: how often it was looked at since, for a receipt that is still
   * being made or money that came twice.
   */
  | {
      readonly state: 'succeeded';
      readonly payment: Payment;
      readonly late: boolean;
      readonly looks: number;
      readonly onward?: Onward;
    }
  | { readonly state: 'failed'; readonly payment: Payment; readonly onward?: Onward }
  /** Nothing is known of the payment: not found, not this payer's, or nobody answered. */
  | { readonly state: 'failed'; readonly failure: Failure; readonly watch: Watch };

export type PaymentStatusEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'load' }
  | { readonly type: 'check'; readonly automatic: boolean }
  | { readonly type: 'answered'; readonly payment: Payment; readonly now: number }
  | { readonly type: 'unanswered'; readonly failure: Failure }
  /** The next automatic check is due at `at`. */
  | { readonly type: 'wait'; readonly at: number }
  /** The page went out of sight or off line: nothing is asked. */
  | { readonly type: 'pause'; readonly why: Pause }
  | { readonly type: 'go'; readonly way: Onward['way'] }
  | { readonly type: 'refused'; readonly failure: Failure }
  /** The payer is back from where they were sent. */
  | { readonly type: 'back' }
  /** Another payment goes on where this one ended. */
  | { readonly type: 'continued'; readonly payment: Payment; readonly now: number }
  | { readonly type: 'given-up'; readonly payment: Payment; readonly now: number };

const freshWatch: Watch = { checks: 0, checking: false };

function next(model: PaymentStatusModel, event: PaymentStatusEvent): PaymentStatusModel {
  switch (event.type) {
    case 'clear':
      return { state: 'idle' };
    case 'load':
      return { state: 'loading' };
    case 'check':
      return withWatch(model, ({ nextAt: _, paused: _paused, ...watch }) => ({
        ...watch,
        checks: watch.checks + (event.automatic ? 1 : 0),
        checking: true,
      }));
    case 'answered':
      return model.state === 'idle' ? model : stillGoing(model, answered(model, event.payment, event.now));
    case 'unanswered':
      return unanswered(model, event.failure);
    case 'wait':
      return withWatch(model, (watch) => ({ ...watch, nextAt: event.at }));
    case 'pause':
      return withWatch(model, ({ nextAt: _, ...watch }) => ({ ...watch, paused: event.why }));
    case 'go':
      return 'payment' in model ? { ...model, onward: { way: event.way, going: true } } : model;
    case 'refused':
      return 'payment' in model && model.onward
        ? { ...model, onward: { way: model.onward.way, going: false, refusal: event.failure } }
        : model;
    case 'back':
      return withoutOnward(model);
    case 'continued':
      return answered({ state: 'loading' }, event.payment, event.now);
    case 'given-up':
      return {
        state: 'expired',
        payment: event.payment,
        watch: { ...freshWatch, checkedAt: event.now },
        givenUp: true,
      };
  }
}

/** ms until the next automatic check, or undefined when the payer must ask: settled, in people's hands, asked often enough. */
export function nextWait(model: PaymentStatusModel): number | undefined {
  if (model.state === 'succeeded') return looks[model.looks];
  if (!('watch' in model) || model.watch.checking || model.state === 'expired') return undefined;
  if (model.state === 'pending' && model.payment.status === 'mismatch') return undefined;
  const failure = model.state === 'failed' ? model.failure : model.trouble;
  const wait = failure && !failure.canRetry ? undefined : waits[model.watch.checks];
  // Who was told to wait is not asked of sooner.
  return wait === undefined ? undefined : Math.max(wait, (failure?.retryAfter ?? 0) * 1000);
}

function withWatch(model: PaymentStatusModel, change: (watch: Watch) => Watch): PaymentStatusModel {
  return 'watch' in model ? { ...model, watch: change(model.watch) } : model;
}

function answered(model: PaymentStatusModel, payment: Payment, now: number): PaymentStatusModel {
  // Money that came stays: an older answer that was long on its way changes nothing.
  if (model.state === 'succeeded' && payment.status !== 'succeeded')
    return { ...model, looks: model.looks + 1 };
  const checks = 'watch' in model ? model.watch.checks : freshWatch.checks;
  const watch: Watch = { checks, checking: false, checkedAt: now };
  switch (payment.status) {
    case 'succeeded':
      return model.state === 'succeeded'
        ? { state: 'succeeded', payment, late: model.late, looks: model.looks + 1 }
        : { state: 'succeeded', payment, late: 'watch' in model && 'payment' in model, looks: 0 };
    case 'failed':
      return { state: 'failed', payment };
    case 'expired':
      return model.state === 'expired' && model.givenUp
        ? { state: 'expired', payment, watch, givenUp: true }
        : { state: 'expired', payment, watch };
    case 'created':
    case 'initiated':
    case 'pending':
    case 'unknown':
    case 'mismatch':
      return { state: 'pending', payment, watch };
  }
}

/** Whoever is on their way stays so while nothing changed: a second press must find nothing to do. */
function stillGoing(before: PaymentStatusModel, after: PaymentStatusModel): PaymentStatusModel {
  if (!('onward' in before) || !before.onward?.going || !('payment' in after)) return after;
  const same = after.state === before.state && after.payment.id === before.payment.id;
  return same ? { ...after, onward: before.onward } : after;
}

function withoutOnward(model: PaymentStatusModel): PaymentStatusModel {
  if (!('onward' in model)) return model;
  const { onward: _, ...rest } = model;
  return rest;
}

/** What was known stays known: a check without an answer never takes the reference from the payer's eyes. */
function unanswered(model: PaymentStatusModel, failure: Failure): PaymentStatusModel {
  switch (model.state) {
    case 'loading':
      return { state: 'failed', failure, watch: freshWatch };
    case 'pending':
    case 'expired':
      return { ...model, watch: { ...model.watch, checking: false }, trouble: failure };
    case 'failed':
      return 'failure' in model ? { ...model, failure, watch: { ...model.watch, checking: false } } : model;
    case 'succeeded':
      return { ...model, looks: model.looks + 1 };
    case 'idle':
      return model;
  }
}

/** Waits for an outcome without ever making one up. */
export const paymentStatusMachine: Machine<PaymentStatusModel, PaymentStatusEvent> = {
  initial: { state: 'loading' },
  next,
};
