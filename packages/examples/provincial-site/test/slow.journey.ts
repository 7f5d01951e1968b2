import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { slowPage, watchOrder } from './slow-phone.js';

/* The order in which things come, and that they come, is held; how long it takes tells of the machine. */

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** What stands there first can be read and pressed before there is any code of ours. */
const order = [
  { what: 'text', loaded: false },
  { what: 'link', loaded: false },
  { what: 'widget', loaded: true },
  { what: 'answer', loaded: true },
];

/** The widgets alone take longer than this on such a line: sooner, nothing was slowed down. */
const leastMs = 4000;
const sincePageBegan = (page: Page) => page.evaluate(() => performance.now());

describe('on a slow phone', () => {
  it('the page and its link come first, then the tracker, then the dossier is read; no stream is opened', async () => {
    const { page, asked } = await slowPage(demo);
    const marks = await watchOrder(page, 'dvc-dossier-tracker');
    await page.goto(`${demo.site}/tra-cuu?ma=H99.01-20260701-0000005`, { waitUntil: 'commit' });
    await page
      .getByText(/bổ sung 2 giấy tờ/)
      .first()
      .waitFor();
    expect(await sincePageBegan(page)).toBeGreaterThan(leastMs);
    expect(await marks()).toEqual(order);
    expect(asked.filter((path) => path.endsWith('/events'))).toEqual([]);
    await page.context().close();
  });

  it('the fee can be read, and the press on the button leads to the pay page', async () => {
    const { page } = await slowPage(demo);
    const marks = await watchOrder(page, 'dvc-fee-payment');
    await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260702-0150000`, { waitUntil: 'commit' });
    await page.getByRole('button', { name: /^Thanh toán/ }).waitFor();
    expect(await sincePageBegan(page)).toBeGreaterThan(leastMs);
    expect(await marks()).toEqual(order);
    await page.getByRole('button', { name: /^Thanh toán/ }).click();
    await page.waitForURL(/127\.0\.0\.1.*\/payment\//, { waitUntil: 'commit' });
    await page.getByRole('radio', { name: /VietQR/ }).waitFor();
    await page.context().close();
  });

  it('on a usual line the same page follows its dossier by a stream', async () => {
    const page = await demo.page();
    const stream = page.waitForRequest((request) => request.url().endsWith('/events'));
    await page.goto(`${demo.site}/tra-cuu?ma=H99.01-20260701-0000005`);
    await stream;
    await page.context().close();
  });
});
