import { PortalError } from '../domain/errors.js';
import { sleep } from '../domain/sleep.js';
import { toInstant } from '../domain/time.js';
import { ask, initPatience, withdraw } from './asking.js';
import { timeLeft, type PaymentContext, type TimeLeft } from './context.js';
import { longestWait, openStatuses } from './ledger.js';
import { resolveRefunds } from './refunds/asking.js';
import type { PaymentsStatus, ResolveOptions, ResolverRun, ResolverSummary } from './payments.js';

type Ctx = PaymentContext;

/** How often to look for what became due, ms. */
const lookEvery = 5_000;
/** Pause after a round in which the platform answered nothing, ms; twice as long after each further one, at most a minute. */
const firstRest = 1_000;
const longestRest = 60_000;
/** Payments in one round. */
const roundSize = 50;

interface Round {
  /** Payments whose turn it was. */
  readonly due: number;
  readonly asked: number;
  readonly silent: number;
}

/** Asks about every payment whose outcome is open and whose turn it is, some at a time. */
export async function resolveDue(
  ctx: Ctx,
  limit: number,
  left: () => TimeLeft,
  { concurrency = 4, signal }: ResolveOptions = {},
): Promise<Round> {
  const now = ctx.now().getTime();
  const queue = (await dueRows(ctx, now).orderBy('next_ask_at').limit(limit).execute()).map(({ id }) => id);
  const due = queue.length;
  let asked = 0;
  let silent = 0;
  const work = async () => {
    for (let id = queue.shift(); id !== undefined && !signal?.aborted; id = queue.shift()) {
      const how = await ask(ctx, id, left(), true);
      if (how !== 'not-asked') asked++;
      if (how === 'silence') silent++;
      // Nobody is there to be sent to a page any more.
      await withdraw(ctx, id, { expiredBy: now });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { due, asked, silent };
}

const dueRows = (ctx: Ctx, now: number) =>
  ctx.store.db
    .selectFrom('payment')
    .select('id')
    .where((eb) => eb.or([eb('next_ask_at', '<=', now), eb('next_ask_at', '>', now + longestWait)]))
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['unknown', 'pending']),
        eb.and([
          eb('status', '=', 'initiated'),
          eb.or([eb('expires_at', '<=', now), eb('returned', '=', 1)]),
        ]),
        eb.and([
          eb('status', '=', 'created'),
          eb.or([eb('expires_at', '<=', now), eb('init_at', '<=', now - initPatience)]),
        ]),
      ]),
    );

/** The job: rounds without end, until stopped. Any number of processes may run it on one store. */
export function startResolving(ctx: Ctx, options: ResolveOptions): ResolverRun {
  const ending = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal;
  const ended = rounds(ctx, { ...options, signal });
  // Whoever asks hears of a failure; nobody has to.
  ended.catch(() => undefined);
  return {
    ended,
    stop: () => {
      ending.abort();
      return ended;
    },
  };
}

async function rounds(ctx: Ctx, options: ResolveOptions & { signal: AbortSignal }): Promise<ResolverSummary> {
  const { signal, onProgress, log } = options;
  let asked = 0;
  let answered = 0;
  let failures = 0;
  while (!signal.aborted) {
    let full = false;
    try {
      const round = await resolveDue(ctx, roundSize, timeLeft, options);
      if (!signal.aborted) await resolveRefunds(ctx, roundSize, timeLeft());
      asked += round.asked;
      answered += round.asked - round.silent;
      full = round.due === roundSize && round.asked > 0;
      if (round.asked > round.silent) failures = 0;
      else if (round.silent > 0) failures++;
      if (round.silent > 0) log?.({ level: 'warn', event: 'payments.silence', count: round.silent });
      if (round.asked > 0) onProgress?.({ asked, answered });
    } catch (error) {
      // A lost connection to the store comes back; what cannot is told by whoever began us.
      if (!(error instanceof PortalError) || !error.retriable) throw error;
      failures++;
      log?.({ level: 'warn', event: 'payments.unresolved', code: error.code });
    }
    if (failures > 0) await sleep(restAfter(failures, Math.random()), signal);
    else if (!full) await sleep(lookEvery * (0.75 + Math.random() / 4), signal);
  }
  return { asked, answered };
}

/** How long to rest after so many rounds in vain, ms: never two processes the same. */
export const restAfter = (failures: number, random: number): number =>
  Math.min(firstRest * 2 ** Math.min(failures - 1, 20), longestRest) * (0.5 + random / 2);

/** How the payments stand. */
export async function readStatus(ctx: Ctx): Promise<PaymentsStatus> {
  const { db } = ctx.store;
  const groups = await db
    .selectFrom('payment')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
    .select((eb) => [eb.fn.min('created_at').as('since'), eb.fn.max('asked_at').as('asked')])
    .where('status', 'in', [...openStatuses, 'mismatch'])
    .groupBy('status')
    .execute();
  const counts = { created: 0, initiated: 0, pending: 0, unknown: 0, mismatch: 0 };
  let oldest = Infinity;
  let lastAsked = 0;
  for (const { status, count, since, asked } of groups) {
    counts[status as keyof typeof counts] = Number(count);
    if (status === 'mismatch') continue;
    oldest = Math.min(oldest, Number(since));
    lastAsked = Math.max(lastAsked, Number(asked ?? 0));
  }
  const { due } = await db
    .selectFrom(dueRows(ctx, ctx.now().getTime()).as('waiting'))
    .select((eb) => eb.fn.countAll<number>().as('due'))
    .executeTakeFirstOrThrow();
  return {
    ...counts,
    due: Number(due),
    ...(oldest !== Infinity && { oldestOpenSince: toInstant(new Date(oldest)) }),
    ...(lastAsked > 0 && { lastAskedAt: toInstant(new Date(lastAsked)) }),
  };
}
