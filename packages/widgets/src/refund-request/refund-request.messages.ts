import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `refund-request.form.messages.ts`. */
export const refundRequestMessages = messages(
  'refund-request',
  { title: 'Yêu cầu hoàn trả', loading: 'Đang xem khoản đã nộp…' },
  { title: 'Ask for a refund', loading: 'Looking up what was paid…' },
);
