import { messages } from './localize.js';

export const commonMessages = messages(
  'common',
  {
    sandbox: 'MÔI TRƯỜNG THỬ NGHIỆM',
    broken: 'Chưa tải được nội dung này. Xin tải lại trang.',
  },
  {
    sandbox: 'TEST ENVIRONMENT',
    broken: 'This part could not be loaded. Please reload the page.',
  },
);
