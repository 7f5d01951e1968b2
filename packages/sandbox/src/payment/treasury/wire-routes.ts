import { authenticate } from '../authenticate.js';
import { signedFields } from '../digest.js';
import { readRefund, readRefundQuery } from '../messages.js';
import type { Payment } from '../payment.js';
import type { Platform } from '../platform.js';
import { Refusal } from '../refusal.js';
import type { Serve } from '../serve.js';
import { refundStatus, signStatus } from './answers.js';
import type { Refund } from './refund.js';

/** `/payment/refund` and `/payment/refundquery` (assumed A115 to A117). */
export function mountRefundWire(serve: Serve, platform: Platform): void {
  const { treasury } = platform;
  const reply = (refund: Refund) => {
    const { partner } = refund.payment;
    const answer = { ...signStatus(refundStatus(refund, treasury.step(refund)), partner.secret) };
    return { partner, answer, unheard: refund.silent };
  };

  serve('/payment/refund', (body) => {
    const message = readRefund(body);
    const partner = authenticate(platform, message, signedFields.refund);
    const payment = platform.book.find(partner.code, message.MaThamChieu);
    if (!payment) throw new Refusal('MaThamChieu không tồn tại');
    if (!transactionsOf(payment).includes(message.MaGiaoDich)) throw new Refusal('MaGiaoDich không tồn tại');
    const refund = treasury.take({
      reference: message.MaHoanTra,
      payment,
      transactionId: message.MaGiaoDich,
      amount: Number(message.SoTien),
      reason: message.LyDo,
    });
    return reply(refund);
  });

  serve('/payment/refundquery', (body) => {
    const message = readRefundQuery(body);
    const partner = authenticate(platform, message, signedFields.refundQuery);
    const refund = treasury.find(partner.code, message.MaHoanTra);
    if (!refund) throw new Refusal('MaHoanTra không tồn tại');
    return reply(refund);
  });
}

/** The money that came: only that can go back. */
const transactionsOf = ({ status }: Payment): readonly string[] =>
  status.kind === 'succeeded'
    ? [status.transaction, ...(status.second ? [status.second] : [])].map(({ id }) => id)
    : [];
