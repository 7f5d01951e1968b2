import type { DossierLedger } from '../adapter/ledger.js';
import { statusNames } from '../adapter/statuses.js';
import type { SandboxContext } from '../context.js';
import { faultsOf, type FaultKind, type FaultTarget } from '../faults.js';
import { html, type Html } from '../page/layout.js';
import type { PaymentState } from '../payment/payment.js';
import type { Platform } from '../payment/platform.js';
import { clockAndDate } from '../payment/time.js';
import { badge, button } from './frame.js';
import { stateNames, stateTones } from './payments-page.js';
import { statusTones } from './dossiers-page.js';

const faultNames: Readonly<Record<FaultKind, string>> = {
  down: 'Không phục vụ (503)',
  slow: 'Trả lời chậm',
  html: 'Trang bảo trì HTML',
  garbage: 'JSON bị cắt',
  'lost-answer': 'Đã xử lý, mất câu trả lời',
  reset: 'Đã xử lý, ngắt kết nối',
  'too-many': 'Quá nhiều yêu cầu (429)',
  'expire-sessions': 'Phiên làm việc hết hạn',
  partial: 'Chỉ lưu mục đầu của lô',
};
const targetNames: Readonly<Record<FaultTarget, string>> = {
  adapter: 'Trục kết nối',
  payment: 'Thanh toán',
  identity: 'Định danh',
  wallet: 'Ví gọi nền tảng',
};

export function overviewPage(context: SandboxContext, ledger: DossierLedger, platform: Platform): Html {
  const dossiers = new Map(
    Object.keys(statusNames).map((status) => [status, ledger.codes(status).length] as const),
  );
  const payments = countBy(platform.book.list(), (payment) => platform.book.state(payment));
  const entries = context.transcript.list();
  const refused = entries.filter((entry) => entry.refused !== undefined).length;
  return html`<div class="con-grid">
      ${figure('/console/dossiers', 'Hồ sơ', ledger.codes().length, statusCounts(dossiers))}
      ${figure('/console/payments', 'Giao dịch thanh toán', platform.book.list().length, stateCounts(payments))}
      ${figure(
        '/console/transcript',
        'Bản tin đã trao đổi',
        entries.length,
        html`<li>
          <a href="/console/transcript?refused=1">${badge('Bị từ chối', 'danger')}</a>
          <span class="num">${refused}</span>
        </li>`,
      )}
    </div>
    <section class="section stack-s">
      <h2>Giả lập sự cố</h2>
      ${faultList(context)}
      <form class="con-row" method="post" action="/console/faults">
        ${select('target', 'Nơi xảy ra', targetNames)} ${select('kind', 'Sự cố', faultNames)}
        <label class="con-field"
          >Số lần <input name="times" inputmode="numeric" pattern="[0-9]*" value="1"
        /></label>
        <button class="con-button">Bật sự cố</button>
      </form>
      <p class="note muted">Để trống số lần thì sự cố kéo dài đến khi tắt.</p>
    </section>
    <section class="section stack-s">
      <h2>Đồng hồ</h2>
      <p>Bây giờ là <span class="num">${clockAndDate(context.now())}</span>.</p>
      <div class="con-actions">
        ${button('/console/clock', '16 phút sau', { minutes: '16' })}
        ${button('/console/clock', '1 ngày sau', { minutes: '1440' })}
      </div>
      <p class="note muted">
        Trang thanh toán nhận tiền trong 15 phút. Đặt lại thì đồng hồ trở về giờ của máy.
      </p>
    </section>
    <section class="section stack-s">
      <h2>Kết nối</h2>
      <dl class="facts columns con-facts">
        ${address('Nhà phát hành định danh', context.origin)}
        ${address('Trục kết nối', `${context.origin}/XrdAdapter/RestService/forward/mapi/g`)}
        ${address('Thanh toán', `${context.origin}/payment/init`)}
        ${platform.partners.list().map((partner) => address(`Đối tác ${partner.code}`, partner.notifyUrl))}
      </dl>
    </section>
    <section class="section stack-s">
      <h2>Đặt lại</h2>
      <p class="muted">Xóa mọi giao dịch, phiên và nhật ký; hồ sơ trở về dữ liệu ban đầu.</p>
      ${button('/console/reset', 'Đặt lại môi trường thử nghiệm')}
    </section>`;
}

const figure = (path: string, name: string, count: number, details: Html | readonly Html[]) =>
  html`<section class="card con-figure">
    <h2><a href="${path}">${name}</a></h2>
    <p class="amount">${count}</p>
    <ul>
      ${details}
    </ul>
  </section>`;

const statusCounts = (counts: ReadonlyMap<string, number>) =>
  Object.entries(statusNames)
    .filter(([code]) => (counts.get(code) ?? 0) > 0)
    .map(
      ([code, name]) =>
        html`<li>
          <a href="/console/dossiers?status=${code}">${badge(name, statusTones[code] ?? 'neutral')}</a>
          <span class="num">${counts.get(code) ?? 0}</span>
        </li>`,
    );

const stateCounts = (counts: ReadonlyMap<PaymentState, number>) =>
  (Object.keys(stateNames) as PaymentState[]).map(
    (state) =>
      html`<li>
        <a href="/console/payments?state=${state}">${badge(stateNames[state], stateTones[state])}</a>
        <span class="num">${counts.get(state) ?? 0}</span>
      </li>`,
  );

function faultList(context: SandboxContext): Html {
  const faults = faultsOf(context).list();
  if (faults.length === 0) return html`<p>Không có sự cố nào đang bật.</p>`;
  return html`<ul class="con-plain">
      ${faults.map(
        ({ target, kind, times }) =>
          html`<li>
            ${badge(targetNames[target], 'attention')} ${faultNames[kind]},
            ${times === undefined ? 'đến khi tắt' : `còn ${times} lần`}
          </li>`,
      )}
    </ul>
    ${button('/console/faults/clear', 'Tắt mọi sự cố')}`;
}

const select = (name: string, label: string, options: Readonly<Record<string, string>>) =>
  html`<label class="con-field"
    >${label}
    <select name="${name}">
      ${Object.entries(options).map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select>
  </label>`;

const address = (term: string, value: string) =>
  html`<div>
    <dt>${term}</dt>
    <dd><code>${value}</code></dd>
  </div>`;

function countBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
