import { said } from '../bench.js';
import type { Check } from '../check.js';
import { expect, refuse } from '../failure.js';

/** Orders that expire, change or come in the wrong order. */
export const changedOrders: readonly Check[] = [
  {
    id: 'W-211',
    title: { vi: 'Đơn đã hết hạn không mở được', en: 'An expired order does not open' },
    shows: { vi: 'Liên kết cũ không trừ được tiền.', en: 'An old link takes no money.' },
    source: 'decision 12, Signature (freshness of an order); security P34',
    async run(bench) {
      const order = bench.order({ expiresAt: bench.later(-1) });
      expect('opening', '11', await bench.open(order, { clock: -600 }));
      await bench.costs(0, async () => refuse('pressing', '00', await bench.payer.confirm(order.id)));
    },
  },
  {
    id: 'W-212',
    title: {
      vi: 'Hết hạn giữa lúc mở và lúc trả: không trừ, trạng thái 4',
      en: 'Expired between opening and paying: no debit, state 4',
    },
    shows: { vi: 'Khoản hết hạn không bị thu muộn.', en: 'What has expired is not collected late.' },
    source: 'decision 12, rules 3 and 6; security P34',
    waits: 3,
    async run(bench) {
      const order = await bench.opened({ expiresAt: bench.later(2) });
      await bench.world.sleep(3_000);
      await bench.costs(0, async () => expect('pressing', '11', await bench.payer.confirm(order.id)));
      expect('state', 'closed', said('00', await bench.wallet.status(order.id)).state);
    },
  },
  {
    id: 'W-213',
    title: {
      vi: 'Được hỏi về đơn đã hết hạn: đóng trước khi trả lời',
      en: 'Asked about an expired order: closes it before it answers',
    },
    shows: {
      vi: 'Nền tảng yên tâm cho người trả chọn cách khác.',
      en: 'The platform may safely let the payer take another way.',
    },
    source: 'decision 12, rule 6',
    waits: 3,
    async run(bench) {
      const order = await bench.opened({ expiresAt: bench.later(2) });
      await bench.world.sleep(3_000);
      expect('state', 'closed', said('00', await bench.wallet.status(order.id)).state);
      await bench.costs(0, async () => refuse('pressing', '00', await bench.payer.confirm(order.id)));
    },
  },
  {
    id: 'W-214',
    title: {
      vi: 'Chi tiết khác đơn đã ký 1 đồng: không mở',
      en: 'Details one đồng off the signed order: not opened',
    },
    shows: {
      vi: 'Người trả không trả số khác với số đã thấy.',
      en: 'Nobody pays another sum than the one shown.',
    },
    source: 'decision 12, rule 1; journeys 2.3 (wrong amount by 1 ₫)',
    async run(bench) {
      const order = bench.order();
      bench.twist('details', { change: { amount: order.amount + 1 } });
      expect('opening', '16', await bench.open(order));
    },
  },
  {
    id: 'W-215',
    title: {
      vi: 'Số tiền đổi 1 đồng giữa lúc mở và lúc trả: không trừ',
      en: 'One đồng changed between opening and paying: no debit',
    },
    shows: { vi: 'Số tiền đã đồng ý là số tiền bị trừ.', en: 'The sum agreed to is the sum that leaves.' },
    source: 'decision 12, rules 1 and 2; security P10',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('details', { change: { amount: order.amount - 1 } });
      await bench.costs(0, async () => refuse('pressing', '00', await bench.payer.confirm(order.id)));
    },
  },
  {
    id: 'W-216',
    title: {
      vi: 'Chi tiết khác tiền tệ hoặc hạn: không mở',
      en: 'Details of another currency or expiry: not opened',
    },
    shows: { vi: 'Mọi điều đã ký đều được đối chiếu.', en: 'Everything that was signed is compared.' },
    source: 'decision 12, rule 1; journeys 2.3 (wrong currency)',
    async run(bench) {
      for (const change of [{ currency: 'USD' }, { expiresAt: bench.later(3_600) }]) {
        const order = bench.order();
        bench.twist('details', { change });
        refuse('opening', '00', await bench.open(order));
      }
    },
  },
  {
    id: 'W-217',
    title: {
      vi: 'Cùng mã đơn, số tiền khác: bị từ chối, đơn đầu còn nguyên',
      en: 'The same order id with another sum: refused, the first stays',
    },
    shows: { vi: 'Đơn thứ hai không thay đơn thứ nhất.', en: 'A second order does not replace the first.' },
    source: 'decision 12, rule 1',
    async run(bench) {
      const order = await bench.opened();
      // The details say the same as the token: nothing but the first order speaks against the second.
      const amount = order.amount + 1_000;
      bench.twist('details', { change: { amount } });
      expect('opening', '18', await bench.open({ ...order, amount }));
      expect('amount', order.amount, said('00', await bench.wallet.status(order.id)).amount);
    },
  },
  {
    id: 'W-218',
    title: {
      vi: 'Nền tảng mất nhớ đơn rồi hủy trước khi mở: không trừ',
      en: 'A cancel that arrives before the order: no debit',
    },
    shows: {
      vi: 'Bản tin sai thứ tự không mở lại khoản đã hủy.',
      en: 'Messages out of order do not bring back what was cancelled.',
    },
    source: 'decision 12, rules 1 and 5; security P28',
    async run(bench) {
      const order = bench.order();
      said(['00', '10'], await bench.wallet.cancel(order.id));
      bench.platform.orders.cancel(order.wallet, order.id);
      await bench.costs(0, async () => {
        await bench.open(order);
        refuse('pressing', '00', await bench.payer.confirm(order.id));
      });
    },
  },
];
