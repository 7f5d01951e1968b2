import { readVietQr } from '../domain/vietqr.js';
import type { TransferCode } from '../domain/payment-word.js';
import type { Transfer } from './schema.js';

/**
 * The transfer a code stands for, when it can be used for a payment of `amount` đồng: read strictly, to an account, for
 * exactly what is due. Nothing otherwise (security requirement P35): the pay page is always there beside it.
 */
export function transferOf(code: TransferCode | undefined, amount: number): Transfer | undefined {
  if (!code) return undefined;
  try {
    const { bank, account, target, name, purpose, amount: asked } = readVietQr(code.text);
    if (asked !== amount || target !== 'account') return undefined;
    return {
      qr: code.text,
      bank,
      ...(code.bankName && { bankName: code.bankName }),
      account,
      ...(name && { name }),
      ...(purpose && { purpose }),
    };
  } catch {
    return undefined;
  }
}
