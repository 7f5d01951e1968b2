import { createHash } from 'node:crypto';
import { addDays, type LocalDate } from '../domain/local-date.js';
import { toLocalDate } from '../domain/time.js';
import { FieldFault, readFields } from '../wire/wallet-1/fields.js';
import { type DayRow, fileHead, headLine, rowLine, trailerStart } from '../wire/wallet-1/day-file.js';
import type { WalletContext } from './context.js';
import type { Reply } from './incoming.js';

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
  if (day > today) throw new FieldFault('day');
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
export async function* movements(
  { store }: WalletContext,
  day: LocalDate,
): AsyncGenerator<readonly DayRow[]> {
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
