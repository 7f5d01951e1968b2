import type { Payment } from './payment.js';
import type { VietQrTransfer } from './vietqr.js';

/** No bank has this number, so no real app can pay a sandbox code. */
export const BANK_BIN = '999999';
export const BANK_NAME = 'Ngân hàng Thử';

/** The platform collects on one account per payment, so that a transfer finds its payment whatever the payer writes. */
export const transferOf = (payment: Payment): VietQrTransfer => ({
  bankBin: BANK_BIN,
  account: `99${payment.transactionId.slice(2)}`,
  amount: payment.amount,
  purpose: `NOP ${payment.code}`,
});
