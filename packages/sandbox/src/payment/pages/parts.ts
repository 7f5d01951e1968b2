import { html, type Html } from '../../page/layout.js';
import { amountInWords, formatVnd } from '../money.js';
import type { Payment, PaymentMethod } from '../payment.js';
import { icon, type IconName } from './icons.js';
import { toVietnameseDate } from '../../adapter/wire-time.js';
import { clockTime } from '../time.js';

export const SERVICE = 'Nền tảng thanh toán trực tuyến';

/** Phí and lệ phí are two things in law; a heading names the one it is about. */
export function purposeOf({ init }: Payment): string {
  const { MaDichVu, PhiLePhi = [] } = init.ThongTinBienLai;
  if (MaDichVu === '1') return 'Nộp phạt';
  const kinds = new Set(PhiLePhi.map((line) => line.LoaiPhiLePhi));
  if (kinds.size === 2) return 'Nộp phí, lệ phí';
  return kinds.has('1') ? 'Nộp phí' : 'Nộp lệ phí';
}

/** Who receives the money. */
export function payeeOf({ init }: Payment): string {
  const receipt = init.ThongTinBienLai;
  if (receipt.MaDichVu === '2') return receipt.TenTKThuHuong;
  return receipt.MaDichVu === '1' ? receipt.TenCoQuanQD : 'Cơ quan thu';
}

export interface Line {
  readonly name: string;
  readonly kind?: 'phí' | 'lệ phí';
  readonly amount: number;
}

/** What the amount is made of. */
export function linesOf({ init, amount }: Payment): readonly Line[] {
  const { PhiLePhi, DSKhoanNop, TenTTHC } = init.ThongTinBienLai;
  if (PhiLePhi) {
    return PhiLePhi.map((line) => ({
      name: line.TenPhiLePhi,
      kind: line.LoaiPhiLePhi === '1' ? ('phí' as const) : ('lệ phí' as const),
      amount: Number(line.SoTien),
    }));
  }
  if (DSKhoanNop) return DSKhoanNop.map((line) => ({ name: line.NoiDung, amount: Number(line.SoTien) }));
  return [{ name: TenTTHC, amount }];
}

export const amountBlock = (payment: Payment, label = 'Số tiền phải nộp'): Html =>
  html`<div class="pay-amount">
    <p class="muted">${label}</p>
    <p class="amount">${formatVnd(payment.amount)}</p>
    <p class="muted">${amountInWords(payment.amount)}</p>
  </div>`;

export const fact = (term: string, value: Html | string, plain = false): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd class="${plain ? '' : 'num'}">${value}</dd>
  </div>`;

/** The payer reads what will happen to whose money before anything else. */
export function summary(payment: Payment, until?: Date): Html {
  const receipt = payment.init.ThongTinBienLai;
  const lines = linesOf(payment);
  return html`<section class="card stack pay-summary" aria-label="Khoản phải nộp">
    ${amountBlock(payment)}
    <dl class="facts">
      ${fact('Người nhận', payeeOf(payment), true)}
      ${fact('Nộp cho', lines.length > 1 ? lineList(lines) : (lines[0]?.name ?? receipt.TenTTHC), true)}
      ${lines[0]?.name !== receipt.TenTTHC && fact('Thủ tục', receipt.TenTTHC, true)}
      ${receipt.MaDichVu === '2' && fact('Mã hồ sơ', receipt.MaHoSo)}
      ${fact('Mã tham chiếu', payment.init.MaThamChieu)}
      ${until && fact('Hiệu lực đến', html`<strong>${clockTime(until)}</strong>, ${toVietnameseDate(until)}`)}
    </dl>
  </section>`;
}

const lineList = (lines: readonly Line[]) =>
  html`<ul class="pay-lines">
    ${lines.map((line) => html`<li><span>${line.name}</span> <span class="num">${formatVnd(line.amount)}</span></li>`)}
  </ul>`;

export const scamWarning = html`<p class="note muted pay-warning">
  ${icon('shield')}<span>Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng.</span>
</p>`;

/** Where the payer goes when done; without an address they close the page themselves. */
export const goBack = (payment: Payment, base: string, main: boolean): Html =>
  payment.partner.returnUrl === undefined
    ? html`<p class="muted">Có thể đóng trang này.</p>`
    : html`<a class="${main ? 'button' : 'button quiet'}" href="${base}/return"
        >Quay lại trang của cơ quan</a
      >`;

/** Stands among the buttons of another form; {@link cancelForm} is the form it sends. */
export const cancelButton = html`<button class="link" form="cancel">Hủy, quay lại</button>`;

export const cancelForm = (base: string): Html =>
  html`<form id="cancel" method="post" action="${base}/cancel"></form>`;

export interface MethodText {
  readonly name: string;
  readonly next: string;
  readonly icon: IconName;
}

export const methods: Readonly<Record<PaymentMethod, MethodText>> = {
  wallet: { name: 'Ví Mẫu', next: 'Xác nhận trong ví, có kết quả ngay.', icon: 'wallet' },
  bank: { name: 'Ngân hàng Thử', next: 'Trừ thẳng từ tài khoản thanh toán.', icon: 'bank' },
  vietqr: { name: 'VietQR', next: 'Quét mã bằng ứng dụng của ngân hàng bất kỳ.', icon: 'qr' },
};
