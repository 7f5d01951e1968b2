import { ConfigError, ShapeError, TransportError } from '../../domain/errors.js';
import { addDays, localDate, type LocalDate } from '../../domain/local-date.js';
import type { FileHeader, FileRow } from '../../wire/reconciliation-1/file.js';
import { refusals } from '../../wire/reconciliation-1/refusals.js';
import type { PaymentContext } from '../context.js';
import type { Span } from './compare.js';
import { compareAll } from './compare-all.js';
import { ExternalSort } from './external-sort.js';
import type { DayFile } from '../providers/provider.js';
import { maxBytes } from './platform-day-file.js';
import { ledgerOf } from './ledger-side.js';
import { writePayment, writeRow } from './lines.js';
import type { Reconciliation, ReconcileOptions } from './reconciliation.js';
import { beginRound, differencesOf, finishRound } from './results.js';
import { TemporaryFile } from '../../store/temporary-file.js';

/** Fetching the file may take so long, ms. */
const patience = 600_000;

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
  const { dayFile, partner } = ctx.provider;
  if (!dayFile) throw unsupported();
  const { signal } = options;
  const files: TemporaryFile[] = [];
  const temporary = async () => {
    const file = await TemporaryFile.open();
    files.push(file);
    return file;
  };
  try {
    const raw = await temporary();
    await fetchInto(raw, dayFile, day, options);
    const header = await dayFile.verify(raw.read());
    if (header.day !== day || header.partner !== partner) throw refusals.other();

    const there = new ExternalSort(await temporary());
    await readInto(there, dayFile.rows(raw.read(), header), header, options);
    const round = await beginRound(ctx.store, header, ctx.now().getTime());
    const here = new ExternalSort(await temporary());
    for await (const { reference, payment } of ledgerOf(ctx.store, partner, span)) {
      signal?.throwIfAborted();
      here.add(writePayment(reference, payment));
      if (here.isFull) await here.flush();
    }
    const found = await compareAll(ctx, round, { here: here.sorted(), there: there.sorted() }, span, {
      ...options,
      total: header.count,
    });
    const { digest, count: rows } = header;
    const summary = { id: round.id, day, partner, digest, rows, ...found };
    await finishRound(ctx.store, round, summary);
    return { ...summary, list: () => differencesOf(ctx.store, round.id) };
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

/** The file's bytes as they come, from the provider or from wherever the caller has them. */
async function fetchInto(
  raw: TemporaryFile,
  dayFile: DayFile,
  day: LocalDate,
  { file, signal, timeout = patience, onProgress }: ReconcileOptions,
): Promise<void> {
  const take = async (bytes: Uint8Array) => {
    signal?.throwIfAborted();
    if (raw.size + bytes.length > maxBytes) throw tooLarge();
    await raw.append(bytes);
    onProgress?.({ phase: 'fetch', done: raw.size });
  };
  if (!file) return dayFile.fetch(day, take, { signal, timeout });
  for await (const bytes of file) await take(bytes);
}

async function readInto(
  sort: ExternalSort,
  pieces: AsyncIterable<readonly FileRow[]>,
  header: FileHeader,
  { signal, onProgress }: ReconcileOptions,
): Promise<void> {
  let done = 0;
  for await (const rows of pieces) {
    signal?.throwIfAborted();
    for (const row of rows) sort.add(writeRow(row));
    if (sort.isFull) await sort.flush();
    onProgress?.({ phase: 'read', done: (done += rows.length), total: header.count });
  }
}

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

const tooLarge = () =>
  new TransportError('too_large', 'The file of the day is larger than allowed.', {
    messageKey: 'service_down',
  });

const unsupported = () =>
  new ConfigError('reconciliation_unsupported', 'This payment provider gives no file of a day.', {
    messageKey: 'service_down',
  });
