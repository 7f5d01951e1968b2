import { said } from '../bench.js';
import type { Check } from '../check.js';
import { expect, refuse } from '../failure.js';

/** Days on which people press twice, networks cut and platforms fall. */
export const badDays: readonly Check[] = [
  {
    id: 'W-201',
    title: { vi: 'Bấm thanh toán hai lần: trừ một lần', en: 'Pressed twice: one debit' },
    shows: { vi: 'Người trả không mất tiền hai lần.', en: 'The payer does not lose the money twice.' },
    source: 'decision 12, rule 3; journeys 2.3 (confirm twice)',
    async run(bench) {
      const order = await bench.opened();
      await bench.costs(order.amount, async () => {
        await bench.payer.confirm(order.id);
        await bench.pays(order.id);
        await bench.settle();
      });
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-202',
    title: { vi: 'Mười lần bấm cùng lúc: trừ một lần', en: 'Ten presses at once: one debit' },
    shows: { vi: 'Nhiều thẻ, nhiều máy vẫn là một khoản.', en: 'Many tabs and devices are one payment.' },
    source: 'decision 12, rule 3; security P27',
    async run(bench) {
      const order = await bench.opened();
      await bench.costs(order.amount, async () => {
        await Promise.all(Array.from({ length: 10 }, () => bench.payer.confirm(order.id)));
        await bench.booked(order.id);
        await bench.settle();
      });
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-203',
    title: {
      vi: 'Xác nhận trước khi mở đơn: không trừ tiền',
      en: 'Confirming before opening: no money leaves',
    },
    shows: { vi: 'Không trả một khoản chưa ai thấy.', en: 'Nobody pays what nobody has seen.' },
    source: 'decision 12, rule 1; journeys 2.3 (confirm before redirect)',
    async run(bench) {
      const order = bench.order();
      await bench.costs(0, async () => refuse('pressing', '00', await bench.payer.confirm(order.id)));
    },
  },
  {
    id: 'W-204',
    title: {
      vi: 'Trả lời xác nhận bị mất sau khi ghi: gửi lại cùng giao dịch',
      en: 'The answer to a confirmation is lost after booking: the same debit is sent again',
    },
    shows: { vi: 'Đứt mạng không làm trừ tiền hai lần.', en: 'A cut connection does not double the debit.' },
    source: 'decision 12, rule 4; journeys 2.3 (connection cut after commit)',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('confirm', { lost: true });
      await bench.costs(order.amount, async () => {
        await bench.payer.confirm(order.id);
        await bench.until(() => bench.calls('confirm', order.id).length >= 2);
      });
      expect('attempts', true, bench.calls('confirm', order.id).length >= 2);
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-205',
    title: {
      vi: 'Nền tảng 503 nhiều lần: ví gửi đến khi được nhận',
      en: 'The platform is down again and again: the wallet sends until it is taken',
    },
    shows: { vi: 'Tiền đã trừ không bao giờ bị quên.', en: 'Money that left is never forgotten.' },
    source: 'decision 12, rule 4; journeys 2.3 (5xx storm); security P32',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('confirm', { down: true }, 3);
      await bench.costs(order.amount, () => bench.pays(order.id));
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-206',
    title: {
      vi: 'Xác nhận được trả lời 98, 99, 14: gửi lại',
      en: 'A confirmation is answered 98, 99, 14: sent again',
    },
    shows: { vi: 'Lỗi tạm thời không thành mất tiền.', en: 'A passing fault does not become lost money.' },
    source: 'decision 12, States and answers',
    async run(bench) {
      const order = await bench.opened();
      for (const code of ['98', '99', '14']) bench.twist('confirm', { code });
      await bench.costs(order.amount, () => bench.pays(order.id));
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-207',
    title: {
      vi: 'Trả lời xác nhận sai chữ ký: coi như chưa có trả lời',
      en: 'A wrongly signed answer to a confirmation is no answer',
    },
    shows: {
      vi: 'Kẻ đứng giữa không nuốt được xác nhận.',
      en: 'Nobody in between can swallow a confirmation.',
    },
    source: 'decision 12, Signature (verify first)',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('confirm', { code: '11', bend: { signature: 'flipped' } });
      await bench.costs(order.amount, () => bench.pays(order.id));
    },
  },
  {
    id: 'W-208',
    title: {
      vi: 'Trả lời xác nhận chậm 29 giây: một lần trừ, một lần ghi',
      en: 'An answer 29 s late: one debit, booked once',
    },
    shows: { vi: 'Mạng chậm không làm người trả mất thêm.', en: 'A slow network costs the payer nothing.' },
    source: 'decision 12, rule 4; journeys 2.3 (slow 29 s)',
    waits: 29,
    async run(bench) {
      const order = await bench.opened();
      bench.twist('confirm', { delayMs: 29_000 });
      await bench.costs(order.amount, async () => {
        await bench.pays(order.id);
        await bench.settle();
      });
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-209',
    title: {
      vi: 'Nền tảng không trả lời trước khi trừ: không trừ, sau đó trả được',
      en: 'The platform is silent before the debit: no debit, later it works',
    },
    shows: {
      vi: 'Không trừ tiền khi chưa biết đơn còn mở.',
      en: 'No money leaves while nobody knows whether the order is open.',
    },
    source: 'decision 12, rule 2',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('details', { down: true });
      await bench.costs(0, async () => expect('pressing', '98', await bench.payer.confirm(order.id)));
      expect('state', 'open', said('00', await bench.wallet.status(order.id)).state);
      await bench.costs(order.amount, () => bench.pays(order.id));
    },
  },
  {
    id: 'W-210',
    title: {
      vi: 'Đơn đóng, trả ở kênh khác hoặc chưa rõ trước khi trừ: không trừ',
      en: 'Closed, paid elsewhere or in doubt before the debit: no debit',
    },
    shows: { vi: 'Không trả hai lần qua hai kênh.', en: 'Nobody pays twice through two channels.' },
    source: 'decision 12, rule 2; security P14',
    async run(bench) {
      for (const state of ['closed', 'elsewhere', 'doubtful'] as const) {
        const order = await bench.opened();
        bench.platform.orders.set(order.id, state);
        await bench.costs(0, async () => refuse('pressing', '00', await bench.payer.confirm(order.id)));
      }
    },
  },
];
