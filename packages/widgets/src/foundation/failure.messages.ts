import { messages } from './localize.js';

export const failureMessages = messages(
  'failure',
  {
    reference: 'Mã để đọc cho nơi hỗ trợ:',
    retry: 'Thử lại',
    offline: 'Mất kết nối',
    down: 'Hệ thống đang tạm gián đoạn',
    downDetail: 'Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút.',
  },
  {
    reference: 'Reference to read out to support:',
    retry: 'Try again',
    offline: 'No connection',
    down: 'The service is interrupted for the moment',
    downDetail: 'Dossiers you have lodged are not affected. Try again in a few minutes.',
  },
);
