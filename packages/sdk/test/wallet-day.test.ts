import { describe, expect, it } from 'vitest';
import type { DayRow } from '@dvcqg/sdk/wallet';
import { toLocalDate } from '../src/domain/time.js';
import { wallClock } from '../src/wire/fixtures/dictionary.js';
import { now, paid, platform, store, wallet } from './helpers/wallet-bench.js';
import { randomFrom } from './reconciliation/random.js';

/** Ids whose order is one thing by their bytes and another by a language's rules. */
const idOf = (n: number, random: number) =>
  `${['a', 'B', '_', '-', '.', '9'][n % 6]}${n}${random < 0.5 ? 'x' : 'X'}`;

type Movement = Pick<DayRow, 'type' | 'id' | 'order' | 'amount'>;
const keyOf = ({ type, id }: Movement) => `${type}|${id}`;

/** More refunds than are read at a time. */
async function moved(order: string, random: () => number): Promise<Movement[]> {
  const at = now().getTime();
  const rows = Array.from({ length: 2_300 }, (_, n): Movement => ({
    type: 'REFUND',
    id: idOf(n, random()),
    order,
    amount: n + 1,
  }));
  const kept = { order_id: order, reason: '', content: '', tell: 0, at, due_at: null, attempts: 0, created_at: at };
  for (let from = 0; from < rows.length; from += 100)
    await store.db
      .insertInto('wallet_movement')
      .values(rows.slice(from, from + 100).map(({ type, id, amount }) => ({ ...kept, type, id, amount })))
      .execute();
  return rows;
} // prettier-ignore

/** The platform has these. */
function theyHave(rows: readonly Movement[]): void {
  const at = wallClock(now());
  platform.rows = [...rows]
    .sort((a, b) => Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b))))
    .map(({ type, id, order, amount }) => `R|${type}|${id}|${order}|${amount}|VND|${at}`);
}

describe("the platform's file of a day", () => {
  it('is compared with thousands of movements, whatever is missing, more or otherwise', async () => {
    const random = randomFrom(7);
    const order = await paid(1_000);
    const own: Movement = { type: 'PAY', id: order.transaction ?? '', order: order.id, amount: 1_000 };
    const ours = [own, ...(await moved(order.id, random))];
    const day = toLocalDate(now());

    theyHave(ours);
    expect(await wallet.compareDay(day)).toEqual([]);

    const planted: Record<'missing_there' | 'differs' | 'missing_here', Movement[]> = {
      missing_there: [],
      differs: [],
      missing_here: [],
    };
    const theirs: Movement[] = [];
    for (const [n, row] of ours.entries()) {
      const fate = random();
      if (fate < 0.02) {
        planted.missing_there.push(row);
        continue;
      }
      if (fate < 0.04) planted.differs.push(row);
      theirs.push(fate < 0.04 ? { ...row, amount: row.amount + 1 } : row);
      if (fate < 0.98) continue;
      const more = { ...row, id: `${row.id}_${n}`, order: 'DH-NONE' };
      planted.missing_here.push(more);
      theirs.push(more);
    }
    theyHave(theirs);
    const found = await wallet.compareDay(day);
    const expected = Object.entries(planted).flatMap(([kind, rows]) =>
      rows.map(({ type, id, order: of }) => ({ kind, type, id, order: of })),
    );
    for (const rows of Object.values(planted)) expect(rows.length).toBeGreaterThan(10);
    const byKey = (a: Pick<Movement, 'type' | 'id'>, b: Pick<Movement, 'type' | 'id'>) =>
      `${a.type}|${a.id}` < `${b.type}|${b.id}` ? -1 : 1;
    expect([...found].sort(byKey)).toEqual(expected.sort(byKey));
  });

  it('gives its rows as often as they are asked for, and none once it is closed', async () => {
    const order = await paid(1_000);
    theyHave([{ type: 'PAY', id: order.transaction ?? '', order: order.id, amount: 1_000 }]);
    const file = await wallet.platformDay(toLocalDate(now()));
    expect(file).toMatchObject({ count: 1, totals: { PAY: 1_000, REFUND: 0, REVERSAL: 0 } });
    const read = async () => {
      const rows: DayRow[] = [];
      for await (const row of file.rows()) rows.push(row);
      return rows;
    };
    for (let times = 0; times < 2; times++)
      expect(await read()).toMatchObject([{ type: 'PAY', order: order.id, amount: 1_000 }]);
    await file.close();
    await expect(read()).rejects.toThrow();
  });
});
