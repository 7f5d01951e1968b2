import { messages } from '../foundation/localize.js';

export const accountMessages = messages(
  'login-button',
  {
    again: 'Phiên đã hết hạn. Đăng nhập lại',
    leaving: 'Đang chuyển trang…',
    failed: 'Chưa kết nối được. Thử lại',
    account: 'Tài khoản',
    person: 'Tài khoản định danh cá nhân, mức độ {level}',
    organisation: 'Tài khoản định danh tổ chức, mức độ {level}',
    signOut: 'Đăng xuất',
    signingOut: 'Đang đăng xuất…',
    signedOut: 'Đã đăng xuất.',
    stuck: 'Chưa đăng xuất được vì mất kết nối. Xin thử lại.',
  },
  {
    again: 'Your session has ended. Sign in again',
    leaving: 'Going to another page…',
    failed: 'No connection yet. Try again',
    account: 'Account',
    person: 'Personal identification account, level {level}',
    organisation: 'Organisation identification account, level {level}',
    signOut: 'Sign out',
    signingOut: 'Signing out…',
    signedOut: 'Signed out.',
    stuck: 'You are still signed in: there was no connection. Try again.',
  },
);
