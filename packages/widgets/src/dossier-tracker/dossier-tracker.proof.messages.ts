import { messages } from '../foundation/localize.js';

export const proofMessages = messages(
  'dossier-tracker',
  {
    proofTitle: 'Xác nhận chủ hồ sơ',
    proofWhy: 'Để bảo vệ thông tin, xin nhập thêm 4 số cuối điện thoại của chủ hồ sơ hoặc đăng nhập.',
    proofLabel: '4 số cuối điện thoại của chủ hồ sơ',
    proofNeeded: 'Nhập đủ 4 chữ số.',
    proofSubmit: 'Xem hồ sơ',
    signIn: 'Đăng nhập bằng tài khoản định danh điện tử',
  },
  {
    proofTitle: 'Confirm the owner',
    proofWhy: 'To protect personal data, enter the last 4 digits of the owner’s phone or sign in.',
    proofLabel: 'Last 4 digits of the owner’s phone',
    proofNeeded: 'Enter all 4 digits.',
    proofSubmit: 'Show dossier',
    signIn: 'Sign in with your electronic identification account',
  },
);
