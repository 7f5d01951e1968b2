import { createHash } from 'node:crypto';
import type { CallOptions } from '../domain/call-options.js';
import { addDays, type LocalDate } from '../domain/local-date.js';
import { toLocalDate } from '../domain/time.js';
import { FieldFault, readFields } from '../wire/wallet-1/fields.js';
import {
  type DayRow,
  fileHead,
  headLine,
  readDay,
  rowLine,
  trailerStart,
} from '../wire/wallet-1/day-file.js';
import { isFresh, type WalletContext } from './context.js';
import { failures } from './failures.js';
import type { Reply } from './incoming.js';
import type { DayDifference, WalletDay } from './wallet.js';

/** Rows read from the store at a time. */
const page = 1_000;

const startOf = (day: LocalDate) => Date.parse(`${day}T00:00:00+07:00`);

/** Our file of a day as chunks of bytes, or why there is none yet. `nonce` is that of the request. */
export async function writeDay(
  ctx: WalletContext,
  json: unknown,
  nonce: string,
): Promise<Reply | AsyncGenerator<Uint8Array>> {
  const { day } = readFields(json, ['day']);
  const today = toLocalDate(ctx.now());
  if (day > today) throw new FieldFault('Ngay');
  if (await isUnsettled(ctx, day)) return { answer: 'not_ready' };
  return dayFile(ctx, day, day < today, nonce);
}

/** A debit begun that day whose outcome is not known could still fall on it. */
async function isUnsettled({ store }: WalletContext, day: LocalDate): Promise<boolean> {
  const doubt = await store.db
    .selectFrom('wallet_order')
    .select('id')
    .where('status', '=', 'paying')
    .where('debit_begun_at', '<', startOf(addDays(day, 1)))
    .limit(1)
    .executeTakeFirst();
  return doubt !== undefined;
}

async function* dayFile(
  ctx: WalletContext,
  day: LocalDate,
  final: boolean,
  nonce: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const line = (text: string): Uint8Array => {
    hash.update(text);
    return Buffer.from(text);
  };
  const time = Math.floor(ctx.now().getTime() / 1000);
  const signer = 'wallet';
  const unsigned = { signer, partner: ctx.partner, time, nonce, day } as const;
  // The head names the key before there is anything to sign, so the ring is asked for it first.
  const { key } = ctx.own.sign(fileHead({ ...unsigned, key: '' }), Buffer.alloc(0));
  yield line(headLine({ ...unsigned, key, final }));
  const totals = { PAY: 0, REFUND: 0, REVERSAL: 0 };
  let count = 0;
  for await (const rows of movements(ctx, day)) {
    let text = '';
    for (const row of rows) {
      totals[row.type] += row.amount;
      count++;
      text += rowLine(row);
    }
    yield line(text);
  }
  yield line(trailerStart(count, totals));
  const digest = Buffer.from(hash.digest('hex'));
  yield Buffer.from(`${ctx.own.sign(fileHead({ ...unsigned, key }), digest).signature}\n`);
}

/** What moved on a day, by type and id, as pages. */
async function* movements({ store }: WalletContext, day: LocalDate): AsyncGenerator<readonly DayRow[]> {
  for (const type of ['PAY', 'REFUND', 'REVERSAL'] as const) {
    let after = '';
    for (;;) {
      const rows = await store.db
        .selectFrom('wallet_movement')
        .select(['id', 'order_id', 'amount', 'at'])
        .where('type', '=', type)
        .where('at', '>=', startOf(day))
        .where('at', '<', startOf(addDays(day, 1)))
        .where('id', '>', after)
        .orderBy('id')
        .limit(page)
        .execute();
      if (rows.length === 0) break;
      after = rows.at(-1)!.id;
      yield rows.map(({ id, order_id: order, amount, at }) => ({
        type,
        id,
        order,
        amount,
        at: new Date(at!),
      }));
    }
  }
}

/** The platform's file of a day: all of it verified before anything of it is told. */
export async function platformDay(
  ctx: WalletContext,
  day: LocalDate,
  options?: CallOptions,
): Promise<WalletDay> {
  const said = await ctx.platform.day(day, options);
  if (said.answer === 'not_ready') throw failures.dayNotReady();
  if (said.answer !== 'file') throw failures.silent('retryAfter' in said ? said.retryAfter : undefined);
  const { text, nonce } = said;
  const file = readDay(text);
  const verified =
    file?.head.signer === 'platform' &&
    file.head.partner === ctx.partner &&
    file.head.day === day &&
    file.head.nonce === nonce &&
    isFresh(file.head.time, ctx.now()) &&
    ctx.theirs.verify(
      fileHead(file.head),
      Buffer.from(createHash('sha256').update(file.signed).digest('hex')),
      file.signature,
      ctx.now(),
    );
  if (!file || !verified) throw failures.badDay();
  return { day, final: file.head.final, rows: file.rows, totals: file.totals };
}

/** Where the two files of a day differ. */
export async function compareDay(
  ctx: WalletContext,
  day: LocalDate,
  options?: CallOptions,
): Promise<readonly DayDifference[]> {
  const theirs = new Map(
    (await platformDay(ctx, day, options)).rows.map((row) => [`${row.type}|${row.id}`, row]),
  );
  const found: DayDifference[] = [];
  const note = (kind: DayDifference['kind'], { type, id, order }: DayRow) =>
    found.push({ kind, type, id, order });
  for await (const rows of movements(ctx, day)) {
    for (const row of rows) {
      const key = `${row.type}|${row.id}`;
      const other = theirs.get(key);
      theirs.delete(key);
      if (!other) note('missing_there', row);
      else if (other.amount !== row.amount || other.order !== row.order) note('differs', row);
    }
  }
  for (const row of theirs.values()) note('missing_here', row);
  return found;
}
