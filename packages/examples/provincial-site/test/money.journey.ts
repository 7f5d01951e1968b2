import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { referenceOn } from './money-stories.js';
import { payWith, signIn, startPaying } from './steps.js';
import { accessible, watch } from './watch.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const reads = (page: Page, words: RegExp | string) => page.getByText(words).first().waitFor();
const signedIn = async (options = {}) => {
  const page = await demo.page(options);
  await page.goto(demo.site);
  await signIn(page);
  return page;
};

describe('a citizen and money', () => {
  it('scans the code on the site’s own page and sees there that the money came', async () => {
    const code = 'H99.01-20260703-0016000';
    const page = await demo.page({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const seen = watch(page, [demo.site, demo.sandbox]);
    await page.goto(`${demo.site}/thanh-toan?ma=${code}`);
    await page.getByRole('radio', { name: /VietQR/ }).check();
    await page.getByRole('button', { name: /^Hiện mã thanh toán/ }).dblclick();
    await page.getByRole('img', { name: /^Mã QR thanh toán mười sáu nghìn đồng/ }).waitFor();
    await reads(page, 'Ngân hàng Thử');
    await reads(page, /^NOP [0-9A-Z]+$/);
    await accessible(page);
    const reference = await referenceOn(page);

    // Somebody who closes the page and comes back is led to the same payment.
    await page.reload();
    await page.getByRole('radio', { name: /VietQR/ }).check();
    await page.getByRole('button', { name: /^Hiện mã thanh toán/ }).click();
    await reads(page, /Quét mã hoặc chuyển khoản/);
    expect(await referenceOn(page)).toBe(reference);

    await demo.control(`/payments/${reference}/settle`, { outcome: 'success' });
    await reads(page, 'Hồ sơ này đã thanh toán đủ');
    await accessible(page);
    await seen.clean();
    await page.context().close();
  });

  it('a part asked back is refused: told so, and nothing is called paid', async () => {
    const code = 'H99.01-20260702-0150031';
    const page = await signedIn();
    await startPaying(page, demo.site, code);
    await payWith(page, 'Ví Mẫu');
    await reads(page, /Đã thanh toán 150\.031/);
    const reference = await referenceOn(page);
    await page.getByRole('link', { name: 'Yêu cầu hoàn trả' }).click();
    await page.getByRole('radio', { name: 'Nộp nhầm hồ sơ' }).check();
    await page.getByRole('radio', { name: 'Một phần' }).check();
    await page.getByLabel('Số tiền (đồng)').fill('200.000');
    await page.getByLabel('Số tiền (đồng)').press('Enter');
    await reads(page, 'Số tiền không được lớn hơn 150.031 ₫');
    await page.getByLabel('Số tiền (đồng)').fill('50.000');
    await page.getByRole('button', { name: 'Xem lại yêu cầu' }).click();
    await page.getByRole('button', { name: 'Gửi yêu cầu hoàn trả' }).click();
    await reads(page, /Đã gửi yêu cầu hoàn trả|Yêu cầu hoàn trả đã được ghi nhận/);
    await demo.control(`/payments/${reference}/refund/settle`, { outcome: 'refuse' });
    await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await reads(page, 'Cơ quan thu không đồng ý hoàn trả');
    expect(await page.getByText(/đã chi trả/).count()).toBe(0);
    await page.context().close();
  });

  it('goes back without paying: nothing was taken, and it can be paid again', async () => {
    const code = 'H99.01-20260702-0150004';
    const page = await signedIn();
    await startPaying(page, demo.site, code);
    await page
      .getByRole('button', { name: /^(Hủy|Quay lại|Không)/ })
      .first()
      .click();
    await page.waitForURL(/\/thanh-toan\/ket-qua/);
    await reads(page, 'Giao dịch không thành công');
    await page.getByRole('link', { name: 'Thanh toán lại' }).click();
    await page.getByRole('button', { name: /^Thanh toán/ }).waitFor();
    await page.context().close();
  });

  it('in forced colours the main button is not like the others', async () => {
    const page = await demo.page({ forcedColors: 'active' });
    await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260702-1250000`);
    await page.getByRole('radio', { name: /VietQR/ }).check();
    await page.getByRole('button', { name: /^Hiện mã thanh toán/ }).click();
    await page.getByRole('button', { name: /Tôi đã chuyển/ }).waitFor();
    const grounds = await page
      .getByRole('button', { name: /Tôi đã chuyển|Chọn cách khác/ })
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
    expect(grounds).toHaveLength(2);
    expect(new Set(grounds).size).toBe(2);
    await page.context().close();
  });
});
