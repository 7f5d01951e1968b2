import type { PageAnswer } from '../../domain/payment-word.js';
import { ShapeError } from '../../domain/errors.js';
import { readAnswer, refusalOf, text, unreadable, type Fields } from './answer.js';
import { toAscii } from './ascii.js';
import { digest, type Signed } from './canonical.js';
import { toWireTime } from '../clock.js';

/** What INIT needs to know, in our words. */
export interface PayPageRequest {
  readonly partner: string;
  readonly reference: string;
  /** Whole đồng, 1 or more. */
  readonly amount: number;
  /** Purpose of the transfer in any letters; sent without accents. */
  readonly purpose: string;
  readonly at: Date;
  readonly payerIp: string;
  /** `ThongTinBienLai` as the agency's debt look-up gave it: not signed, so passed through untouched. */
  readonly billing: Fields;
}

export type InitMessage = Signed<'init'> & { readonly ThongTinBienLai: Fields; readonly MaXacThuc: string };

/**
 * The INIT message (fact 5.1).
 * @throws ShapeError `field_invalid` with `path` when a value does not fit the wire's limits; nothing was sent
 */
export async function writeInit(request: PayPageRequest, secret: string): Promise<InitMessage> {
  const purpose = toAscii(request.purpose);
  check('partner', /^[!-{}~]{1,50}$/.test(request.partner));
  check('reference', /^[!-{}~]{1,255}$/.test(request.reference));
  check('amount', Number.isSafeInteger(request.amount) && request.amount > 0);
  check('purpose', purpose.length >= 1 && purpose.length <= 255);
  check('payerIp', /^[0-9A-Fa-f.:]{2,45}$/.test(request.payerIp));
  checkBilling(request.billing);
  const signed: Signed<'init'> = {
    LoaiBanTin: 'INIT',
    PhienBan: '1.0.6',
    MaDoiTac: request.partner,
    MaThamChieu: request.reference,
    SoTien: String(request.amount),
    LoaiHinhThanhToan: 'PAY',
    MaKenhThanhToan: '1',
    MaThietBi: '1',
    NgonNgu: 'vi-VN',
    MaTienTe: 'VND',
    MaNganHang: 'PAYMENT',
    ThongTinGiaoDich: purpose,
    ThoiGianGD: toWireTime(request.at),
    Ip: request.payerIp,
  };
  return { ...signed, ThongTinBienLai: request.billing, MaXacThuc: await digest('init', signed, secret) };
}

/**
 * What the platform said to INIT; a VietQR beside the page is `MaQR`, `TenNganHangQR` (assumed A170).
 * @throws ShapeError `payment_answer_unreadable`: take it as no answer
 */
export function readInitAnswer(json: unknown): PageAnswer {
  const fields = readAnswer(json);
  const code = text(fields, 'MaLoi');
  const url = text(fields, 'UrlThanhToan');
  const qr = text(fields, 'MaQR');
  const bankName = text(fields, 'TenNganHangQR');
  if (code === '00' && url) {
    return { kind: 'page', url, ...(qr && { qr: { text: qr, ...(bankName && { bankName }) } }) };
  }
  if (code === undefined || code === '00') throw unreadable();
  return refusalOf(fields) === 'duplicate' ? { kind: 'duplicate' } : { kind: 'refused' };
}

const requiredForFees = ['MaDonVi', 'TenDonVi', 'MaHoSo', 'TKThuHuong', 'MaNHThuHuong', 'TenTKThuHuong'];

/** Required fields of a fee (`MaDichVu` 2) and the one length the facts give. */
function checkBilling(billing: Fields): void {
  check('billing.MaDichVu', typeof billing['MaDichVu'] === 'string' && billing['MaDichVu'] !== '');
  check('billing.TenTTHC', (text(billing, 'TenTTHC') ?? '').length <= 250);
  if (billing['MaDichVu'] !== '2') return;
  for (const name of requiredForFees) check(`billing.${name}`, !!text(billing, name));
}

function check(path: string, ok: boolean): void {
  if (ok) return;
  throw new ShapeError('field_invalid', 'A value does not fit the limits of the payment message.', {
    messageKey: 'service_down',
    path,
  });
}
