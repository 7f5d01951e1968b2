import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** What has the focus, through shadow roots: its name as it is written. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const name = labels.map((label) => label.innerText).join(' ');
    return (element.getAttribute('aria-label') ?? (name || element.innerText)).replaceAll(/\s+/g, ' ').trim();
  });

/** Tab until there; a thing that cannot be reached fails. The focus must be seen at every stop. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (name.test(now)) return expectFocusRing(page, now);
    passed.push(now);
  }
  throw new Error(`${name} cannot be reached by Tab; passed ${passed.join(' | ')}`);
}

async function expectFocusRing(page: Page, name: string): Promise<void> {
  const drawn = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const ringOf = (target: Element | null | undefined) => {
      if (!target) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    return ringOf(element) || ringOf(element?.closest('label'));
  });
  expect(drawn, `the focus on "${name}" is drawn`).toBe(true);
}

describe('by keyboard alone', () => {
  it('the whole journey works', async () => {
    const page = await demo.page();
    const press = (key: string) => page.keyboard.press(key);
    const reads = (words: RegExp) => page.getByText(words).first().waitFor();

    await page.goto(demo.site);
    await page.getByRole('button', { name: /^Đăng nhập/ }).waitFor();
    await press('Tab');
    expect(await focused(page)).toMatch(/Đến nội dung chính/);
    await press('Enter');
    await tabTo(page, /Mã hồ sơ/);
    await page.keyboard.type('H99.01-20260702-0150000');
    await press('Enter');
    await reads(/Đến lượt Ông\/Bà: nộp 150\.000/);

    await tabTo(page, /^Đăng nhập/);
    await press('Enter');
    await page.waitForURL(/127\.0\.0\.1/);
    await tabTo(page, /Nguyễn Thị Hoa/);
    await press('Enter');
    await reads(/Đến lượt Ông\/Bà: nộp 150\.000/);
    await page.getByRole('button', { name: /Nguyễn Thị Hoa/ }).waitFor();

    await tabTo(page, /^Nộp 150\.000|^Nộp tiền|^Nộp lệ phí|^Thanh toán|^Nộp phí ngay/);
    await press('Enter');
    await page.waitForURL(/thanh-toan/);
    await page.getByRole('button', { name: /^Thanh toán/ }).waitFor();
    await tabTo(page, /^Thanh toán 150\.000/);
    await press('Enter');
    await page.waitForURL(/\/payment\//);
    await tabTo(page, /Ví Mẫu/);
    await press('Space');
    await tabTo(page, /^Tiếp tục/);
    await press('Enter');
    await page.waitForURL(/confirm/);
    await tabTo(page, /^Thanh toán/);
    await press('Enter');
    await page.getByRole('link', { name: /^Quay lại trang/ }).waitFor();
    await tabTo(page, /^Quay lại trang/);
    await press('Enter');
    await page.waitForURL(/ket-qua/);
    await reads(/Đã thanh toán 150\.000/);
    await tabTo(page, /^Xem biên nhận/);
    await press('Enter');
    await page.waitForURL(/bien-lai/);
    await page.getByRole('button', { name: /^In biên nhận/ }).waitFor();
    await tabTo(page, /^In biên nhận/);

    await page.goto(demo.site);
    await page.getByRole('button', { name: /Nguyễn Thị Hoa/ }).waitFor();
    await tabTo(page, /Nguyễn Thị Hoa/);
    await press('Enter');
    await page.getByText('Đăng xuất', { exact: true }).waitFor();
    await press('Escape');
    expect(await focused(page)).toMatch(/Nguyễn Thị Hoa/);
    await press('Enter');
    await tabTo(page, /^Đăng xuất/);
    await press('Enter');
    await page.getByRole('button', { name: /^Đăng nhập/ }).waitFor();
    await page.context().close();
  });
});
