import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ wallet: true });
});
afterAll(() => demo.close());

it('from the province to the wallet’s own pages and back: one payment, and the wallet has the money', async () => {
  const page = await demo.page({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260702-0150000`);
  await page.getByRole('button', { name: /^Thanh toán 150\.000/ }).click();
  await page.waitForURL(/127\.0\.0\.1.*\/payment\//);
  // The sandbox plays a wallet of this name too: the one with pages of its own has a form of its own.
  await page.locator('form[action*="/wallet/"] button').click();

  await page.getByLabel('Số điện thoại').fill('0000 000 201');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: /150\.000/ }).waitFor();
  await page.getByRole('button', { name: /^Thanh toán/ }).dblclick();
  await page.getByRole('heading', { name: /Đã thanh toán/ }).waitFor();
  const wallet = new URL(page.url()).origin;
  await page.getByRole('link', { name: 'Quay lại nơi nộp phí' }).click();

  // The platform shows its own result on the way, where it has one.
  const back = page.getByRole('link', { name: /^Quay lại trang/ });
  if (!page.url().startsWith(demo.site)) await back.click();
  await page.waitForURL(/\/thanh-toan\/ket-qua/);
  await page
    .getByText(/Đã (thanh toán|nhận được khoản thanh toán) 150\.000/)
    .first()
    .waitFor();
  expect(await page.getByText(/Xem biên nhận/).count()).toBe(1);

  // Of two thousand million, once.
  await page.goto(wallet);
  await page.getByRole('heading', { name: /1\.999\.850\.000/ }).waitFor();
  await page.context().close();
});
