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
    pdf: 'Lưu biên nhận',
    pdfSize: '(PDF, dưới 100\u00a0kB)',
    html: 'Mở bản để in',
    htmlSize: '(trang HTML, dưới 20\u00a0kB)',
    copyFailed: 'Chưa chép được. Xin chọn và chép mã bằng tay.',
  },
  {
    fee: 'Fees',
    charge: 'Charges',
    other: 'Other items',
    reference: 'Reference',
    copy: 'Copy',
    copied: 'Copied',
    pdf: 'Save the receipt',
    pdfSize: '(PDF, under 100\u00a0kB)',
    html: 'Open the sheet to print',
    htmlSize: '(HTML page, under 20\u00a0kB)',
    copyFailed: 'It could not be copied. Please select and copy it by hand.',
  },
);
