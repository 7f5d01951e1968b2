import type { Payment, PaymentState, Transaction } from './payment.js';
import { digest, signedFields } from './digest.js';
import type { Message } from './notifier.js';
import { dossierOf } from './payment.js';
import { toWireTime } from '../adapter/wire-time.js';

/** A result as it goes on the wire: the notification (A6) and the QUERY answer (A8). */
export interface ResultMessage {
  readonly LoaiBanTin: 'CONFIRM' | 'QUERY';
  readonly MaLoi: '00' | '99';
  readonly MoTaLoi: string;
  readonly MaDoiTac: string;
  readonly MaThamChieu: string;
  /** A number here, a string in INIT (wire fact 5.1). */
  readonly SoTien: number;
  readonly MaTienTe: string;
  readonly MaGiaoDich: string;
  readonly MaNganHang: string;
  readonly ThoiGianGD: string;
  readonly ThongTinGiaoDich: string;
  readonly MaHoSo?: string;
  readonly UrlBienLai?: string;
  readonly TrangThaiGD?: '1' | '3' | '4';
  readonly MaXacThuc: string;
}

/** The notification as it goes out; acknowledged by `MaLoi` `00` (assumed A6). */
export const outgoing = (url: string, message: Partial<ResultMessage>): Message => ({
  url,
  method: 'POST',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(message),
  shown: withoutCapability(message),
  problemOf: (answer) =>
    (answer as { MaLoi?: unknown } | null | undefined)?.MaLoi === '00' ? undefined : 'MaLoi khác "00"',
});

/** Everything of a result except its digest, so that the console can send one that lies. */
export type UnsignedResult = Omit<ResultMessage, 'MaXacThuc'>;

export const signResult = (message: UnsignedResult, secret: string): ResultMessage => ({
  ...message,
  MaXacThuc: digest(signedFields.result, message, secret),
});

export interface ResultContext {
  readonly origin: string;
  readonly now: Date;
}

/** The notification of one transaction; for a payment that was paid twice each transaction has its own. */
export function notification(
  payment: Payment,
  transaction: Transaction,
  { origin, now }: ResultContext,
): UnsignedResult {
  const succeeded = payment.status.kind === 'succeeded';
  return {
    ...common(payment, transaction, 'CONFIRM', succeeded),
    MoTaLoi: describe(payment, payment.status.kind),
    ...billUrl(payment, origin, now),
  };
}

/** The QUERY answer in whatever state the payment is. */
export function queryAnswer(
  payment: Payment,
  state: PaymentState,
  { origin, now }: ResultContext,
): UnsignedResult {
  const transaction =
    payment.status.kind === 'open'
      ? { id: payment.transactionId, bankCode: payment.init.MaNganHang, at: payment.createdAt }
      : payment.status.transaction;
  return {
    ...common(payment, transaction, 'QUERY', state === 'succeeded'),
    MoTaLoi: describe(payment, state),
    TrangThaiGD: state === 'succeeded' ? '1' : state === 'failed' || state === 'expired' ? '4' : '3',
    ...billUrl(payment, origin, now),
  };
}

export const billAddress = (payment: Payment, origin: string) =>
  `${origin}/payment/bill/${payment.billToken}`;
export const payAddress = (payment: Payment, origin: string) => `${origin}/payment/pay/${payment.payToken}`;

export const receiptIsReady = ({ status }: Payment, now: Date): boolean =>
  status.kind === 'succeeded' && now >= status.receiptAt;

function common(payment: Payment, transaction: Transaction, type: 'CONFIRM' | 'QUERY', succeeded: boolean) {
  const { init, amount } = payment;
  const dossier = dossierOf(payment);
  return {
    LoaiBanTin: type,
    MaLoi: succeeded ? '00' : '99',
    MaDoiTac: init.MaDoiTac,
    MaThamChieu: init.MaThamChieu,
    SoTien: amount,
    MaTienTe: init.MaTienTe,
    MaGiaoDich: transaction.id,
    MaNganHang: transaction.bankCode,
    ThoiGianGD: toWireTime(transaction.at),
    ThongTinGiaoDich: init.ThongTinGiaoDich,
    ...(dossier !== undefined && { MaHoSo: dossier }),
  } as const;
}

const billUrl = (payment: Payment, origin: string, now: Date) =>
  receiptIsReady(payment, now) ? { UrlBienLai: billAddress(payment, origin) } : {};

function describe({ status }: Payment, state: PaymentState): string {
  switch (state) {
    case 'succeeded':
      return 'Thành công';
    case 'pending':
      return 'Ngân hàng chưa báo kết quả';
    case 'open':
      return 'Người nộp chưa thanh toán';
    case 'expired':
      return 'Hết hạn thanh toán';
    case 'failed':
      return status.kind === 'failed' && status.reason === 'cancelled'
        ? 'Người nộp hủy thanh toán'
        : 'Ngân hàng từ chối giao dịch';
  }
}

/** Whoever holds the receipt's address may read it, so the transcript keeps only where it is. */
function withoutCapability(message: Partial<ResultMessage>): Partial<ResultMessage> {
  return message.UrlBienLai === undefined
    ? message
    : { ...message, UrlBienLai: message.UrlBienLai.replace(/[^/]+$/, '•••') };
}
