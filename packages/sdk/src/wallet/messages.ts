/**
 * What a payer reads on the wallet's page when something is not as it should be: what happened, whether money is safe, what
 * to do. On the server only, so they do not stand among the messages that browsers load.
 */
export const walletMessages = {
  wallet_order_forged: {
    vi: 'Đơn này không do nền tảng thanh toán gửi hoặc đã bị thay đổi. Chưa trừ tiền. Vui lòng quay lại trang nộp phí và chọn ví lần nữa.',
    en: 'This order was not sent by the payment platform, or was changed. No money was taken. Go back to the fee page and choose the wallet again.',
  },
  wallet_order_expired: {
    vi: 'Đơn đã hết hạn thanh toán. Chưa trừ tiền. Vui lòng quay lại trang nộp phí để bắt đầu lại.',
    en: 'The time to pay this order is over. No money was taken. Go back to the fee page and start again.',
  },
  wallet_order_differs: {
    vi: 'Thông tin đơn không khớp với nền tảng thanh toán. Chưa trừ tiền. Vui lòng quay lại trang nộp phí và bắt đầu lại.',
    en: 'The order differs from what the payment platform says. No money was taken. Go back to the fee page and start again.',
  },
  wallet_order_conflict: {
    vi: 'Mã đơn này đã có với nội dung khác. Chưa trừ tiền theo đơn mới. Vui lòng quay lại trang nộp phí và bắt đầu lại.',
    en: 'This order is already known with other content. No money was taken for the new one. Go back to the fee page and start again.',
  },
  wallet_order_unknown: {
    vi: 'Không tìm thấy đơn này. Chưa trừ tiền. Vui lòng quay lại trang nộp phí để bắt đầu lại.',
    en: 'There is no such order. No money was taken. Go back to the fee page and start again.',
  },
  wallet_order_closed: {
    vi: 'Đơn đã đóng. Chưa trừ tiền. Vui lòng quay lại trang nộp phí để xem kết quả.',
    en: 'The order is closed. No money was taken. Go back to the fee page to see its result.',
  },
  wallet_order_taken: {
    vi: 'Một tài khoản khác đang thanh toán đơn này. Chưa trừ tiền của tài khoản này.',
    en: 'Another account is paying this order. No money was taken from this one.',
  },
  wallet_balance: {
    vi: 'Số dư không đủ. Chưa trừ tiền. Vui lòng nạp thêm rồi thanh toán lại, hoặc chọn cách khác.',
    en: 'The balance is too small. No money was taken. Top up and pay again, or choose another way.',
  },
  wallet_debit_refused: {
    vi: 'Tài khoản không thanh toán được khoản này. Chưa trừ tiền. Vui lòng chọn cách thanh toán khác.',
    en: 'The account cannot pay this. No money was taken. Choose another way to pay.',
  },
  wallet_platform_silent: {
    vi: 'Nền tảng thanh toán chưa trả lời. Chưa trừ tiền. Vui lòng thử lại sau ít phút.',
    en: 'The payment platform does not answer. No money was taken. Try again in a few minutes.',
  },
  wallet_money_moved: {
    vi: 'Tiền đã được trừ hoặc đang chờ kết quả, nên không hủy được đơn. Xin đừng thanh toán lại.',
    en: 'The money was taken or its result is awaited, so the order cannot be cancelled. Do not pay again.',
  },
  wallet_receipt_not_ready: {
    vi: 'Biên lai đang được lập. Khoản tiền đã nộp không bị ảnh hưởng. Vui lòng xem lại sau.',
    en: 'The receipt is being made. The money paid is not affected. Look again later.',
  },
} as const;

/** The text of an error's `messageKey`; for a key that is not the wallet's, what is said when the platform is silent. */
export function walletMessage(messageKey: string, lang: 'vi' | 'en' = 'vi'): string {
  const key = Object.hasOwn(walletMessages, messageKey)
    ? (messageKey as keyof typeof walletMessages)
    : 'wallet_platform_silent';
  return walletMessages[key][lang];
}
