import type { PaymentNotice } from '../domain/payment-word.js';
import { settle } from './asking.js';
import { timeLeft, type PaymentContext } from './context.js';
import { isFinal } from './machine.js';
import type { PaymentStatus } from './schema.js';

/** What is from further ahead than this by our clock is not taken, ms (assumed A111): made up, or a clock is wrong. */
const ahead = 10 * 60_000;
/** What is older than this decides nothing by itself, ms (security requirement P25). */
const oldest = 300_000;
/** How long the far side may wait for our question about its own news, ms. */
export const askTime = 5_000;

/**
 * Whether a verified notification may move its payment by its own word. An old one may not while the payment is open: the
 * far side is asked, and that answer decides, not what somebody may have kept or kept back. It may where there is nothing to
 * decide by asking: the payment is final, nobody here knows it, or there is no such question.
 */
export async function mayDecide(
  { at, reference }: PaymentNotice,
  ctx: PaymentContext,
  now: number,
): Promise<boolean> {
  // Some wires have no time.
  if (!at) return true;
  if (at.getTime() > now + ahead) return false;
  return at.getTime() >= now - oldest || !(await askInstead(reference, ctx));
}

/** Whether there was an open payment to ask about. */
async function askInstead(reference: string, ctx: PaymentContext): Promise<boolean> {
  if (ctx.provider.tellsOnly) return false;
  const row = await ctx.store.db
    .selectFrom('payment')
    .select(['id', 'status'])
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (!row || isFinal(row.status as PaymentStatus)) return false;
  await settle(ctx, row.id, timeLeft(askTime)).catch(() => undefined);
  return true;
}
