import { generate } from 'lean-qr';
import { html, type Html } from '../../page/layout.js';
import { formatVnd } from '../money.js';
import type { Payment } from '../payment.js';
import { BANK_BIN, BANK_NAME, transferOf } from '../transfer.js';
import { vietQr } from '../vietqr.js';
import { clockTime } from '../time.js';
import { cancelButton, cancelForm, fact, payeeOf, scamWarning } from './parts.js';

const QUIET_ZONE = 4;

/** The code and, with equal right, the same as text: the payer may hold the one phone that shows it. */
export function qrPage(payment: Payment, base: string): Html {
  const transfer = transferOf(payment);
  return html`<div class="stack">
    <h1>Chuyển khoản bằng VietQR</h1>
    <section class="card pay-qr" aria-label="Mã và thông tin chuyển khoản">
      <div class="pay-qr-sheet">
        ${qrImage(vietQr(transfer), `Mã QR thanh toán ${formatVnd(payment.amount)} cho ${payeeOf(payment)}`)}
        <p>VietQR</p>
      </div>
      <div class="stack">
        <p>Quét mã bằng ứng dụng ngân hàng, hoặc tự nhập thông tin dưới đây.</p>
        <dl class="facts">
          ${fact('Ngân hàng', `${BANK_NAME} (${BANK_BIN})`, true)}
          ${fact('Số tài khoản', html`<span class="pay-copy">${transfer.account}</span>`)}
          ${fact('Chủ tài khoản', payeeOf(payment), true)}
          ${fact('Số tiền', html`<strong>${formatVnd(payment.amount)}</strong>`)}
          ${fact('Nội dung chuyển khoản', html`<span class="pay-copy">${transfer.purpose}</span>`)}
          ${fact('Mã có hiệu lực đến', html`<strong>${clockTime(payment.expiresAt)}</strong>`)}
        </dl>
      </div>
    </section>
    <form class="stack-s" method="post" action="${base}/confirm">
      <input type="hidden" name="method" value="vietqr" />
      <p class="muted note">
        Ứng dụng ngân hàng thật không nhận mã thử nghiệm này. Bấm nút dưới đây thay cho việc chuyển tiền.
      </p>
      <div class="actions">
        <button class="button">Giả lập: ngân hàng đã nhận tiền</button>
        <a class="button quiet" href="${base}">Chọn cách khác</a>
        ${cancelButton}
      </div>
    </form>
    ${cancelForm(base)} ${scamWarning}
  </div>`;
}

/** Dark on white in every theme, with the quiet zone inside the picture so that no style can take it away. */
export function qrImage(text: string, name: string): Html {
  const code = generate(text);
  const side = code.size + 2 * QUIET_ZONE;
  const modules: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) modules.push(`M${x} ${y}h1v1h-1z`);
  }
  return html`<svg
    class="pay-qr-image"
    role="img"
    aria-label="${name}"
    viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z" />
    <path fill="#000" d="${modules.join('')}" />
  </svg>`;
}
