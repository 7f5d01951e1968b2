import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `login-button.account.messages.ts`. */
export const loginMessages = messages(
  'login-button',
  {
    signIn: 'Đăng nhập bằng tài khoản định danh điện tử',
    reload: 'Chưa tải được. Tải lại trang',
  },
  {
    signIn: 'Sign in with your electronic identification account',
    reload: 'Not loaded. Reload the page',
  },
);
