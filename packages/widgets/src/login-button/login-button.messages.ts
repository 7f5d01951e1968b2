import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `login-button.account.messages.ts`. */
export const loginMessages = messages(
  'login-button',
  { signIn: 'Đăng nhập bằng tài khoản định danh điện tử' },
  { signIn: 'Sign in with your electronic identification account' },
);
