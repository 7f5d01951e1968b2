import { messages } from '../foundation/localize.js';

/** Words of what comes after a payment, or instead of it. */
export const onwardMessages = messages(
  'payment-onward',
  {
    steps: 'Các đơn vị nhận tiền, theo thứ tự nộp',
    paid: 'Đã nộp',
    open: 'Đang chờ kết quả',
    now: 'Nộp bây giờ',
    later: 'Nộp sau',
    payeeUnknown: 'Cơ quan thu',
    turnBack: 'Không nộp nữa',
    turnBackMeans:
      'Chưa chuyển tiền thì không bị trừ tiền. Khoản phải nộp của hồ sơ vẫn còn và có thể nộp vào lúc khác. Nếu tiền đã chuyển đi, khoản tiền đó vẫn được ghi nhận.',
    turnBackBy: 'Trang thanh toán đã mở tự hết hiệu lực lúc {time}.',
    turnBackLeave: 'Nếu không muốn nộp, chỉ cần không chuyển tiền và không mở lại trang thanh toán.',
    turnBackDo: 'Dừng khoản thanh toán này',
  },
  {
    steps: 'Who gets the money, in the order it is paid',
    paid: 'Paid',
    open: 'Waiting for the result',
    now: 'To pay now',
    later: 'To pay later',
    payeeUnknown: 'The collecting agency',
    turnBack: 'Do not pay now',
    turnBackMeans:
      'Who sends no money loses none. What is due on the dossier stays due and can be paid another time. Money that was sent is still recorded.',
    turnBackBy: 'The pay page that was opened ends by itself at {time}.',
    turnBackLeave: 'If you do not want to pay, just send no money and do not open the pay page again.',
    turnBackDo: 'Stop this payment',
  },
);
