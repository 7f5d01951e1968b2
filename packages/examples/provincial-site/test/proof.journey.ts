import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { accessible, watch } from './watch.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const reads = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
/** What would tell that somebody adopts a child, or who. */
const telling = /Đăng ký việc nuôi con nuôi|Đỗ Thị Mai|Đ\. T\. M\.|0000000109/;

describe('a dossier that says much about people', () => {
  it('shows nothing before its owner is confirmed, and then in this browser only', async () => {
    const page = await demo.page(phone);
    const seen = watch(page, [demo.site, demo.sandbox]);
    await page.goto(demo.site);
    await page.getByRole('link', { name: /nuôi con nuôi/ }).click();
    await reads(page, 'Xác nhận chủ hồ sơ');
    expect(await page.locator('main').innerText()).not.toMatch(telling);
    await accessible(page);

    const digits = page.getByRole('textbox', { name: '4 số cuối điện thoại của chủ hồ sơ' });
    await digits.fill('0000');
    await digits.press('Enter');
    await reads(page, /Còn 4 lần thử/);
    await accessible(page);
    await digits.fill('0109');
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    await reads(page, 'Đ. T. M.');
    await accessible(page);
    await page.reload();
    await reads(page, 'Đ. T. M.');
    expect(page.url()).not.toContain('0109');

    const stranger = await demo.page(phone);
    await stranger.goto(page.url());
    await reads(stranger, 'Xác nhận chủ hồ sơ');
    expect(await stranger.locator('main').innerText()).not.toMatch(telling);
    await stranger.context().close();
    await seen.clean();
    await page.context().close();
  });
});

describe('the dossiers of a life event', () => {
  it('stand side by side, each with its agency, and the one that waits for the citizen is said first', async () => {
    const page = await demo.page();
    const seen = watch(page, [demo.site, demo.sandbox]);
    await page.goto(demo.site);
    await page.getByRole('link', { name: /sinh con/ }).click();
    await reads(page, /Đến lượt Ông\/Bà ở 1 hồ sơ liên thông/);
    for (const number of [2, 3, 4]) await reads(page, new RegExp(`H99\\.01-20260706-000000${number}`));
    await accessible(page);
    await seen.clean();
    await page.context().close();
  });
});
