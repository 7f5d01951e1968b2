import { messages } from '../foundation/localize.js';

export const partsMessages = messages(
  'payment-parts',
  {
    fee: 'Phí',
    charge: 'Lệ phí',
    other: 'Khoản khác',
    reference: 'Mã tham chiếu',
    copy: 'Sao chép',
    copied: 'Đã chép',
    copyFailed: 'Chưa chép được. Xin chọn và chép mã bằng tay.',
  },
  {
    fee: 'Fees',
    charge: 'Charges',
    other: 'Other items',
    reference: 'Reference',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'It could not be copied. Please select and copy it by hand.',
  },
);
