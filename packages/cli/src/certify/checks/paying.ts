import { answered, said } from '../bench.js';
import type { Check } from '../check.js';
import { expect } from '../failure.js';

/** The protocol when nothing goes wrong: opening and paying. */
export const paying: readonly Check[] = [
  {
    id: 'W-101',
    title: {
      vi: 'Đơn đã ký mở được, chi tiết được hỏi ở nền tảng',
      en: 'A signed order opens, its details are asked for at the platform',
    },
    shows: { vi: 'Người trả thấy đúng đơn của mình.', en: 'The payer sees the order that is theirs.' },
    source: 'decision 12, rule 1',
    async run(bench) {
      const order = await bench.opened();
      expect('details', true, bench.calls('details', order.id).length >= 1);
    },
  },
  {
    id: 'W-102',
    title: {
      vi: 'Thanh toán trọn vẹn: trừ đúng số tiền, một xác nhận đúng nội dung',
      en: 'A whole payment: the right sum leaves, one right confirmation comes',
    },
    shows: {
      vi: 'Tiền đã trừ được ghi nhận cho đúng hồ sơ.',
      en: 'Money that left is booked for the right dossier.',
    },
    source: 'decision 12, rules 3 and 4',
    async run(bench) {
      const order = await bench.opened({ amount: 150_000 });
      await bench.costs(150_000, async () => {
        expect('pressing', ['00', '14'], await bench.payer.confirm(order.id));
        await bench.booked(order.id);
      });
      const [call] = bench.calls('confirm', order.id);
      expect('amount', 150_000, call?.amount);
      expect('currency', 'VND', call?.currency);
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-103',
    title: {
      vi: 'Trước khi trừ tiền, ví hỏi lại chi tiết đơn',
      en: 'Before the money leaves the wallet asks for the details once more',
    },
    shows: {
      vi: 'Không trừ tiền cho đơn vừa đóng hoặc đã trả ở kênh khác.',
      en: 'No money for an order that was closed or paid elsewhere meanwhile.',
    },
    source: 'decision 12, rule 2',
    async run(bench) {
      const order = await bench.opened();
      const before = bench.calls('details', order.id).length;
      await bench.pays(order.id);
      expect('details', true, bench.calls('details', order.id).length > before);
    },
  },
  {
    id: 'W-104',
    title: {
      vi: 'Trạng thái: chưa trả là 0, đã trả là 1 kèm giao dịch',
      en: 'The status: 0 before, 1 with the debit afterwards',
    },
    shows: {
      vi: 'Trang của cơ quan không báo sai cho người nộp.',
      en: "The agency's page tells the payer the truth.",
    },
    source: 'decision 12, Fields, States',
    async run(bench) {
      const order = await bench.opened();
      expect('state', 'open', said('00', await bench.wallet.status(order.id)).state);
      await bench.payer.confirm(order.id);
      const { debit } = await bench.booked(order.id);
      const after = said('00', await bench.wallet.status(order.id));
      expect('state', 'paid', after.state);
      expect('amount', order.amount, after.amount);
      expect('transaction', debit.id, after.transaction);
      expect('time', debit.at, after.at);
      expect('returned', 0, after.returned);
    },
  },
  {
    id: 'W-105',
    title: { vi: 'Đơn không có thì trả lời 10', en: 'An order that is not there is answered 10' },
    shows: {
      vi: 'Nền tảng biết chắc ví chưa trừ tiền.',
      en: 'The platform knows for sure that no money left.',
    },
    source: 'decision 12, States and answers',
    run: async (bench) => void said('10', await bench.wallet.status(bench.id('KHONGCO'))),
  },
  {
    id: 'W-106',
    title: {
      vi: 'Số tiền nhỏ nhất và số tiền lớn đúng đến từng đồng',
      en: 'The smallest sum and a large one are right to the đồng',
    },
    shows: { vi: 'Không có số lẻ bị làm tròn.', en: 'Nothing is rounded.' },
    source: 'decision 12, Fields (SoTien); security P11',
    async run(bench) {
      for (const amount of [1, 123_456_789]) {
        const balance = await bench.change(async () => void (await bench.paid({ amount })));
        expect('balance', -amount, balance);
      }
    },
  },
  {
    id: 'W-107',
    title: { vi: 'Mở lại cùng một đơn vẫn là một đơn', en: 'The same order opened again is the same order' },
    shows: { vi: 'Tải lại trang không tạo khoản thứ hai.', en: 'A reload makes no second payment.' },
    source: 'decision 12, rule 1',
    async run(bench) {
      const order = await bench.opened();
      expect('opening', '00', await bench.open(order));
      await bench.costs(order.amount, () => bench.pays(order.id));
      expect('confirmations', 1, bench.confirmed(order.id));
    },
  },
  {
    id: 'W-108',
    title: {
      vi: 'Bằng chứng trừ tiền đúng giao dịch, hỏi hai lần như nhau',
      en: 'The proof of the debit names the debit, the same when asked twice',
    },
    shows: { vi: 'Tra soát có căn cứ.', en: 'A dispute has something to stand on.' },
    source: 'decision 12, GET_BILL; journeys 2.3 (duplicate bill)',
    async run(bench) {
      const order = await bench.paid();
      for (let n = 0; n < 2; n += 1) {
        const proof = said('00', await bench.wallet.proof(order.id));
        expect('transaction', order.debit.id, proof.transaction);
        expect('amount', order.amount, proof.amount);
        expect('time', order.debit.at, proof.at);
      }
    },
  },
  {
    id: 'W-109',
    title: { vi: 'Thành phần lạ trong bản tin được bỏ qua', en: 'Unknown members of a message are ignored' },
    shows: {
      vi: 'Nền tảng thêm trường mới mà ví vẫn chạy.',
      en: 'The platform can add a field and the wallet goes on.',
    },
    source: 'decision 12, Fields',
    async run(bench) {
      const order = await bench.opened();
      const answer = await bench.wallet.status(order.id, { malformed: 'unknown-member' });
      expect('state', 'open', said('00', answer).state);
    },
  },
  {
    id: 'W-110',
    title: {
      vi: 'Tên trùng, sai loại bản tin, thiếu trường: 01 và tên trường',
      en: 'A doubled name, another call, a missing field: 01 with the name',
    },
    shows: {
      vi: 'Bản tin sai không bị hiểu theo hai cách.',
      en: 'A wrong message is not understood in two ways.',
    },
    source: 'decision 12, Fields; security F6',
    async run(bench) {
      const order = await bench.opened();
      for (const malformed of ['doubled-name', 'other-call', 'no-order'] as const) {
        const answer = said('01', await bench.wallet.status(order.id, { malformed }));
        expect('http', 400, answer.http);
        expect('field', true, answer.field !== undefined);
      }
    },
  },
  {
    id: 'W-111',
    title: {
      vi: 'Số tiền là chữ hoặc số lẻ thì bị từ chối',
      en: 'A sum that is text or has a fraction is refused',
    },
    shows: { vi: 'Tiền không bao giờ là số thực.', en: 'Money is never a float.' },
    source: 'decision 12, Fields (SoTien); security P11',
    async run(bench) {
      const order = await bench.paid();
      await bench.costs(0, async () => {
        for (const malformed of ['text-amount', 'broken-amount'] as const)
          said('01', await bench.wallet.refund(bench.backOf(order, 1_000), { malformed }));
      });
    },
  },
  {
    id: 'W-112',
    title: {
      vi: 'Sai đường dẫn, phương thức, kiểu nội dung, cỡ: 404, 405, 415, 413',
      en: 'Wrong path, method, content type, size: 404, 405, 415, 413',
    },
    shows: {
      vi: 'Ví không đọc điều không phải của giao thức.',
      en: 'The wallet reads nothing that is not of the protocol.',
    },
    source: 'decision 12, Signature and States',
    async run(bench) {
      const { wallet } = bench;
      expect('http', 404, (await wallet.raw('/khong-co', '{}')).http);
      expect('http', [404, 405], (await wallet.raw('/status', '{}', { method: 'GET' })).http);
      expect('http', 415, (await wallet.raw('/status', '{}', { contentType: 'text/plain' })).http);
      expect('http', 413, (await wallet.raw('/status', JSON.stringify({ a: 'x'.repeat(17 * 1024) }))).http);
    },
  },
  {
    id: 'W-113',
    title: { vi: 'Mỗi câu hỏi của ví có nonce riêng', en: 'Each call of the wallet has a nonce of its own' },
    shows: { vi: 'Câu trả lời cũ không dùng lại được.', en: 'An old answer cannot be used again.' },
    source: 'decision 12, Signature (Dvcqg-Nonce)',
    async run(bench) {
      await bench.paid();
      const nonces = bench.received.map(({ nonce }) => nonce);
      expect('nonces', 0, nonces.length - new Set(nonces).size);
      expect('signature', 'yes', answered(await bench.wallet.status(bench.id('KHONGCO'))).signed);
    },
  },
];
