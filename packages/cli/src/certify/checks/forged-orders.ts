import type { Bend, Twist } from '@dvcqg/sandbox';
import type { Bench } from '../bench.js';
import type { Check } from '../check.js';
import { expect, refuse } from '../failure.js';

interface Forgery {
  readonly id: Check['id'];
  readonly vi: string;
  readonly en: string;
  readonly source: string;
}

/** A link that the platform did not sign so. */
const links: readonly (Forgery & { readonly bends: (bench: Bench) => readonly Bend[] })[] = [
  {
    id: 'W-321',
    vi: 'Số tiền trong liên kết bị đổi',
    en: 'The sum in the link was changed',
    source: 'P10, P35',
    bends: () => [{ rewrite: (body) => body.replace('"SoTien":50000', '"SoTien":5000') }],
  },
  {
    id: 'W-322',
    vi: 'Liên kết ký bằng khóa hết hạn',
    en: 'The link is signed with a key whose window is over',
    source: 'P21',
    bends: ({ keys }) => [{ key: keys.ended }],
  },
  {
    id: 'W-323',
    vi: 'Liên kết có chữ ký sai, đệm thêm, hoặc là hàm băm không khóa',
    en: 'The link has a wrong signature, a padded one, or a hash without a key',
    source: 'P19, P22',
    bends: () => [{ signature: 'flipped' }, { signature: 'padded' }, { signature: 'hash' }],
  },
  {
    id: 'W-324',
    vi: 'Chữ ký của loại bản tin khác hoặc của ví khác',
    en: 'The signature of another kind of message, or for another wallet',
    source: 'P24',
    bends: () => [
      { lines: { kind: 'request', verb: 'POST' } },
      { lines: { signer: 'wallet' } },
      { lines: { wallet: 'VIKHAC' } },
    ],
  },
  {
    id: 'W-325',
    vi: 'Liên kết ký cho 302 giây sau',
    en: 'The link is signed 302 s ahead',
    source: 'P25',
    bends: () => [{ clock: 302 }],
  },
];

/** An answer to DETAILS that is none: nothing may be concluded from it. */
const answers: readonly (Forgery & { readonly twists: (bench: Bench) => readonly Twist[] })[] = [
  {
    id: 'W-331',
    vi: 'Chi tiết đơn có chữ ký sai hoặc không có khóa',
    en: 'The details have a wrong signature, or one without a key',
    source: 'P19',
    twists: () => [{ bend: { signature: 'flipped' } }, { bend: { signature: 'hash' } }],
  },
  {
    id: 'W-332',
    vi: 'Chi tiết đơn ký bằng khóa hết hạn',
    en: 'The details are signed with a key whose window is over',
    source: 'P21',
    twists: ({ keys }) => [{ bend: { key: keys.ended } }],
  },
  {
    id: 'W-333',
    vi: 'Chi tiết đơn ký một ngày trước',
    en: 'The details were signed a day ago',
    source: 'P25',
    twists: () => [{ bend: { clock: -86_400 } }],
  },
  {
    id: 'W-334',
    vi: 'Chi tiết đơn trả lời cho câu hỏi khác (nonce khác)',
    en: 'The details answer another question (another nonce)',
    source: 'P25',
    twists: () => [{ bend: { nonce: 'CauTraLoiCuaCauHoiKhac-01' } }],
  },
  {
    id: 'W-335',
    vi: 'Chi tiết đơn bị viết lại sau khi ký',
    en: 'The details were written anew after signing',
    source: 'P23',
    twists: () => [
      { bend: { rewrite: (body) => JSON.stringify(JSON.parse(body), undefined, 1) } },
      { bend: { lines: { verb: '201' } } },
    ],
  },
];

export const forgedOrders: readonly Check[] = [
  ...links.map(({ id, vi, en, source, bends }): Check => ({
    id,
    title: {
      vi: `${vi}: 02, không hỏi gì, không trừ tiền`,
      en: `${en}: 02, nothing is asked, no money leaves`,
    },
    shows: {
      vi: 'Không ai lừa người trả bằng liên kết giả.',
      en: 'Nobody cheats a payer with a forged link.',
    },
    source: `decision 12, Signature (token); security ${source}`,
    async run(bench) {
      for (const bend of bends(bench)) {
        const order = bench.order();
        expect('opening', '02', await bench.open(order, bend));
        expect('details', 0, bench.calls('details', order.id).length);
        await bench.costs(0, async () => refuse('pressing', '00', await bench.payer.confirm(order.id)));
      }
    },
  })),
  {
    id: 'W-326',
    title: { vi: 'Liên kết có phần thừa ở cuối: 02', en: 'A link with something after its end: 02' },
    shows: { vi: 'Mỗi đơn chỉ có một cách viết.', en: 'An order has one spelling.' },
    source: 'decision 12, Signature (token); security P24',
    async run(bench) {
      const token = bench.platform.token(bench.order());
      for (const tail of ['.x', '=', 'A']) expect('opening', '02', await bench.payer.open(token + tail));
    },
  },
  ...answers.map(({ id, vi, en, source, twists }): Check => ({
    id,
    title: { vi: `${vi}: coi như chưa trả lời (98)`, en: `${en}: no answer (98)` },
    shows: { vi: 'Kẻ đứng giữa không bày được đơn giả.', en: 'Nobody in between can show a false order.' },
    source: `decision 12, Signature (verify first); security ${source}`,
    async run(bench) {
      for (const twist of twists(bench)) {
        const order = bench.order();
        bench.twist('details', twist);
        expect('opening', '98', await bench.open(order));
        const shown = await bench.opened();
        bench.twist('details', twist);
        await bench.costs(0, async () => expect('pressing', '98', await bench.payer.confirm(shown.id)));
      }
    },
  })),
];
