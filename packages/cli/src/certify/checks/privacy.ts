import { said, type Bench } from '../bench.js';
import type { Check } from '../check.js';
import { expect, Failure, Skip } from '../failure.js';
import { personalIn } from '../personal.js';

const CANARY = 'zqCANARY7';

export const privacy: readonly Check[] = [
  {
    id: 'W-341',
    title: {
      vi: 'Lời báo lỗi không lặp lại giá trị của bản tin',
      en: 'Error texts repeat no value of the message',
    },
    shows: { vi: 'Dữ liệu không lọt vào nhật ký.', en: 'Data does not slip into logs.' },
    source: 'decision 12, Fields (MoTaLoi); security V3',
    async run(bench) {
      const order = await bench.opened();
      const answers = [
        await bench.wallet.status(CANARY),
        await bench.wallet.status(`${CANARY} |`),
        await bench.wallet.refund({
          id: CANARY,
          order: order.id,
          transaction: CANARY,
          amount: 1,
          reason: 'decision',
        }),
        await bench.wallet.raw('/status', `{"LoaiBanTin":"${CANARY}"}`),
      ];
      const echoes = answers.filter(({ text }) => /"MoTaLoi"\s*:\s*"[^"]*zqCANARY7/.test(text));
      expect('echo', 0, echoes.length);
    },
  },
  {
    id: 'W-342',
    optional: true,
    title: {
      vi: 'Trang thanh toán không nhúng được vào trang khác',
      en: 'The payment page cannot be put in a frame of another site',
    },
    shows: { vi: 'Không ai che nút để lừa bấm.', en: 'Nobody can cover the button and steal a click.' },
    source: 'security P44',
    async run(bench) {
      const headers = await pageHeaders(bench);
      const policy = headers.get('content-security-policy') ?? '';
      const isGuarded =
        /frame-ancestors\s+(?!\*)[^;]+/.test(policy) ||
        /^(deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '');
      if (!isGuarded) throw new Failure('page', 'content-security-policy: frame-ancestors …', policy || '–');
    },
  },
  {
    id: 'W-343',
    optional: true,
    title: {
      vi: 'Trang thanh toán không lưu lại và không lộ địa chỉ',
      en: 'The payment page is not stored and tells nobody its address',
    },
    shows: {
      vi: 'Liên kết có chữ ký không lọt sang trang khác.',
      en: 'A signed link does not leak to another site.',
    },
    source: 'security V4, V7',
    async run(bench) {
      const headers = await pageHeaders(bench);
      const cache = headers.get('cache-control') ?? '–';
      if (!/no-store/.test(cache)) throw new Failure('page', 'cache-control: no-store', cache);
      const referrer = headers.get('referrer-policy') ?? '–';
      if (!/^(no-referrer|same-origin|origin|strict-origin)$/.test(referrer))
        throw new Failure('page', 'referrer-policy: no-referrer', referrer);
    },
  },
  {
    id: 'W-344',
    optional: true,
    title: { vi: 'Địa chỉ máy chủ của ví dùng https', en: "The wallet's address is https" },
    shows: { vi: 'Không ai trên đường đọc hay sửa được.', en: 'Nobody on the way can read or change it.' },
    source: 'decision 12, Who calls whom; journeys 2.3 (TLS)',
    async run({ config }) {
      const { protocol, hostname } = new URL(config.wallet.url);
      if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
        throw new Skip({ vi: 'Ví chạy trên chính máy này.', en: 'The wallet runs on this machine.' });
      }
      expect('transport', 'https:', protocol);
    },
  },
  {
    id: 'W-399',
    title: {
      vi: 'Không có dữ liệu cá nhân trong bản tin, địa chỉ, tệp của ví suốt lần chạy',
      en: "No personal data in the wallet's messages, addresses and files in the whole run",
    },
    shows: {
      vi: 'Nền tảng và nhật ký không biết ai là người trả.',
      en: 'Neither the platform nor a log learns who paid.',
    },
    source: 'decision 12, rule 9; security V4, P43',
    async run(bench) {
      const order = await bench.paid();
      said('00', await bench.wallet.proof(order.id));
      await bench.wallet.dayFile(
        new Date(order.debit.at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', ''),
      );
      const texts = [
        ...bench.received.flatMap(({ url, text }) => [url, text]),
        ...bench.sent.map(({ answer }) => answer.text),
      ];
      const found = new Set(texts.flatMap((text) => personalIn(text, bench.config.payerMarks)));
      expect('personal', '', [...found].sort().join(', '));
    },
  },
];

/** More than a page needs to put the order out of its address and to ask who pays. */
const MOST_REDIRECTS = 5;

/** Of the page a payer's browser comes to, after redirects within the wallet. */
async function pageHeaders(bench: Bench): Promise<Headers> {
  const { platform, world, config } = bench;
  const { orderUrl } = config.wallet;
  if (!/^https?:/.test(orderUrl)) {
    throw new Skip({ vi: 'Ví mở bằng liên kết của ứng dụng.', en: 'The wallet opens by an app link.' });
  }
  let url = `${orderUrl}?order=${platform.token(bench.order())}`;
  for (let left = MOST_REDIRECTS; left >= 0; left -= 1) {
    const response = await world
      .fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
      .catch(() => undefined);
    await response?.body?.cancel();
    if (response?.status === 200) return response.headers;
    const to = response?.headers.get('location') ?? undefined;
    const isOwn = to !== undefined && new URL(to, url).origin === new URL(orderUrl).origin;
    if (!isOwn) throw new Failure('page', 'GET orderUrl?order=… 200', String(response?.status ?? '–'));
    url = new URL(to, url).href;
  }
  throw new Failure('page', 'GET orderUrl?order=… 200', '303 …');
}
