import { html, type Html } from '../../page/layout.js';
import { billAddress } from '../answers.js';
import { amountInWords, formatNumber } from '../money.js';
import type { Payment, Transaction } from '../payment.js';
import { clockAndDate, longDate } from '../time.js';
import { linesOf, payeeOf, purposeOf } from './parts.js';
import { qrImage } from './qr.js';

const WATERMARK = 'Bản thử nghiệm – không có giá trị pháp lý';

/** The receipt as the paper people know: one A5 sheet. */
export function billPage(payment: Payment, transaction: Transaction, origin: string): Html {
  const receipt = payment.init.ThongTinBienLai;
  const lines = linesOf(payment);
  const payer = receipt.HoTenNguoiNop;
  const address = [receipt.DiaChiNguoiNop, receipt.HuyenNguoiNop, receipt.TinhNguoiNop]
    .filter(Boolean)
    .join(', ');
  const unit = receipt.MaDichVu === '2' ? receipt.TenDonVi : payeeOf(payment);
  return html`<p class="bill-tools note muted">Biên lai khổ A5. In bằng lệnh in của trình duyệt.</p>
    <article class="bill" aria-labelledby="bill-title">
      ${watermark}
      <header class="bill-head">
        ${qrImage(billAddress(payment, origin), 'Mã QR mở lại biên lai này')}
        <div class="bill-agency">
          <p><strong>${unit}</strong></p>
          ${receipt.MaDichVu === '2' && html`<p>Mã đơn vị: ${receipt.MaDonVi}</p>`}
        </div>
        <dl class="bill-serial">
          <div>
            <dt>Mẫu</dt>
            <dd>01BLP/THỬ</dd>
          </div>
          <div>
            <dt>Ký hiệu</dt>
            <dd>TH-${longDate(transaction.at).slice(-2)}E</dd>
          </div>
          <div>
            <dt>Số</dt>
            <dd><strong>${billNumber(transaction)}</strong></dd>
          </div>
        </dl>
      </header>
      <div class="bill-title">
        <h1 id="bill-title">${titles[purposeOf(payment)] ?? 'Biên lai thu tiền'}</h1>
        <p>${capital(longDate(transaction.at))}</p>
      </div>
      <dl class="bill-facts">
        ${row('Người nộp', payer ?? 'Không ghi tên')}
        ${receipt.SoCMNDNguoiNop && row('Số định danh', maskId(receipt.SoCMNDNguoiNop))}
        ${address && row('Địa chỉ', address)} ${row('Thủ tục', receipt.TenTTHC)}
        ${receipt.MaDichVu === '2' && row('Mã hồ sơ', receipt.MaHoSo)}
        ${receipt.MaDichVu === '1' && row('Quyết định xử phạt', `${receipt.SoQD}, ${receipt.TenCoQuanQD}`)}
        ${row('Nội dung', receipt.NoiDungThanhToan ?? payment.init.ThongTinGiaoDich)}
      </dl>
      <table class="bill-lines">
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Khoản thu</th>
            <th scope="col" class="num">Số tiền (đồng)</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line, index) =>
              html`<tr>
                <td>${index + 1}</td>
                <td>${line.name}${line.kind && html` <span class="bill-kind">(${line.kind})</span>`}</td>
                <td class="num">${formatNumber(line.amount)}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2">Tổng cộng</th>
            <td class="num"><strong>${formatNumber(payment.amount)}</strong></td>
          </tr>
        </tfoot>
      </table>
      <p class="bill-words">Bằng chữ: <strong>${amountInWords(payment.amount)}</strong></p>
      <div class="bill-foot">
        <dl class="bill-facts">
          ${row('Người nhận tiền', payeeOf(payment))}
          ${receipt.MaDichVu === '2' && row('Tài khoản', `${receipt.TKThuHuong}, ${receipt.MaNHThuHuong}`)}
          ${row('Mã tham chiếu', payment.init.MaThamChieu)} ${row('Mã giao dịch', transaction.id)}
        </dl>
        <div class="bill-seal">
          <p><strong>Đã lập bằng phương tiện điện tử</strong></p>
          <p>Nền tảng thanh toán trực tuyến (giả lập)</p>
          <p>${clockAndDate(transaction.at)}</p>
        </div>
      </div>
      <p class="bill-note">${WATERMARK}. Mở lại biên lai bằng mã QR ở góc trên.</p>
    </article>`;
}

const titles: Readonly<Record<string, string>> = {
  'Nộp phí': 'Biên lai thu phí',
  'Nộp lệ phí': 'Biên lai thu lệ phí',
  'Nộp phí, lệ phí': 'Biên lai thu phí, lệ phí',
  'Nộp phạt': 'Biên lai thu tiền phạt',
};

/** Across the whole sheet. A picture, because the words stand at its foot for whoever listens. */
const watermark = html`<svg
  class="bill-watermark"
  viewBox="0 0 400 2160"
  text-anchor="middle"
  aria-hidden="true"
>
  ${Array.from({ length: 10 }, (_, row) => 90 + row * 210).map(
    (y) =>
      html`<g transform="translate(200 ${y}) rotate(-28)">
        <text>Bản thử nghiệm</text>
        <text y="34">không có giá trị pháp lý</text>
      </g>`,
  )}
</svg>`;

const row = (term: string, value: string) =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** Seven digits, as on paper. */
const billNumber = ({ id }: Transaction) => id.slice(-7);

/** `999********1`: enough for the owner to know it, too little for anyone else. */
const maskId = (id: string) =>
  id.length < 8 ? '•'.repeat(id.length) : `${id.slice(0, 3)}${'•'.repeat(id.length - 4)}${id.slice(-1)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
