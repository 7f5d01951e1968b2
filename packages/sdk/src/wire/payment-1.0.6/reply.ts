import type { PaymentNotice } from '../../domain/payment-word.js';

/** A verified notification about a payment or a refund. */
type Notice = Pick<PaymentNotice, 'echo'>;

/** What the platform is told about a notification. Its `MaLoi` `00` means: do not send it again (assumed A6). */
export type NotificationReply = Readonly<Record<string, string | number>>;

/** Taken: it is on our disk. */
export const accepted = (notification: Notice): NotificationReply => ({
  MaLoi: '00',
  MoTaLoi: 'Thành công',
  ...notification.echo,
});

/** Verified, and contradicts what is booked: people must look. */
export const contradicted = (notification: Notice): NotificationReply => ({
  MaLoi: '99',
  MoTaLoi: 'Kết quả khác với kết quả đã ghi nhận',
  ...notification.echo,
});

/** Verified, but about a payment that is not ours to know: receivers answer these in another shape (fact 5.1). */
export const notOurs = (): NotificationReply => ({ error_code: -1, message: 'Không tìm thấy giao dịch' });

/** Digest missing or wrong. Nothing of the message is repeated. */
export const refused = (): NotificationReply => ({ MaLoi: '99', MoTaLoi: 'MaXacThuc không đúng' });
