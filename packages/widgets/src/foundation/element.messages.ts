import { messages } from './localize.js';

/** Comes with the element and not with a chunk of texts, since it is what is said when no chunk could be loaded. */
export const elementMessages = messages(
  'element',
  { broken: 'Chưa tải được nội dung này. Xin tải lại trang.' },
  { broken: 'This part could not be loaded. Please reload the page.' },
);
