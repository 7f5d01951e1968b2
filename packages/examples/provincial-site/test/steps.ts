import type { Page } from 'playwright-core';

/** The steps of the journey, by what a citizen reads on the screen. */

export const hoa = 'Nguyễn Thị Hoa';

export async function signIn(page: Page, name = hoa): Promise<void> {
  await page
    .getByRole('button', { name: /^Đăng nhập/ })
    .first()
    .click();
  await page.waitForURL(/127\.0\.0\.1/);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: new RegExp(name) }).waitFor();
}

export async function signOut(page: Page, name = hoa): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByText('Đăng xuất', { exact: true }).click();
  await page
    .getByRole('button', { name: /^Đăng nhập/ })
    .first()
    .waitFor();
}

/** From the site's page of a fee to the platform's pay page. */
export async function startPaying(page: Page, site: string, code: string): Promise<void> {
  await page.goto(`${site}/thanh-toan?ma=${code}`);
  await page.getByRole('button', { name: /^Thanh toán/ }).click();
  await page.waitForURL(/127\.0\.0\.1.*\/payment\//);
}

/** Through the platform's pages with a method, back to the site. */
export async function payWith(page: Page, method: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(method) }).check();
  await page.getByRole('button', { name: /^Tiếp tục/ }).click();
  await page.getByRole('button', { name: /^(Thanh toán|Giả lập)/ }).click();
  await page.getByRole('link', { name: /^Quay lại trang/ }).click();
  await page.waitForURL(/\/thanh-toan\/ket-qua/);
}
