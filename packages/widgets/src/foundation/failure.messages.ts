import { messages } from './localize.js';

/** `short` is said when the words of a failure could not be loaded. */
export const failureMessages = messages(
  'failure',
  {
    reference: 'Mã để đọc cho nơi hỗ trợ:',
    retry: 'Thử lại',
    short: 'Chưa thực hiện được',
    shortDetail: 'Kết nối đang gián đoạn. Hồ sơ đã nộp không bị ảnh hưởng. Xin thử lại sau ít phút.',
  },
  {
    reference: 'Reference to read out to support:',
    retry: 'Try again',
    short: 'This could not be done',
    shortDetail:
      'The connection is interrupted. Dossiers you have lodged are not affected. Try again in a few minutes.',
  },
);
