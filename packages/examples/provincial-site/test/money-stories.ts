import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Demo } from './demo.js';
import { payWith, signIn, startPaying } from './steps.js';

/** What the demo shows of money, each as one way through its pages. The journey checks what it meets, the pictures show it. */
export interface MoneyStory {
  readonly name: string;
  readonly title: Readonly<Record<'vi' | 'en', string>>;
  readonly text: Readonly<Record<'vi' | 'en', string>>;
  /** Needs Ví Mẫu, or a site that looks for money every two seconds. `at` is called where there is something to look at. */
  tell(demo: Demo, page: Page, at: At): Promise<void>;
}

export type At = (what: string) => Promise<void>;

const patience = { timeout: 20_000, interval: 500 };
const reads = (page: Page, words: RegExp | string) => page.getByText(words).first().waitFor();
const press = (page: Page, words: RegExp | string) =>
  page.getByRole('button', { name: words }).first().click();
export const referenceOn = (page: Page) =>
  page
    .getByText(/^DVC[0-9A-Z]{8,}$/)
    .first()
    .innerText();
/** Looks again until it is told. */
const told = (page: Page, words: RegExp | string) =>
  vi.waitFor(async () => {
    await page.reload();
    await page.getByText(words).first().waitFor({ timeout: 3_000 });
  }, patience);
const settleRefund = (demo: Demo, reference: string, outcome: string) =>
  vi.waitFor(() => demo.control(`/payments/${reference}/refund/settle`, { outcome }), patience);
/** A pay page takes money for a quarter of an hour. */
export const runOut = (demo: Demo) => demo.control('/clock', { minutes: 16 });
/** Whoever sends money for it now is turned away: nothing can be charged any more. */
export const takesNothing = (demo: Demo, reference: string) =>
  expect(demo.control(`/payments/${reference}/settle`, { outcome: 'success' })).rejects.toThrow('409');

const wallet: MoneyStory = {
  name: 'wallet',
  title: { vi: 'Trả bằng ví', en: 'Paid by wallet' },
  text: {
    vi: 'Từ trang của tỉnh qua trang thanh toán đến trang riêng của Ví Mẫu, rồi trở về: một lần trả.',
    en: "From the province over the pay page to Ví Mẫu's own pages and back: one payment.",
  },
  async tell(demo, page, at) {
    await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260702-0150000`);
    await page.getByRole('button', { name: /^Thanh toán 150\.000\s₫/ }).waitFor();
    await at('due');
    await press(page, /^Thanh toán 150\.000\s₫/);
    await page.waitForURL(/127\.0\.0\.1.*\/payment\//);
    await at('pay-page');
    // The sandbox plays a wallet of this name too: the one with pages of its own has a form of its own.
    await page.locator('form[action*="/wallet/"] button').click();
    await page.getByLabel('Số điện thoại').fill('0000 000 201');
    await press(page, 'Đăng nhập');
    await page.getByRole('heading', { name: /150\.000/ }).waitFor();
    await at('order');
    await page.getByRole('button', { name: /^Thanh toán/ }).dblclick();
    await page.getByRole('heading', { name: /Đã thanh toán/ }).waitFor();
    const own = new URL(page.url()).origin;
    await page.getByRole('link', { name: 'Quay lại nơi nộp phí' }).click();
    // The platform shows its own result on the way, where it has one.
    const back = page.getByRole('link', { name: /^Quay lại trang/ });
    if (!page.url().startsWith(demo.site)) await back.click();
    await page.waitForURL(/\/thanh-toan\/ket-qua/);
    await reads(page, /Đã (thanh toán|nhận được khoản thanh toán) 150\.000/);
    expect(await page.getByText(/Xem biên nhận/).count()).toBe(1);
    await at('paid');
    // Of two thousand million, once.
    await page.goto(own);
    await page.getByRole('heading', { name: /1\.999\.850\.000/ }).waitFor();
  },
};

const bank: MoneyStory = {
  name: 'bank',
  title: { vi: 'Trả qua ngân hàng', en: 'Paid by bank' },
  text: {
    vi: 'Phí và lệ phí trong một lần trả, mỗi loại một biên nhận.',
    en: 'Fees and charges in one payment, a receipt for each kind.',
  },
  async tell(demo, page, at) {
    await startPaying(page, demo.site, 'H99.01-20260702-1250000');
    await payWith(page, 'Ngân hàng Thử');
    await reads(page, /Đã thanh toán 1\.250\.000/);
    await at('paid');
    await page.getByRole('link', { name: /Xem biên nhận/ }).click();
    await reads(page, /Một triệu/);
    // Its place is kept until it is drawn.
    await page.locator('dvc-receipt .qr path').waitFor();
    await at('receipt');
  },
};

const qr: MoneyStory = {
  name: 'qr',
  title: { vi: 'Quét mã VietQR', en: 'Paid by QR code' },
  text: {
    vi: 'Mã được vẽ ngay trên trang của tỉnh, bên cạnh là số tài khoản, số tiền và nội dung để chép; tiền đến thì trang tự biết.',
    en: 'The code is drawn on the site itself, with account, amount and purpose to copy beside it; the page learns by itself that money came.',
  },
  async tell(demo, page, at) {
    await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260703-0016000`);
    await page.getByRole('radio', { name: /VietQR/ }).check();
    await press(page, /^Hiện mã thanh toán/);
    await page.getByRole('img', { name: /^Mã QR thanh toán mười sáu nghìn đồng/ }).waitFor();
    await reads(page, 'Ngân hàng Thử, mã 999999');
    await at('code');
    await demo.control(`/payments/${await referenceOn(page)}/settle`, { outcome: 'success' });
    await reads(page, 'Hồ sơ này đã thanh toán đủ');
    await at('paid');
  },
};

const silent: MoneyStory = {
  name: 'silent',
  title: { vi: 'Ngân hàng im lặng, tiền đã bị trừ', en: 'The bank is silent, the money is gone' },
  text: {
    vi: 'Không ai biết kết quả nên không ai gọi là thất bại. Khi ngân hàng trả lời, khoản tiền được ghi nhận.',
    en: 'Nobody knows, so nobody calls it failed. When the bank answers, the money is booked.',
  },
  async tell(demo, page, at) {
    await startPaying(page, demo.site, 'H99.01-20260702-0150003');
    await payWith(page, 'Ngân hàng Thử');
    await reads(page, 'Xin đừng thanh toán lại');
    await at('unknown');
    await demo.control(`/payments/${await referenceOn(page)}/settle`, { outcome: 'success' });
    await press(page, 'Kiểm tra lại');
    await reads(page, /Đã nhận được khoản thanh toán 150\.003/);
    await at('resolved');
  },
};

const twice: MoneyStory = {
  name: 'twice',
  title: { vi: 'Tiền đến hai lần', en: 'Paid twice' },
  text: {
    vi: 'Phần nộp thừa được tự động đề nghị hoàn trả; người nộp theo dõi đến khi Kho bạc chi trả.',
    en: 'What came too much is asked back by itself; the payer can follow it until the Treasury has paid.',
  },
  async tell(demo, page, at) {
    await page.goto(demo.site);
    await signIn(page);
    await startPaying(page, demo.site, 'H99.01-20260702-0150022');
    await payWith(page, 'Ngân hàng Thử');
    await reads(page, 'Khoản này đã được thanh toán 2 lần');
    // Nobody has to ask: the ledger does, and the page says how far it is.
    await reads(page, 'đã được tự động đề nghị cơ quan thu hoàn trả');
    expect(await page.getByRole('link', { name: 'Yêu cầu hoàn trả' }).count()).toBe(0);
    await at('asked-back');
    const reference = await referenceOn(page);
    await settleRefund(demo, reference, 'accept');
    await told(page, 'đã đồng ý hoàn trả phần nộp thừa 150.022 ₫');
    await settleRefund(demo, reference, 'pay');
    await told(page, 'Kho bạc đã chi trả lại phần nộp thừa 150.022 ₫');
    await page.getByRole('link', { name: 'Theo dõi việc hoàn trả' }).click();
    await page.waitForURL(/\/hoan-tra/);
    await reads(page, 'Kho bạc Nhà nước đã chi trả 150.022');
    await at('paid-back');
  },
};

const expired: MoneyStory = {
  name: 'expired',
  title: { vi: 'Mã hết hiệu lực', en: 'The code ran out' },
  text: {
    vi: 'Hết 15 phút thì không trừ tiền được nữa, trang nói rõ, và mã mới nhận tiền một lần.',
    en: 'After 15 minutes nothing can be charged any more, the page says so, and a new code takes the money once.',
  },
  async tell(demo, page, at) {
    await page.clock.install();
    await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260703-0050000`);
    await page.getByRole('radio', { name: /VietQR/ }).check();
    await press(page, /^Hiện mã thanh toán/);
    await page.getByRole('img', { name: /^Mã QR thanh toán năm mươi nghìn đồng/ }).waitFor();
    const old = await referenceOn(page);
    await runOut(demo);
    await page.clock.fastForward('16:00');
    await reads(page, 'Mã thanh toán đã hết hiệu lực');
    await reads(page, 'xin chờ kết quả trước khi tạo mã mới');
    expect(await page.getByRole('img', { name: /^Mã QR/ }).count()).toBe(0);
    await at('over');
    await takesNothing(demo, old);
    await page.getByRole('button', { name: 'Tạo mã mới' }).dblclick();
    await page.getByRole('img', { name: /^Mã QR thanh toán năm mươi nghìn đồng/ }).waitFor();
    const fresh = await referenceOn(page);
    expect(fresh).not.toBe(old);
    await demo.control(`/payments/${fresh}/settle`, { outcome: 'success' });
    await page.clock.fastForward('00:30');
    await reads(page, 'Hồ sơ này đã thanh toán đủ');
    await takesNothing(demo, old);
  },
};

const refused: MoneyStory = {
  name: 'refused',
  title: { vi: 'Ngân hàng từ chối', en: 'The bank refuses' },
  text: {
    vi: 'Chưa ghi nhận khoản tiền nào, và có thể thanh toán lại.',
    en: 'No money was recorded, and it can be paid again.',
  },
  async tell(demo, page, at) {
    await startPaying(page, demo.site, 'H99.01-20260702-0150004');
    await payWith(page, 'Ngân hàng Thử');
    await reads(page, 'Giao dịch không thành công');
    await at('not-taken');
    await page.getByRole('link', { name: 'Thanh toán lại' }).click();
    await page.getByRole('button', { name: /^Thanh toán 150\.004\s₫/ }).waitFor();
  },
};

const refund: MoneyStory = {
  name: 'refund',
  title: { vi: 'Hoàn trả, theo dõi đến khi chi trả', en: 'A refund, followed until it is paid' },
  text: {
    vi: 'Cơ quan thu quyết định, Kho bạc chi trả; trang không hứa điều gì trước đó.',
    en: 'The collecting agency decides, the Treasury pays; the page promises nothing before.',
  },
  async tell(demo, page, at) {
    await startPaying(page, demo.site, 'H99.01-20260703-0500000');
    await payWith(page, 'Ví Mẫu');
    await reads(page, /Đã thanh toán 500\.000/);
    const reference = await referenceOn(page);
    await page.getByRole('link', { name: 'Yêu cầu hoàn trả' }).click();
    await page.getByRole('radio', { name: 'Hồ sơ đã rút' }).check();
    await press(page, 'Xem lại yêu cầu');
    await page.getByRole('button', { name: 'Gửi yêu cầu hoàn trả' }).waitFor();
    await at('review');
    await page.getByRole('button', { name: 'Gửi yêu cầu hoàn trả' }).dblclick();
    await reads(page, /Đã gửi yêu cầu hoàn trả|Yêu cầu hoàn trả đã được ghi nhận/);
    await settleRefund(demo, reference, 'accept');
    await told(page, 'Cơ quan thu đã đồng ý, đang chờ Kho bạc Nhà nước chi trả');
    expect(await page.getByText(/đã chi trả/).count()).toBe(0);
    await at('accepted');
    await settleRefund(demo, reference, 'pay');
    await told(page, 'Kho bạc Nhà nước đã chi trả 500.000');
    await at('paid-back');
  },
};

export const moneyStories: readonly MoneyStory[] = [
  wallet,
  bank,
  qr,
  silent,
  twice,
  expired,
  refused,
  refund,
];
