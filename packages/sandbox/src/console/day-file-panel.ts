import type { Context } from 'hono';
import { toWireTime } from '../adapter/wire-time.js';
import { html, type Html } from '../page/layout.js';
import type { Platform } from '../payment/platform.js';
import { fileFaults, isRowFault, type Planted, rowFaults } from '../payment/reconciliation/planted.js';
import { isDay } from '../payment/reconciliation/statements.js';
import { button } from './frame.js';

const names: Readonly<Record<Planted['kind'], string>> = {
  'missing-row': 'Thiếu dòng',
  'other-amount': 'Sai số tiền (thêm 1 đồng)',
  'other-status': 'Sai trạng thái',
  'duplicated-row': 'Lặp dòng',
  'other-currency': 'Sai loại tiền',
  'wrong-day': 'Sai ngày',
  'extra-row': 'Thừa dòng',
  'wrong-total': 'Sai tổng',
  truncated: 'Tệp bị cắt',
  'bad-signature': 'Sai chữ ký',
  unsigned: 'Không có chữ ký',
  early: 'Cho lấy trước khi hết ngày',
};

/** The file of a day: fetch it, and plant what is to be wrong with it. */
export function dayFilePanel({ partners, statements }: Platform, now: Date): Html {
  const today = toWireTime(now).replace(/^(....)(..)(..).*$/, '$1-$2-$3');
  const planted = statements.list();
  return html`<section class="section stack-s">
    <h2>Tệp đối soát theo ngày</h2>
    <form class="con-row" method="get" action="/console/reconciliation">
      <label class="con-field"
        >Đối tác
        <select name="partner">
          ${partners.list().map(({ code }) => html`<option>${code}</option>`)}
        </select>
      </label>
      <label class="con-field">Ngày <input type="date" name="day" value="${today}" required /></label>
      <button class="con-button">Tải tệp</button>
    </form>
    <form class="con-row" method="post" action="/console/reconciliation">
      <label class="con-field"
        >Sai lệch
        <select name="kind">
          ${[...rowFaults, ...fileFaults].map((kind) => html`<option value="${kind}">${names[kind]}</option>`)}
        </select>
      </label>
      <label class="con-field">Mã tham chiếu <input name="maThamChieu" /></label>
      <button class="con-button">Gài sai lệch</button>
    </form>
    <p class="note muted">Mã tham chiếu chỉ dùng cho sai lệch của một dòng.</p>
    ${
      planted.length > 0 &&
      html`<ul>
          ${planted.map(
            ({ kind, maThamChieu }) =>
              html`<li>
                ${names[kind]} ${isRowFault(kind) && html`<span class="num">${maThamChieu}</span>`}
              </li>`,
          )}
        </ul>
        ${button('/console/reconciliation/clear', 'Gỡ mọi sai lệch')}`
    }
  </section>`;
}

/** As the partner would get it, whether the day is over or not. */
export function dayFileDownload(c: Context, { partners, statements }: Platform): Response {
  const partner = partners.get(c.req.query('partner') ?? '');
  const day = (c.req.query('day') ?? '').replaceAll('-', '');
  if (!partner || !isDay(day)) return c.text('Không có tệp này.', 404);
  return new Response(Buffer.concat([...statements.file(partner, day)]), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="doi-soat-${day}.txt"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
