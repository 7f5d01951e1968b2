import { messages } from '../foundation/localize.js';

/** Words of what most payments never come to: refused, out of date, given up, paid twice, one of several. */
export const rareMessages = messages(
  'payment-status',
  {
    mismatchTitle: 'Xin đừng thanh toán lại',
    mismatchText:
      'Đã nhận được một khoản tiền theo mã tham chiếu dưới đây, nhưng chưa khớp với khoản phải nộp. Cơ quan thu sẽ đối soát và xử lý.',
    doingExpired: 'Trang thanh toán đã đóng. Khoản tiền đến muộn vẫn được ghi nhận.',
    doingPeople: 'Cơ quan thu đang đối soát khoản tiền này.',
    twiceTitle: 'Khoản này đã được thanh toán 2 lần',
    twiceText:
      'Cơ quan thu đã nhận tiền hai lần cho cùng một khoản. Phần nộp thừa có thể được hoàn trả; xin đừng chuyển thêm.',
    surplusAsked:
      'Tiền đã đến hai lần cho cùng một khoản. Phần nộp thừa {amount} đã được tự động đề nghị cơ quan thu hoàn trả; {you} không cần làm gì thêm.',
    surplusAccepted:
      'Tiền đã đến hai lần cho cùng một khoản. Cơ quan thu đã đồng ý hoàn trả phần nộp thừa {amount}, đang chờ Kho bạc chi trả.',
    surplusPaid:
      'Tiền đã đến hai lần cho cùng một khoản. Kho bạc đã chi trả lại phần nộp thừa {amount}; xin kiểm tra tài khoản đã dùng khi thanh toán.',
    followRefund: 'Theo dõi việc hoàn trả',
    partText:
      'Đây là khoản thứ {n} trong {of} khoản của hồ sơ, mỗi khoản nộp cho một đơn vị. Vẫn còn khoản chưa nộp.',
    payNext: 'Nộp khoản tiếp theo',
    payNextSum: 'Nộp khoản tiếp theo: {amount}',
    leaving: 'Đang mở trang thanh toán…',
    newPage: 'Mở trang thanh toán mới',
    givenUpTitle: 'Đã dừng khoản thanh toán này',
    givenUpText:
      'Chưa ghi nhận khoản tiền nào. Khoản phải nộp của hồ sơ vẫn còn và có thể nộp vào lúc khác. Nếu tiền vẫn đến, khoản tiền đó được ghi nhận theo mã tham chiếu dưới đây.',
    failedTitle: 'Giao dịch không thành công',
    failedText:
      'Chưa ghi nhận khoản tiền nào. Nếu tài khoản vẫn bị trừ tiền, ngân hàng sẽ hoàn lại theo quy định của ngân hàng.',
    payAgain: 'Thanh toán lại',
    expiredTitle: 'Trang thanh toán đã hết hiệu lực',
    expiredText: 'Nếu {you} vừa chuyển tiền, xin chờ kết quả trước khi mở trang mới.',
  },
  {
    mismatchTitle: 'Please do not pay again',
    mismatchText:
      'Money has arrived under the reference below, but it does not match what was due. The collecting agency will reconcile and settle it.',
    doingExpired: 'The payment page is closed. Money that arrives late is still recorded.',
    doingPeople: 'The collecting agency is reconciling this money.',
    twiceTitle: 'This was paid twice',
    twiceText:
      'The collecting agency has received money twice for the same item. What is too much can be refunded; please do not send any more.',
    surplusAsked:
      'Money has arrived twice for the same item. The collecting agency has been asked automatically to return the surplus of {amount}; there is nothing more to do.',
    surplusAccepted:
      'Money has arrived twice for the same item. The collecting agency has agreed to return the surplus of {amount}; the State Treasury is to pay it.',
    surplusPaid:
      'Money has arrived twice for the same item. The State Treasury has returned the surplus of {amount}; please look at the account you paid from.',
    followRefund: 'Follow the refund',
    partText:
      'This is item {n} of {of} of the dossier, each paid to one agency. Something is still to be paid.',
    payNext: 'Pay the next one',
    payNextSum: 'Pay the next one: {amount}',
    leaving: 'Opening the payment page…',
    newPage: 'Open a new payment page',
    givenUpTitle: 'This payment is stopped',
    givenUpText:
      'No money was recorded. What is due on the dossier stays due and can be paid another time. Money that still comes is recorded under the reference below.',
    failedTitle: 'The payment did not succeed',
    failedText:
      'No money was recorded. If money has left your account all the same, your bank returns it under its own rules.',
    payAgain: 'Pay again',
    expiredTitle: 'The payment page has expired',
    expiredText: 'If you have just sent money, please wait for the result before opening a new page.',
  },
);
