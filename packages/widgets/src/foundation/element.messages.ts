import { messages } from './localize.js';

/** Comes with the element and not with a chunk of texts, since it is what is said when no chunk could be loaded. */
export const elementMessages = messages(
  'element',
  {
    broken: 'Chưa tải được phần này. Hồ sơ và tiền đã nộp không bị ảnh hưởng.',
    reload: 'Tải lại trang',
  },
  {
    broken: 'This part did not load. Papers and payments are safe.',
    reload: 'Reload the page',
  },
);
