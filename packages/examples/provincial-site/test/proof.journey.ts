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
/** What tells that somebody adopts a child, and who. */
const telling = [/nhận (nuôi )?con nuôi/, /Đ\. T\. M\./];
/** What a reader hears of the page, the insides of widgets too: `innerText` stops before them. */
const shown = (page: Page) => page.locator('main').ariaSnapshot();
const showsNothing = async (page: Page) => {
  const text = await shown(page);
  for (const pattern of [...telling, /Đỗ Thị Mai/, /0000000109/]) expect(text).not.toMatch(pattern);
};

describe('a dossier that says much about people', () => {
  it('shows nothing before its owner is confirmed, and then in this browser only', async () => {
    const page = await demo.page(phone);
    const seen = watch(page, [demo.site, demo.sandbox]);
    await page.goto(demo.site);
    await page.getByRole('link', { name: /nuôi con nuôi/ }).click();
    await reads(page, 'Xác nhận chủ hồ sơ');
    await showsNothing(page);
    await accessible(page);

    const digits = page.getByRole('textbox', { name: '4 số cuối điện thoại của chủ hồ sơ' });
    await digits.fill('0000');
    await digits.press('Enter');
    await reads(page, /Còn 4 lần thử/);
    await accessible(page);
    await digits.fill('0109');
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    await reads(page, 'Đ. T. M.');
    for (const pattern of telling) expect(await shown(page)).toMatch(pattern);
    await accessible(page);
    await page.reload();
    await reads(page, 'Đ. T. M.');
    expect(page.url()).not.toContain('0109');

    const stranger = await demo.page(phone);
    await stranger.goto(page.url());
    await reads(stranger, 'Xác nhận chủ hồ sơ');
    await showsNothing(stranger);
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
    const agencies: string[] = [];
    for (const number of [2, 3, 4]) {
      const child = page.getByRole('listitem').filter({ hasText: `H99.01-20260706-000000${number}` });
      expect(await child.count()).toBe(1);
      const lines = (await child.locator('.note').last().innerText()).trim().split('\n');
      agencies.push(lines.at(-1) ?? '');
    }
    // Two are the commune's, the card is another's.
    expect(agencies[0]).toMatch(/\p{L}{2}/u);
    expect(agencies[1]).toBe(agencies[0]);
    expect(agencies[2]).toMatch(/\p{L}{2}/u);
    expect(agencies[2]).not.toBe(agencies[0]);
    const top = async (words: string) => (await page.getByText(words).first().boundingBox())?.y;
    expect(await top('Đến lượt Ông/Bà ở 1')).toBeLessThan((await top('H99.01-20260706-0000002')) ?? 0);
    await accessible(page);
    await seen.clean();
    await page.context().close();
  });
});

it('stops at once and cleanly while a page watches a dossier', async () => {
  const page = await demo.page();
  const stream = page.waitForResponse((response) => response.url().endsWith('/events'));
  await page.goto(`${demo.site}/tra-cuu?ma=H99.01-20260706-0000001`);
  expect((await stream).status()).toBe(200);
  const began = performance.now();
  await demo.close();
  expect(performance.now() - began).toBeLessThan(10_000);
});
