import { sleep } from '../../domain/sleep.js';
import { ask, askInterval } from '../asking.js';
import { timeLeft, type PaymentContext } from '../context.js';
import { isFinal } from '../machine.js';
import { compareReference, type Span } from './compare.js';
import { Groups } from './groups.js';
import type { Here } from './here.js';
import { lookUp } from './ledger-side.js';
import { byReference, type Joined } from './merge.js';
import {
  type Difference,
  type DifferenceKind,
  differenceKinds,
  type ReconcileOptions,
  type ReconciliationSummary,
} from './reconciliation.js';
import { keep, type Round } from './results.js';

/** References compared, looked up and written at a time. */
const batchSize = 200;
/** Payments asked about at once, and the time for each, ms. */
const askers = 4;
const askTime = 10_000;

type Found = Pick<ReconciliationSummary, 'matched' | 'here' | 'there' | 'differences' | 'kinds' | 'groups'>;

/** Compares two streams of lines that are sorted by reference, and keeps what differs. */
export async function compareAll(
  ctx: PaymentContext,
  round: Round,
  lines: { readonly here: AsyncIterable<string>; readonly there: AsyncIterable<string> },
  day: Span,
  options: Pick<ReconcileOptions, 'signal' | 'ask' | 'onProgress'> & { readonly total: number },
): Promise<Found> {
  const { signal, onProgress, total } = options;
  const groups = new Groups();
  const kinds = Object.fromEntries(differenceKinds.map((kind) => [kind, 0])) as Record<
    DifferenceKind,
    number
  >;
  const counts = { matched: 0, differences: 0, rows: 0, mayAsk: options.ask ?? 1_000 };

  const compare = async (batch: readonly Joined[]) => {
    signal?.throwIfAborted();
    const known = await lookUp(ctx.store, batch.filter(isUnclear).map(({ reference }) => reference));
    const open = batch.filter(({ reference, rows }) => rows.length > 0 && isOpen(known.get(reference)));
    const asked = open.slice(0, counts.mayAsk);
    counts.mayAsk -= asked.length;
    await askAbout(ctx, asked.map(({ reference }) => known.get(reference)?.payment?.id ?? ''), signal);
    const now = await lookUp(ctx.store, asked.map(({ reference }) => reference));
    const found: (readonly Difference[])[] = [];
    for (const joined of batch) {
      const { reference, rows } = joined;
      const here = now.get(reference) ?? known.get(reference) ?? plain(joined);
      const { matched, differences, pairings } = compareReference(reference, here, rows, day);
      counts.rows += rows.length;
      counts.matched += matched;
      counts.differences += differences.length;
      for (const pairing of pairings) groups.add(pairing);
      for (const difference of differences) for (const kind of difference.kinds) kinds[kind]++;
      if (differences.length > 0) found.push(differences);
    }
    if (found.length > 0) await keep(ctx.store, round, found);
    onProgress?.({ phase: 'compare', done: counts.rows, total });
  }; // prettier-ignore

  let batch: Joined[] = [];
  for await (const joined of byReference(lines.here, lines.there)) {
    batch.push(joined);
    if (batch.length < batchSize) continue;
    await compare(batch);
    batch = [];
  }
  await compare(batch);
  const { matched, differences } = counts;
  return { matched, here: groups.here, there: groups.there, differences, kinds, groups: groups.list() };
}

/** One row about the payment's own money needs nothing more; about anything else all is looked up that we have. */
const isUnclear = ({ payment, rows, look }: Joined): boolean =>
  look || !payment || rows.length !== 1 || rows[0]?.transactionId !== payment.transactionId;

const plain = ({ payment }: Joined): Here | undefined => payment && { payment, seconds: [], notices: [] };

const isOpen = (here: Here | undefined): boolean =>
  here?.payment !== undefined && !isFinal(here.payment.status);

/**
 * What the resolver would ask anyway, and with the same effect: the payment's own machine decides what comes of it. Who asked a
 * moment ago may have ended before the answer, as a run that was killed: then it is asked again, so that a run begun anew says the same.
 */
async function askAbout(
  ctx: PaymentContext,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const left = await askEach(ctx, ids, signal);
  if (left.length === 0) return;
  // A timer may come a little early.
  await sleep(askInterval + 100, signal);
  await askEach(ctx, left, signal);
}

/** Which of them were not asked about. */
async function askEach(
  ctx: PaymentContext,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const queue = [...ids];
  const left: string[] = [];
  const asker = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      signal?.throwIfAborted();
      if ((await ask(ctx, id, timeLeft(askTime))) === 'not-asked') left.push(id);
    }
  };
  await Promise.all(Array.from({ length: askers }, asker));
  return left;
}
