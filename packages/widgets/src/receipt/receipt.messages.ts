import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `receipt.sheet.messages.ts`. */
export const receiptMessages = messages(
  'receipt',
  { loading: 'Đang mở biên nhận…' },
  { loading: 'Opening the receipt…' },
);
