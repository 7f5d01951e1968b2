import type { PaymentBook } from '../book.js';
import { toWireTime } from '../../adapter/wire-time.js';
import type { Payment, Transaction } from '../payment.js';

/** One `GD` line of a day's file (assumed A141), its fields in the order of the wire. */
export interface Row {
  readonly MaThamChieu: string;
  readonly MaGiaoDich: string;
  readonly SoTien: number;
  readonly MaTienTe: string;
  readonly MaLoi: '00' | '99';
  readonly MaNganHang: string;
  readonly ThoiGianGD: string;
  readonly MaDonVi: string;
}

/** What banks decided for a partner on a day, `yyyyMMdd` (assumed A143). A payer who turned back moved nothing. */
export function rowsOf(book: PaymentBook, partnerCode: string, day: string): readonly Row[] {
  return book
    .list()
    .filter(({ partner }) => partner.code === partnerCode)
    .flatMap(transactionsOf)
    .filter(({ ThoiGianGD }) => ThoiGianGD.startsWith(day));
}

function transactionsOf(payment: Payment): readonly Row[] {
  const { status } = payment;
  if (status.kind === 'succeeded') {
    const all = status.second ? [status.transaction, status.second] : [status.transaction];
    return all.map((transaction) => rowOf(payment, transaction, '00'));
  }
  if (status.kind === 'failed' && status.reason === 'declined')
    return [rowOf(payment, status.transaction, '99')];
  return [];
}

function rowOf({ init, amount }: Payment, transaction: Transaction, code: Row['MaLoi']): Row {
  const { ThongTinBienLai: about } = init;
  return {
    MaThamChieu: init.MaThamChieu,
    MaGiaoDich: transaction.id,
    SoTien: amount,
    MaTienTe: init.MaTienTe,
    MaLoi: code,
    MaNganHang: transaction.bankCode,
    ThoiGianGD: toWireTime(transaction.at),
    MaDonVi: about.MaDichVu === '2' ? about.MaDonVi : '',
  };
}
