import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { referenceOn, runOut, takesNothing } from './money-stories.js';
import { payWith, startPaying } from './steps.js';
import { accessible } from './watch.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const reads = (page: Page, words: RegExp | string) => page.getByText(words).first().waitFor();
describe('a citizen whose time to pay ran out', () => {
  it('the platform’s pay page: told there and at home, nothing charged, and it can be paid anew', async () => {
    const page = await demo.page(phone);
    await startPaying(page, demo.site, 'H99.01-20260702-0150000');
    await runOut(demo);
    await page.reload();
    await page.getByRole('heading', { name: 'Trang thanh toán đã hết hiệu lực' }).waitFor();
    await accessible(page);
    const old = await referenceOn(page);
    await takesNothing(demo, old);

    await page.getByRole('link', { name: /^Quay lại trang/ }).click();
    await page.waitForURL(/\/thanh-toan\/ket-qua/);
    await reads(page, 'Trang thanh toán đã hết hiệu lực');
    expect(await page.getByText('Giao dịch không thành công').count()).toBe(0);
    await accessible(page);
    await page.getByRole('button', { name: 'Mở trang thanh toán mới' }).dblclick();
    await page.waitForURL(/127\.0\.0\.1.*\/payment\//);
    await payWith(page, 'Ngân hàng Thử');
    await reads(page, /Đã thanh toán 150\.000/);
    expect(await referenceOn(page)).not.toBe(old);
    await takesNothing(demo, old);
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

    await runOut(demo);
    await result.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await reads(result, 'Trang thanh toán đã hết hiệu lực');
    await accessible(result);
    await takesNothing(demo, old);

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
