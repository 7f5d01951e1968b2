import type { Bend } from '@dvcqg/sandbox';
import { said, turnedAway, type Bench } from '../bench.js';
import type { Check } from '../check.js';
import { expect } from '../failure.js';

/** A refund that is real but for its signature: it must be turned away and move no money. */
async function forgedRefund(bench: Bench, bends: readonly Bend[]): Promise<void> {
  const order = await bench.paid();
  await bench.costs(0, async () => {
    for (const bend of bends) turnedAway(await bench.wallet.refund(bench.backOf(order, 1_000), { bend }));
  });
  expect('returned', 0, said('00', await bench.wallet.status(order.id)).returned);
}

interface Forgery {
  readonly id: Check['id'];
  readonly vi: string;
  readonly en: string;
  readonly source: string;
  readonly bends: (bench: Bench) => readonly Bend[];
}

const again = (body: string) => JSON.stringify(JSON.parse(body), undefined, 1);
const reordered = (body: string) =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body) as object).reverse()));

const forgeries: readonly Forgery[] = [
  {
    id: 'W-301',
    vi: 'Thiếu một trong năm tiêu đề ký',
    en: 'One of the five signing headers is missing',
    source: 'P19',
    bends: () =>
      (['dvcqg-partner', 'dvcqg-key', 'dvcqg-time', 'dvcqg-nonce', 'dvcqg-signature'] as const).map(
        (without) => ({
          without,
        }),
      ),
  },
  {
    id: 'W-302',
    vi: 'Chữ ký sai một bit, trống, hoặc là hàm băm không khóa',
    en: 'The signature has one wrong bit, is empty, or a hash without a key',
    source: 'P19, P22',
    bends: () => [{ signature: 'flipped' }, { signature: 'empty' }, { signature: 'hash' }],
  },
  {
    id: 'W-303',
    vi: 'Chữ ký đúng nhưng viết thêm phần đệm',
    en: 'The right signature, spelled with a padding',
    source: 'P23',
    bends: () => [{ signature: 'padded' }],
  },
  {
    id: 'W-304',
    vi: 'Số tiền đổi sau khi ký',
    en: 'The sum was changed after signing',
    source: 'P23',
    bends: () => [{ rewrite: (body) => body.replace('"SoTien":1000', '"SoTien":1001') }],
  },
  {
    id: 'W-305',
    vi: 'Thân bản tin viết lại: khoảng trắng, thứ tự, xuống dòng, BOM',
    en: 'The body was written anew: blanks, order, a newline, a BOM',
    source: 'P23, P24',
    bends: () => [
      { rewrite: again },
      { rewrite: reordered },
      { rewrite: (body) => `${body}\n` },
      { rewrite: (body) => `\uFEFF${body}` },
    ],
  },
  {
    id: 'W-306',
    vi: 'Khóa đã hết hạn',
    en: 'A key whose window is over',
    source: 'P21',
    bends: ({ keys }) => [{ key: keys.ended }],
  },
  {
    id: 'W-307',
    vi: 'Khóa lạ, hoặc khóa đúng mang mã khác',
    en: 'An unknown key, or a right one under another id',
    source: 'P20',
    bends: ({ keys }) => [
      { key: { id: 'khac', algorithm: 'hmac-sha256', secret: 'x'.repeat(32) } },
      { keyId: keys.old.id },
      { key: { ...keys.current, id: 'khac' } },
    ],
  },
  {
    id: 'W-308',
    vi: 'Chữ ký của câu trả lời, của đơn, của ví, hoặc cho đường dẫn khác',
    en: 'The signature of an answer, an order, the wallet, or for another path',
    source: 'P24',
    bends: () => [
      { lines: { kind: 'answer', verb: '200' } },
      { lines: { kind: 'order', verb: 'GET', target: 'order' } },
      { lines: { signer: 'wallet' } },
      { lines: { target: '/status' } },
      { lines: { wallet: 'VIKHAC' } },
    ],
  },
  {
    id: 'W-309',
    vi: 'Ký 301 giây trước, một ngày trước, 302 giây sau',
    en: 'Signed 301 s ago, a day ago, 302 s ahead',
    source: 'P25',
    bends: () => [{ clock: -302 }, { clock: -86_400 }, { clock: 302 }],
  },
  {
    id: 'W-310',
    vi: 'Thời gian hoặc nonce sai dạng',
    en: 'A time or a nonce of another form',
    source: 'P25',
    bends: () => [{ nonce: 'ngan' }, { nonce: `${'a'.repeat(21)}+` }, { clock: Number.NaN }],
  },
];

/** What is not rightly signed is not read: 401, and nothing has moved. */
export const forgedCalls: readonly Check[] = [
  ...forgeries.map(({ id, vi, en, source, bends }): Check => ({
    id,
    title: { vi: `${vi}: 401, không đổi gì`, en: `${en}: 401, nothing changes` },
    shows: {
      vi: 'Chỉ nền tảng ra lệnh được cho ví.',
      en: 'Nobody but the platform can give the wallet orders.',
    },
    source: `decision 12, Signature; security ${source}`,
    run: (bench) => forgedRefund(bench, bends(bench)),
  })),
  {
    id: 'W-311',
    title: {
      vi: 'Lệch đồng hồ 290 giây hai phía vẫn được nhận',
      en: 'A clock 290 s off either way is taken',
    },
    shows: {
      vi: 'Đồng hồ lệch vài phút không chặn thanh toán.',
      en: 'A clock some minutes off stops no payment.',
    },
    source: 'decision 12, Signature (freshness); journeys 2.3 (clock)',
    async run(bench) {
      const order = await bench.opened();
      for (const clock of [-290, 290]) said('00', await bench.wallet.status(order.id, { bend: { clock } }));
    },
  },
  {
    id: 'W-312',
    title: {
      vi: 'Khóa cũ còn hạn được nhận khi đổi khóa',
      en: 'The older key is taken while its window is open',
    },
    shows: { vi: 'Đổi khóa không làm dừng dịch vụ.', en: 'A rotation of keys stops nothing.' },
    source: 'decision 12, Signature (rotation); security P21',
    async run(bench) {
      const bend = { key: bench.keys.old };
      const order = bench.order();
      expect('opening', '00', await bench.open(order, bend));
      said('00', await bench.wallet.status(order.id, { bend }));
    },
  },
  {
    id: 'W-313',
    title: {
      vi: 'Phát lại y nguyên trong thời hạn: trả lời như cũ, không đổi gì',
      en: 'An exact replay in its time: answered as before, nothing changes',
    },
    shows: { vi: 'Kẻ nghe lén không lặp lại được tác động.', en: 'Who listens in cannot repeat an effect.' },
    source: 'decision 12, Signature (replay); security P26',
    async run(bench) {
      const order = await bench.paid();
      const refund = bench.backOf(order, 5_000);
      const bend = { nonce: 'PhatLaiTrongThoiHan-01234' };
      expect('balance', 5_000, await bench.change(async () => {
        for (let n = 0; n < 3; n += 1) said('00', await bench.wallet.refund(refund, { bend }));
        await bench.givesBack(order.id, 5_000);
      })); // prettier-ignore
    },
  },
];
