import { html } from 'hono/html';

/** `1.234.567 ₫` with a no-break space. */
export const money = (amount) => `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')}\u00a0₫`;

/** `08:05, 26/11/2026` of an instant with Vietnam's offset. */
export const when = (instant) => {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(instant) ?? [];
  return `${time}, ${day}/${month}/${year}`;
};

/** `0000 000 201` */
export const phone = (digits) => digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');

/** What an order is for: payee, purpose, lines that add up, its number. */
export function facts(order) {
  const rows = [
    ['Đơn vị thu', order.payee],
    ['Nội dung', order.purpose],
    ...order.fees.map(({ kind, name, amount }) => [
      kind === 'fee' ? 'Phí' : 'Lệ phí',
      `${name}: ${money(amount)}`,
    ]),
    ['Mã đơn', order.id],
    ...(order.paidAt
      ? [
          ['Mã giao dịch', order.transactionId],
          ['Thời điểm trừ tiền', when(order.paidAt)],
        ]
      : []),
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
