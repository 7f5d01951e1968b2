import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { payWith, startPaying } from './steps.js';
import { accessible, watch } from './watch.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const reads = (page: Page, words: RegExp | string) => page.getByText(words).first().waitFor();
const referenceOn = (page: Page) =>
  page
    .getByText(/^DVC[0-9A-Z]{8,}$/)
    .first()
    .innerText();
/** A pay page takes money for a quarter of an hour. */
const runOut = () => demo.control('/clock', { minutes: 16 });
/** Whoever sends money for it now is turned away: nothing can be charged any more. */
const takesNothing = (reference: string) =>
  expect(demo.control(`/payments/${reference}/settle`, { outcome: 'success' })).rejects.toThrow('409');

describe('a citizen whose time to pay ran out', () => {
  it('the code on the site’s own page: told so, nothing charged, and a new code takes the money once', async () => {
    const page = await demo.page(phone);
    const seen = watch(page, [demo.site, demo.sandbox]);
    await page.clock.install();
    await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260703-0016000`);
    await page.getByRole('radio', { name: /VietQR/ }).check();
    await page.getByRole('button', { name: /^Hiện mã thanh toán/ }).click();
    await page.getByRole('img', { name: /^Mã QR thanh toán 16\.000/ }).waitFor();
    const old = await referenceOn(page);

    await runOut();
    await page.clock.fastForward('16:00');
    await reads(page, 'Mã thanh toán đã hết hiệu lực');
    await reads(page, 'xin chờ kết quả trước khi tạo mã mới');
    expect(await page.getByRole('img', { name: /^Mã QR/ }).count()).toBe(0);
    await accessible(page);
    await takesNothing(old);

    await page.getByRole('button', { name: 'Tạo mã mới' }).dblclick();
    await page.getByRole('img', { name: /^Mã QR thanh toán 16\.000/ }).waitFor();
    const fresh = await referenceOn(page);
    expect(fresh).not.toBe(old);
    await demo.control(`/payments/${fresh}/settle`, { outcome: 'success' });
    await page.clock.fastForward('00:30');
    await reads(page, 'Hồ sơ này đã thanh toán đủ');
    await takesNothing(old);
    await seen.clean();
    await page.context().close();
  });

  it('the platform’s pay page: told there and at home, nothing charged, and it can be paid anew', async () => {
    const page = await demo.page(phone);
    await startPaying(page, demo.site, 'H99.01-20260702-0150000');
    await runOut();
    await page.reload();
    await page.getByRole('heading', { name: 'Trang thanh toán đã hết hiệu lực' }).waitFor();
    await accessible(page);
    const old = await referenceOn(page);
    await takesNothing(old);

    await page.getByRole('link', { name: /^Quay lại trang/ }).click();
    await page.waitForURL(/\/thanh-toan\/ket-qua/);
    await reads(page, 'Chưa ghi nhận khoản tiền nào');
    await accessible(page);
    await page.getByRole('link', { name: 'Thanh toán lại' }).click();
    await page.getByRole('button', { name: /^Thanh toán 150\.000/ }).dblclick();
    await page.waitForURL(/127\.0\.0\.1.*\/payment\//);
    await payWith(page, 'Ngân hàng Thử');
    await reads(page, /Đã thanh toán 150\.000/);
    expect(await referenceOn(page)).not.toBe(old);
    await takesNothing(old);
    await page.context().close();
  });

  it('the result page, open all the while: says so, and one new pay page comes of two presses', async () => {
    const page = await demo.page();
    // The browser forgets an answer when it leaves the page: it is read on its way.
    let id = '';
    await page.route(/\/dvcqg\/payments$/, async (route) => {
      const response = await route.fetch();
      ({ id } = (await response.json()) as { id: string });
      await route.fulfill({ response });
    });
    await startPaying(page, demo.site, 'H99.01-20260702-1250000');
    const result = await page.context().newPage();
    await result.goto(`${demo.site}/thanh-toan/ket-qua?payment=${id}`);
    await reads(result, 'Chưa nhận được kết quả thanh toán');
    const old = await referenceOn(result);

    await runOut();
    await result.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await reads(result, 'Trang thanh toán đã hết hiệu lực');
    await accessible(result);
    await takesNothing(old);

    const asked: string[] = [];
    result.on('request', (request) => {
      if (request.url().includes('/continue')) asked.push(request.url());
    });
    await result.getByRole('button', { name: 'Mở trang thanh toán mới' }).dblclick();
    await result.waitForURL(/127\.0\.0\.1.*\/payment\//);
    expect(asked).toHaveLength(1);
    await payWith(result, 'Ví Mẫu');
    await reads(result, /Đã thanh toán 1\.250\.000/);
    await result.context().close();
  });
});
