import { createHmac } from 'node:crypto';
import { ShapeError } from '../../domain/errors.js';
import { addDays, localDate, type LocalDate } from '../../domain/local-date.js';
import { readRows, verifyFile, type FileHeader, type FileRow } from '../../wire/reconciliation-1/file.js';
import { keyId } from '../../wire/reconciliation-1/key-id.js';
import { refusals } from '../../wire/reconciliation-1/refusals.js';
import type { PaymentContext } from '../context.js';
import type { Span } from './compare.js';
import { compareAll } from './compare-all.js';
import { ExternalSort } from './external-sort.js';
import { fetchFile } from './fetch-file.js';
import { ledgerOf } from './ledger-side.js';
import type { Reconciliation, ReconcileOptions } from './reconciliation.js';
import { beginRound, differencesOf, finishRound } from './results.js';
import { TemporaryFile } from './temporary-file.js';

/**
 * Compares the ledger of a day with the platform's file of it, in little memory whatever the day's size. The file is on
 * disk and verified to its last byte, count and total before the first row is compared.
 */
export async function reconcile(
  ctx: PaymentContext,
  day: LocalDate,
  options: ReconcileOptions,
): Promise<Reconciliation> {
  const span = spanOf(day);
  const { signal } = options;
  const files: TemporaryFile[] = [];
  const temporary = async () => {
    const file = await TemporaryFile.open();
    files.push(file);
    return file;
  };
  try {
    const raw = await temporary();
    await fetchFile(ctx, day, raw, options);
    const header = await verifyFile(raw.read(), await macsOf(ctx.secrets));
    if (header.day !== day || header.partner !== ctx.partner) throw refusals.other();

    const there = new ExternalSort(await temporary());
    await readInto(there, raw, header, options);
    const round = await beginRound(ctx.store, header, ctx.now().getTime());
    const here = new ExternalSort(await temporary());
    for await (const { reference, payment } of ledgerOf(ctx.store, ctx.partner, span)) {
      signal?.throwIfAborted();
      await here.add(`${reference}\t${payment ? JSON.stringify(payment) : ''}`);
    }
    const found = await compareAll(ctx, round, { here: here.sorted(), there: there.sorted() }, span, {
      ...options,
      total: header.count,
    });
    const { partner, digest, count: rows } = header;
    const summary = { id: round.id, day, partner, digest, rows, ...found };
    await finishRound(ctx.store, round, summary);
    return { ...summary, list: () => differencesOf(ctx.store, round.id) };
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

/** The rows as lines that sort by reference: a tab comes before every character of one. */
async function readInto(
  sort: ExternalSort,
  raw: TemporaryFile,
  header: FileHeader,
  { signal, onProgress }: ReconcileOptions,
): Promise<void> {
  let done = 0;
  for await (const rows of readRows(raw.read(), header)) {
    signal?.throwIfAborted();
    for (const row of rows) await sort.add(writeRow(row));
    onProgress?.({ phase: 'read', done: (done += rows.length), total: header.count });
  }
}

const writeRow = (row: FileRow) => `${row.reference}\t${JSON.stringify(row)}`;

/** @throws ShapeError `reconciliation_day_invalid` */
function spanOf(day: LocalDate): Span {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (localDate(Number(year), Number(month), Number(date)) !== day) {
    throw new ShapeError('reconciliation_day_invalid', 'A day is written yyyy-MM-dd.', {
      messageKey: 'bad_request',
      path: 'day',
    });
  }
  const midnight = (of: LocalDate) => Date.parse(`${of}T00:00:00+07:00`);
  return { from: midnight(day), to: midnight(addDays(day, 1)) };
}

async function macsOf(secrets: readonly string[]) {
  const macs = new Map<string, () => ReturnType<typeof macWith>>();
  for (const secret of secrets) macs.set(await keyId(secret), () => macWith(secret));
  return macs;
}

function macWith(secret: string) {
  const mac = createHmac('sha256', secret);
  return { update: (bytes: Uint8Array) => mac.update(bytes), digest: () => mac.digest('hex') };
}
