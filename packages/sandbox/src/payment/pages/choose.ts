import { html, type Html } from '../../page/layout.js';
import type { Payment, PaymentMethod } from '../payment.js';
import { icon } from './icons.js';
import { cancelButton, cancelForm, methods, purposeOf, scamWarning, summary } from './parts.js';

export interface ChooseOptions {
  /** Path of the pay page. */
  readonly base: string;
  /** The form came without a method. */
  readonly missing: boolean;
  /** Nothing is due any more on the dossier. */
  readonly paidOtherwise: boolean;
  /** Wallets that run outside of the sandbox. */
  readonly wallets: readonly { readonly id: string; readonly name: string }[];
}

/** The open payment: what is paid, and how. */
export function choosePage(payment: Payment, { base, missing, paidOtherwise, wallets }: ChooseOptions): Html {
  return html`<div class="stack">
    ${
      missing &&
      html`<div class="error-summary" tabindex="-1" autofocus role="alert">
        <h2>Chưa chọn cách nộp tiền</h2>
        <ul>
          <li><a href="#method-wallet">Chọn một trong ba cách dưới đây</a></li>
        </ul>
      </div>`
    }
    <h1>${purposeOf(payment)}</h1>
    ${
      paidOtherwise &&
      html`<div class="notice" data-tone="attention">
        <strong class="notice-title">Hồ sơ này đã được thanh toán</strong>
        <p>Không cần nộp thêm. Nếu vẫn tiếp tục, khoản nộp lần này là khoản nộp thừa.</p>
      </div>`
    }
    <div class="pay-columns">
      ${summary(payment, payment.expiresAt)}
      <div class="stack">
        <form class="stack" method="get" action="${base}/confirm">
          <fieldset class="pay-methods">
            <legend><h2>Chọn cách nộp tiền</h2></legend>
            <ul class="choices">
              ${(Object.keys(methods) as PaymentMethod[]).map((method) => html`<li>${choice(method)}</li>`)}
            </ul>
          </fieldset>
          <div class="actions"><button class="button">Tiếp tục</button>${cancelButton}</div>
        </form>
        ${wallets.length > 0 && outside(base, wallets)} ${cancelForm(base)} ${scamWarning} ${testerHelp}
      </div>
    </div>
  </div>`;
}

const choice = (method: PaymentMethod) => {
  const { name, next, icon: picture } = methods[method];
  return html`<label class="choice">
    <input type="radio" name="method" value="${method}" id="method-${method}" required />
    <span class="choice-text">
      <span class="choice-name">${name}</span>
      <span class="choice-about">${next}</span>
    </span>
    <span class="pay-method-icon">${icon(picture)}</span>
  </label>`;
};

/** Leaves this page: the wallet shows the order itself and brings the payer back. */
const outside = (base: string, wallets: ChooseOptions['wallets']) =>
  html`<section class="stack-s" aria-labelledby="wallets">
    <h2 id="wallets">Hoặc nộp bằng ví đã kết nối</h2>
    ${wallets.map(
      ({ id, name }) =>
        html`<form method="post" action="${base}/wallet/${id}">
          <button class="button quiet">Mở ${name} để thanh toán</button>
        </form>`,
    )}
  </section>`;

const testerHelp = html`<details class="pay-help">
  <summary>Dành cho người thử nghiệm</summary>
  <p class="note">Không có tiền thật. Ba chữ số cuối của số tiền quyết định kết quả:</p>
  <dl class="facts columns note">
    <div>
      <dt>…003</dt>
      <dd>Ngân hàng im lặng cho đến khi được giải quyết ở trang điều khiển</dd>
    </div>
    <div>
      <dt>…004</dt>
      <dd>Ngân hàng từ chối</dd>
    </div>
    <div>
      <dt>…022</dt>
      <dd>Tiền đến hai lần</dd>
    </div>
    <div>
      <dt>…031</dt>
      <dd>Biên lai có sau một phút</dd>
    </div>
    <div>
      <dt>Số khác</dt>
      <dd>Thành công</dd>
    </div>
  </dl>
</details>`;
