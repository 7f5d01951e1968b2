import { messages } from '../foundation/localize.js';

export const partsMessages = messages(
  'payment-parts',
  {
    spokenMoney: '{amount} đồng',
    fee: 'Phí',
    charge: 'Lệ phí',
    other: 'Khoản khác',
    reference: 'Mã tham chiếu',
    copy: 'Sao chép',
    copied: 'Đã chép',
    copyFailed: 'Chưa chép được. Xin chọn và chép mã bằng tay.',
  },
  {
    spokenMoney: '{amount} đồng',
    fee: 'Fees',
    charge: 'Charges',
    other: 'Other items',
    reference: 'Reference',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'It could not be copied. Please select and copy it by hand.',
  },
);
