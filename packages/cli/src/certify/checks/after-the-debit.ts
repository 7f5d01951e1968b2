import { said } from '../bench.js';
import type { Check } from '../check.js';
import { expect } from '../failure.js';
import { refusedBy } from './refused-by.js';

/** The platform refuses, the wallet restarts, the money is not enough. */
export const afterTheDebit: readonly Check[] = [
  refusedBy('W-231', '11', { vi: 'đơn đã đóng', en: 'closed' }),
  refusedBy('W-232', '12', { vi: 'đã trả cách khác', en: 'paid otherwise' }),
  refusedBy('W-233', '10', { vi: 'không có đơn', en: 'unknown' }),
  refusedBy('W-234', '16', { vi: 'số tiền khác', en: 'other sum' }),
  {
    id: 'W-235',
    title: {
      vi: 'Báo trả lại tiền bị mất: báo lại cùng mã, trả một lần',
      en: 'Telling of the return is lost: told again with the same id, returned once',
    },
    shows: { vi: 'Hai bên cùng sổ sau ngày xấu.', en: 'Both books agree after a bad day.' },
    source: 'decision 12, rules 4 and 8',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('confirm', { code: '12' });
      bench.twist('reversal', { lost: true });
      await bench.costs(0, async () => {
        await bench.payer.confirm(order.id);
        await bench.until(() => bench.calls('reversal', order.id).length >= 2);
      });
      expect('reversals', 1, new Set(bench.calls('reversal', order.id).map((one) => one.reversal)).size);
    },
  },
  {
    id: 'W-236',
    optional: true,
    title: {
      vi: 'Khởi động lại khi xác nhận chưa gửi được: xác nhận vẫn đến',
      en: 'A restart while the confirmation waits: it still arrives',
    },
    shows: { vi: 'Mất điện không làm mất khoản đã trả.', en: 'A power cut loses no payment.' },
    source: 'decision 12, rules 3 and 4',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('confirm', { down: true });
      await bench.costs(order.amount, async () => {
        await bench.payer.confirm(order.id);
        await bench.payer.restart();
        await bench.booked(order.id);
      });
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-237',
    optional: true,
    title: {
      vi: 'Khởi động lại giữa lúc mở và lúc trả: vẫn trả được',
      en: 'A restart between opening and paying: it can still be paid',
    },
    shows: { vi: 'Đơn đã mở không bị quên.', en: 'An order that was opened is not forgotten.' },
    source: 'decision 12, rule 1',
    async run(bench) {
      const order = await bench.opened();
      await bench.payer.restart();
      expect('state', 'open', said('00', await bench.wallet.status(order.id)).state);
      await bench.pays(order.id);
    },
  },
  {
    id: 'W-238',
    title: {
      vi: 'Số dư không đủ: 51, không xác nhận, trạng thái không là 1',
      en: 'Too little money: 51, no confirmation, the state is not 1',
    },
    shows: {
      vi: 'Không báo đã trả khi tiền chưa đi.',
      en: 'Nothing is told as paid while no money has left.',
    },
    source: 'decision 12, States and Test payer',
    async run(bench) {
      const amount = (await bench.payer.balance()) + 1;
      const order = await bench.opened({ amount });
      await bench.costs(0, async () => expect('pressing', '51', await bench.payer.confirm(order.id)));
      await bench.settle(1);
      expect('state', ['open', 'closed'], said('00', await bench.wallet.status(order.id)).state);
      expect('confirmations', 0, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-239',
    title: {
      vi: 'Đơn ký 10 phút trước, còn hạn: vẫn mở',
      en: 'An order signed ten minutes ago, still in its time: opens',
    },
    shows: { vi: 'Người chậm tay vẫn trả được.', en: 'Slow people can pay too.' },
    source: 'decision 12, Signature (freshness of an order)',
    async run(bench) {
      expect('opening', '00', await bench.open(bench.order(), { clock: -600 }));
    },
  },
];
