import { ShapeError } from '../../domain/errors.js';
import { toWireTime } from '../clock.js';
import { toAscii } from './ascii.js';
import { digest, type Signed } from './canonical.js';

/** What REFUND needs to know, in our words. */
export interface RefundRequest {
  readonly partner: string;
  /** Ours, one for each refund: sent again it is the same refund. */
  readonly refundReference: string;
  /** Of the payment. */
  readonly reference: string;
  readonly transactionId: string;
  /** Whole đồng, 1 or more. */
  readonly amount: number;
  /** In any letters; sent without accents. */
  readonly reason: string;
  readonly at: Date;
}

export type RefundMessage = Signed<'refund'> & { readonly MaXacThuc: string };
export type RefundAskMessage = Signed<'refundAsk'> & { readonly MaXacThuc: string };

/**
 * The REFUND message (assumed A115). It names no account: the money goes back the way it came.
 * @throws ShapeError `field_invalid` with `path` when a value does not fit the wire's limits; nothing was sent
 */
export async function writeRefund(request: RefundRequest, secret: string): Promise<RefundMessage> {
  const reason = toAscii(request.reason);
  check('amount', Number.isSafeInteger(request.amount) && request.amount > 0);
  check('reason', reason.length >= 1 && reason.length <= 255);
  const signed: Signed<'refund'> = {
    LoaiBanTin: 'REFUND',
    PhienBan: '1.0.6',
    MaDoiTac: request.partner,
    MaHoanTra: request.refundReference,
    MaThamChieu: request.reference,
    MaGiaoDich: request.transactionId,
    SoTien: String(request.amount),
    MaTienTe: 'VND',
    LyDo: reason,
    ThoiGianGD: toWireTime(request.at),
  };
  return { ...signed, MaXacThuc: await digest('refund', signed, secret) };
}

/** The REFUND_QUERY message about one refund (assumed A116). */
export async function writeRefundAsk(
  about: { readonly partner: string; readonly refundReference: string; readonly at: Date },
  secret: string,
): Promise<RefundAskMessage> {
  const signed: Signed<'refundAsk'> = {
    LoaiBanTin: 'REFUND_QUERY',
    PhienBan: '1.0.6',
    MaDoiTac: about.partner,
    MaHoanTra: about.refundReference,
    ThoiGianGD: toWireTime(about.at),
  };
  return { ...signed, MaXacThuc: await digest('refundAsk', signed, secret) };
}

function check(path: string, ok: boolean): void {
  if (ok) return;
  throw new ShapeError('field_invalid', 'A value does not fit the limits of the refund message.', {
    messageKey: 'service_down',
    path,
  });
}
