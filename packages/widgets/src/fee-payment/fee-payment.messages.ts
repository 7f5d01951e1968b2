import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `fee-payment.order.messages.ts`. */
export const feePaymentMessages = messages(
  'fee-payment',
  { loading: 'Đang xem khoản phải nộp…' },
  { loading: 'Looking up what is due…' },
);
