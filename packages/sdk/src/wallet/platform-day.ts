import { createHash } from 'node:crypto';
import type { CallOptions } from '../domain/call-options.js';
import type { LocalDate } from '../domain/local-date.js';
import { TemporaryFile } from '../store/temporary-file.js';
import { checkDay, dayRows, fileHead } from '../wire/wallet-1/day-file.js';
import { isFresh, type WalletContext } from './context.js';
import { failures } from './failures.js';
import type { WalletDay } from './wallet.js';

/** The platform's file of a day, on disk: all of it verified before anything of it is told. */
export async function platformDay(
  ctx: WalletContext,
  day: LocalDate,
  options?: CallOptions,
): Promise<WalletDay> {
  const file = await TemporaryFile.open();
  try {
    const said = await ctx.platform.day(day, (bytes) => file.append(bytes), options);
    if (said.answer === 'not_ready') throw failures.dayNotReady();
    if (said.answer !== 'file') throw failures.silent('retryAfter' in said ? said.retryAfter : undefined);
    const { final, totals, count } = await verified(ctx, file, day, said.nonce);
    return {
      day,
      final,
      totals,
      count,
      async *rows() {
        for await (const rows of dayRows(file.read(), day)) yield* rows;
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function verified(ctx: WalletContext, file: TemporaryFile, day: LocalDate, nonce: string) {
  const hash = createHash('sha256');
  const found = await checkDay(file.read(), hash);
  const isGood =
    found?.head.signer === 'platform' &&
    found.head.partner === ctx.partner &&
    found.head.day === day &&
    found.head.nonce === nonce &&
    isFresh(found.head.time, ctx.now()) &&
    ctx.theirs.verify(fileHead(found.head), Buffer.from(hash.digest('hex')), found.signature, ctx.now());
  if (!isGood) throw failures.badDay();
  const { totals, count } = found;
  return { final: found.head.final, totals, count };
}
