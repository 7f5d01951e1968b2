import type { CallOptions } from '../domain/call-options.js';
import type { LocalDate } from '../domain/local-date.js';
import { type DayRow, keyOf } from '../wire/wallet-1/day-file.js';
import type { WalletContext } from './context.js';
import { movements } from './days.js';
import { platformDay } from './platform-day.js';
import type { DayDifference } from './wallet.js';

/** Where the two files of a day differ. Both ascend, so that they are read side by side and neither is in memory. */
export async function compareDay(
  ctx: WalletContext,
  day: LocalDate,
  options?: CallOptions,
): Promise<readonly DayDifference[]> {
  const file = await platformDay(ctx, day, options);
  const found: DayDifference[] = [];
  const note = (kind: DayDifference['kind'], { type, id, order }: DayRow) =>
    found.push({ kind, type, id, order });
  const theirs = file.rows()[Symbol.asyncIterator]();
  const next = async () => ((await theirs.next()) as IteratorResult<DayRow, undefined>).value;
  try {
    let other = await next();
    for await (const rows of movements(ctx, day)) {
      for (const row of rows) {
        const key = keyOf(row);
        for (; other && keyOf(other) < key; other = await next()) note('missing_here', other);
        if (!other || keyOf(other) !== key) {
          note('missing_there', row);
          continue;
        }
        if (other.amount !== row.amount || other.order !== row.order) note('differs', row);
        other = await next();
      }
    }
    for (; other; other = await next()) note('missing_here', other);
  } finally {
    await file.close();
  }
  return found;
}
