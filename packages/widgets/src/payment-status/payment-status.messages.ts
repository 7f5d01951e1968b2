import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `payment-status.result.messages.ts`. */
export const paymentStatusMessages = messages(
  'payment-status',
  {
    loading: 'Đang hỏi kết quả thanh toán…',
    loadingNote: 'Xin chờ trong giây lát, không cần bấm gì thêm.',
  },
  {
    loading: 'Asking for the payment result…',
    loadingNote: 'This takes a moment. You do not need to press anything.',
  },
);
