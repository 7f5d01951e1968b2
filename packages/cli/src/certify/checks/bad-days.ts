import { said } from '../bench.js';
import { expect, refuse, type Check } from '../check.js';
import { refusedBy } from './refused-by.js';

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
        await bench.payer.confirm(order.id);
        await bench.booked(order.id);
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
      await bench.costs(order.amount, async () => {
        await bench.payer.confirm(order.id);
        await bench.booked(order.id);
      });
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
      await bench.costs(order.amount, async () => {
        await bench.payer.confirm(order.id);
        await bench.booked(order.id);
      });
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
      await bench.costs(order.amount, async () => {
        await bench.payer.confirm(order.id);
        await bench.booked(order.id);
      });
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
        await bench.payer.confirm(order.id);
        await bench.booked(order.id);
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
      await bench.costs(order.amount, async () => {
        await bench.payer.confirm(order.id);
        await bench.booked(order.id);
      });
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
      // 16 where the wallet asks for the details first.
      expect('opening', ['18', '16'], await bench.open({ ...order, amount: order.amount + 1_000 }));
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
      await bench.payer.confirm(order.id);
      await bench.booked(order.id);
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
