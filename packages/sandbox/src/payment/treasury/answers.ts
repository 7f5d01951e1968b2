import { toWireTime } from '../../adapter/wire-time.js';
import { digest, signedFields } from '../digest.js';
import type { Message } from '../notifier.js';
import type { Refund, RefundState, RefundStep } from './refund.js';

/** TrangThaiHT (assumed A116). */
const codes: Readonly<Record<RefundState, string>> = {
  received: '1',
  accepted: '2',
  paid: '3',
  refused: '4',
  failed: '5',
};

export interface StatusMessage {
  readonly LoaiBanTin: 'REFUND_STATUS';
  readonly MaLoi: '00';
  readonly MoTaLoi: string;
  readonly MaDoiTac: string;
  readonly MaHoanTra: string;
  readonly MaThamChieu: string;
  readonly MaGiaoDich: string;
  /** A number, as in a result. */
  readonly SoTien: number;
  readonly MaTienTe: 'VND';
  readonly TrangThaiHT: string;
  readonly ThoiGianGD: string;
  readonly MaXacThuc: string;
}

/** The answer to REFUND and REFUND_QUERY, and the notification: one message (assumed A116). */
export function refundStatus(refund: Refund, { state, at }: RefundStep): Omit<StatusMessage, 'MaXacThuc'> {
  const { payment, reference, transactionId, amount } = refund;
  return {
    LoaiBanTin: 'REFUND_STATUS',
    MaLoi: '00',
    MoTaLoi: words[state],
    MaDoiTac: payment.partner.code,
    MaHoanTra: reference,
    MaThamChieu: payment.init.MaThamChieu,
    MaGiaoDich: transactionId,
    SoTien: amount,
    MaTienTe: 'VND',
    TrangThaiHT: codes[state],
    ThoiGianGD: toWireTime(at),
  };
}

export const signStatus = (message: Omit<StatusMessage, 'MaXacThuc'>, secret: string): StatusMessage => ({
  ...message,
  MaXacThuc: digest(signedFields.refundStatus, message, secret),
});

/** The notification as it goes out; acknowledged by `MaLoi` `00`. It names nobody, so the transcript keeps it whole. */
export const notice = (url: string, message: StatusMessage): Message => ({
  url,
  method: 'POST',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(message),
  shown: message,
  problemOf: (answer) =>
    (answer as { MaLoi?: unknown } | null | undefined)?.MaLoi === '00' ? undefined : 'MaLoi khác "00"',
});

const words: Readonly<Record<RefundState, string>> = {
  received: 'Đã nhận yêu cầu hoàn trả',
  accepted: 'Cơ quan thu đã đồng ý, đã chuyển Kho bạc Mẫu',
  paid: 'Kho bạc Mẫu đã chi trả',
  refused: 'Cơ quan thu không đồng ý hoàn trả',
  failed: 'Kho bạc Mẫu không chi trả được',
};
