import { messages } from '../foundation/localize.js';

export const loginMessages = messages(
  'login-button',
  {
    signIn: 'Đăng nhập bằng tài khoản định danh điện tử',
    again: 'Phiên đã hết hạn. Đăng nhập lại',
    leaving: 'Đang chuyển sang trang đăng nhập…',
    failed: 'Chưa kết nối được. Thử lại',
    account: 'Tài khoản',
    person: 'Tài khoản định danh cá nhân, mức độ {level}',
    organisation: 'Tài khoản định danh tổ chức, mức độ {level}',
    signOut: 'Đăng xuất',
    signingOut: 'Đang đăng xuất…',
    signedOut: 'Đã đăng xuất.',
  },
  {
    signIn: 'Sign in with your electronic identification account',
    again: 'Your session has ended. Sign in again',
    leaving: 'Going to the sign-in page…',
    failed: 'No connection yet. Try again',
    account: 'Account',
    person: 'Personal identification account, level {level}',
    organisation: 'Organisation identification account, level {level}',
    signOut: 'Sign out',
    signingOut: 'Signing out…',
    signedOut: 'Signed out.',
  },
);
