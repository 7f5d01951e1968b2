import { said } from '../bench.js';
import type { Check } from '../check.js';
import { expect, refuse } from '../failure.js';

/** Cancelling, refunds and reversals. */
export const returning: readonly Check[] = [
  {
    id: 'W-121',
    title: {
      vi: 'Người trả không thanh toán: đơn đóng, nền tảng được báo',
      en: 'The payer declines: the order closes, the platform hears of it',
    },
    shows: { vi: 'Người trả chọn được cách khác ngay.', en: 'The payer can take another way at once.' },
    source: 'decision 12, rule 5',
    async run(bench) {
      const order = await bench.opened();
      await bench.costs(0, async () => {
        expect('declining', '00', await bench.payer.decline(order.id));
        await bench.until(() => bench.calls('cancel', order.id).length > 0);
      });
      const [call] = bench.calls('cancel', order.id);
      expect('reason', ['payer', 'declined'], call?.reason);
      expect('state', 'closed', said('00', await bench.wallet.status(order.id)).state);
    },
  },
  {
    id: 'W-122',
    title: {
      vi: 'Nền tảng hủy: đơn đóng hẳn, hủy lần nữa như cũ',
      en: 'The platform cancels: closed for ever, cancelling again is the same',
    },
    shows: { vi: 'Không trừ tiền cho khoản đã hủy.', en: 'No money for what was cancelled.' },
    source: 'decision 12, rule 5',
    async run(bench) {
      const order = await bench.opened();
      bench.platform.orders.cancel(order.wallet, order.id);
      said('00', await bench.wallet.cancel(order.id));
      said('00', await bench.wallet.cancel(order.id));
      await bench.costs(0, async () => expect('pressing', '11', await bench.payer.confirm(order.id)));
      expect('state', 'closed', said('00', await bench.wallet.status(order.id)).state);
    },
  },
  {
    id: 'W-123',
    title: {
      vi: 'Hủy sau khi tiền đã chuyển: 13, không đổi gì',
      en: 'Cancelling after the money left: 13, nothing changes',
    },
    shows: { vi: 'Khoản đã trả không biến mất.', en: 'What was paid does not vanish.' },
    source: 'decision 12, rule 5',
    async run(bench) {
      const order = await bench.paid();
      await bench.costs(0, async () => void said('13', await bench.wallet.cancel(order.id)));
      expect('state', 'paid', said('00', await bench.wallet.status(order.id)).state);
    },
  },
  {
    id: 'W-124',
    title: {
      vi: 'Hoàn toàn bộ: tiền về, trạng thái 5',
      en: 'A whole refund: the money is back, the state is 5',
    },
    shows: { vi: 'Người nộp nhận lại đủ.', en: 'The payer gets all of it back.' },
    source: 'decision 12, rule 7',
    async run(bench) {
      const order = await bench.paid();
      expect('balance', order.amount, await bench.change(async () => {
        said('00', await bench.wallet.refund(bench.backOf(order, order.amount)));
        expect('state', 'returned', (await bench.givesBack(order.id, order.amount)).state);
      })); // prettier-ignore
    },
  },
  {
    id: 'W-125',
    title: { vi: 'Hoàn hai lần từng phần: 1 rồi 5', en: 'Two partial refunds: 1, then 5' },
    shows: { vi: 'Hoàn một phần không bị coi là hoàn hết.', en: 'A part is not taken for the whole.' },
    source: 'decision 12, States; security P37',
    async run(bench) {
      const order = await bench.paid();
      said('00', await bench.wallet.refund(bench.backOf(order, 20_000)));
      expect('state', 'paid', (await bench.givesBack(order.id, 20_000)).state);
      said('00', await bench.wallet.refund(bench.backOf(order, 30_000)));
      expect('state', 'returned', (await bench.givesBack(order.id, 50_000)).state);
    },
  },
  {
    id: 'W-126',
    title: {
      vi: 'Nền tảng yêu cầu đảo giao dịch: tiền về một lần',
      en: 'A reversal asked by the platform: the money is back, once',
    },
    shows: { vi: 'Khoản trả trùng được trả lại.', en: 'A double payment comes back.' },
    source: 'decision 12, rule 8',
    async run(bench) {
      const order = await bench.paid();
      const reversal = bench.backOf(order, order.amount, bench.id('DAO'), 'duplicate');
      expect('balance', order.amount, await bench.change(async () => {
        said('00', await bench.wallet.reverse(reversal));
        said('00', await bench.wallet.reverse(reversal));
        await bench.givesBack(order.id, order.amount);
      })); // prettier-ignore
    },
  },
  {
    id: 'W-221',
    title: { vi: 'Cùng lệnh hoàn gửi hai lần: hoàn một lần', en: 'The same refund twice: given back once' },
    shows: {
      vi: 'Gửi lại sau khi mất mạng không hoàn thừa.',
      en: 'Sending again after a lost answer gives nothing twice.',
    },
    source: 'decision 12, rule 7; security P37',
    async run(bench) {
      const order = await bench.paid();
      const refund = bench.backOf(order, 10_000);
      expect('balance', 10_000, await bench.change(async () => {
        said('00', await bench.wallet.refund(refund));
        said('00', await bench.wallet.refund(refund));
        await bench.givesBack(order.id, 10_000);
      })); // prettier-ignore
    },
  },
  {
    id: 'W-222',
    title: {
      vi: 'Cùng mã hoàn, số tiền khác: 18, không đổi gì',
      en: 'The same refund id with another sum: 18, nothing changes',
    },
    shows: { vi: 'Một mã chỉ có một nghĩa.', en: 'One id means one thing.' },
    source: 'decision 12, rule 7; security P29',
    async run(bench) {
      const order = await bench.paid();
      const refund = bench.backOf(order, 10_000);
      said('00', await bench.wallet.refund(refund));
      await bench.givesBack(order.id, 10_000);
      await bench.costs(
        0,
        async () => void said('18', await bench.wallet.refund({ ...refund, amount: 10_001 })),
      );
      await bench.givesBack(order.id, 10_000);
    },
  },
  {
    id: 'W-223',
    title: { vi: 'Hoàn quá số đã trả 1 đồng: 17', en: 'A refund of one đồng too much: 17' },
    shows: { vi: 'Không hoàn hơn số đã thu.', en: 'Nothing above what was paid goes back.' },
    source: 'decision 12, rule 7; security P37',
    async run(bench) {
      const order = await bench.paid();
      await bench.costs(
        0,
        async () => void said('17', await bench.wallet.refund(bench.backOf(order, order.amount + 1))),
      );
      said('00', await bench.wallet.refund(bench.backOf(order, 30_000)));
      await bench.givesBack(order.id, 30_000);
      await bench.costs(
        0,
        async () => void said('17', await bench.wallet.refund(bench.backOf(order, 20_001))),
      );
    },
  },
  {
    id: 'W-224',
    title: {
      vi: 'Hai lệnh hoàn 60 % cùng lúc: chỉ một được nhận',
      en: 'Two refunds of 60 % at once: one is taken',
    },
    shows: {
      vi: 'Hai máy chủ không cùng hoàn một khoản.',
      en: 'Two servers do not give the same money back.',
    },
    source: 'decision 12, rule 7; security P37',
    async run(bench) {
      const order = await bench.paid();
      const both = await Promise.all([1, 2].map(() => bench.wallet.refund(bench.backOf(order, 30_000))));
      expect(
        'answer',
        '00 17',
        both
          .map((answer) => said(['00', '17'], answer).code)
          .sort()
          .join(' '),
      );
      await bench.givesBack(order.id, 30_000);
    },
  },
  {
    id: 'W-225',
    title: {
      vi: 'Lệnh hoàn đến trước khoản trả: 15, gửi lại sau thì nhận',
      en: 'A refund before its payment: 15, taken when sent again later',
    },
    shows: { vi: 'Bản tin đến sai thứ tự không mất.', en: 'What comes out of order is not lost.' },
    source: 'decision 12, rule 7; security P28',
    async run(bench) {
      const opened = await bench.opened();
      const early = bench.backOf({ ...opened, debit: { id: 'CHUA-CO' } } as never, 10_000);
      await bench.costs(0, async () => void said('15', await bench.wallet.refund(early)));
      await bench.payer.confirm(opened.id);
      const order = await bench.booked(opened.id);
      said('00', await bench.wallet.refund(bench.backOf(order, 10_000, early.id)));
      await bench.givesBack(order.id, 10_000);
    },
  },
  {
    id: 'W-226',
    title: { vi: 'Đảo giao dịch sau khi đã hoàn: 17', en: 'A reversal after a refund: 17' },
    shows: {
      vi: 'Tiền không về hai lần theo hai đường.',
      en: 'The money does not go back twice on two ways.',
    },
    source: 'decision 12, rule 8',
    async run(bench) {
      const order = await bench.paid();
      said('00', await bench.wallet.refund(bench.backOf(order, 10_000)));
      await bench.givesBack(order.id, 10_000);
      const reversal = bench.backOf(order, order.amount, bench.id('DAO'), 'duplicate');
      await bench.costs(0, async () => void said('17', await bench.wallet.reverse(reversal)));
    },
  },
  {
    id: 'W-227',
    title: { vi: 'Hoàn sau khi đã đảo giao dịch: 17', en: 'A refund after a reversal: 17' },
    shows: {
      vi: 'Tiền không về hai lần theo hai đường.',
      en: 'The money does not go back twice on two ways.',
    },
    source: 'decision 12, rules 7 and 8',
    async run(bench) {
      const order = await bench.paid();
      said('00', await bench.wallet.reverse(bench.backOf(order, order.amount, bench.id('DAO'), 'duplicate')));
      await bench.givesBack(order.id, order.amount);
      await bench.costs(0, async () => void said('17', await bench.wallet.refund(bench.backOf(order, 1))));
      refuse('state', 'open', said('00', await bench.wallet.status(order.id)).state);
    },
  },
];
