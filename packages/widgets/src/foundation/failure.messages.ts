import { messages } from './localize.js';

export const failureMessages = messages(
  'failure',
  { reference: 'Mã để đọc cho nơi hỗ trợ:', retry: 'Thử lại' },
  { reference: 'Reference to read out to support:', retry: 'Try again' },
);
