import type { Outcome } from '../../domain/payment-word.js';

/** `resultCode`s that say the question itself was refused; nothing was done (MOMO, list of result codes). */
export const refusals: ReadonlySet<string> = new Set(['11', '12', '13', '20', '21', '22', '47']);

/** Not final: the payer, MoMo or the bank behind it is not done yet. 9000 is money reserved, not taken. */
const pending = new Set(['1000', '7000', '7002', '8000', '9000']);

/** Final, and no money came. */
const failed = new Set([
  '1001',
  '1002',
  '1003',
  '1004',
  '1005',
  '1006',
  '1007',
  '1017',
  '1026',
  '2019',
  '4001',
  '4002',
  '4100',
]);

/** "Failed because the url or QR code expired", of the failed ones (MOMO, list of result codes). */
export const ranOut = '1005';

/** What a `resultCode` says of a payment. 98, 99 and unknown ones say nothing. */
export function outcomeOf(code: string, transactionId: string): Outcome {
  if (pending.has(code)) return 'pending';
  if (failed.has(code)) return 'failed';
  return code === '0' && /[1-9]/.test(transactionId) ? 'succeeded' : 'unclear';
}
