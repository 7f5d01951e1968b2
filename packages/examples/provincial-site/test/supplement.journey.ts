import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { signIn } from './steps.js';
import { accessible, watch } from './watch.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const reads = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const code = 'H99.01-20260701-0000005';
const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n% giấy tờ thử\n%%EOF\n') };

describe('papers that an agency asked for', () => {
  it('are found from the list, are sent once, and another tab hears of it without a reload', async () => {
    const page = await demo.page({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const seen = watch(page, [demo.site, demo.sandbox]);
    await page.goto(demo.site);
    await signIn(page);
    await page.getByRole('link', { name: 'Hồ sơ của tôi' }).first().click();
    await page.getByRole('button', { name: /^Cần Ông\/Bà làm/ }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'bổ sung 2 giấy tờ' })
      .getByRole('link')
      .first()
      .click();
    await reads(page, /Đến lượt Ông\/Bà: bổ sung 2 giấy tờ trước/);
    await reads(page, 'Giấy tờ cần bổ sung');

    await page.getByRole('link', { name: 'Bổ sung giấy tờ' }).click();
    await reads(page, 'Giấy tờ cần gửi');
    await accessible(page);
    await page.getByRole('button', { name: 'Kiểm tra lại trước khi gửi' }).click();
    await reads(page, 'Có 2 chỗ cần xem lại');
    for (const at of [0, 1])
      await page.locator(`#file-${at}`).setInputFiles({ name: `giay-to-${at + 1}.pdf`, ...pdf });
    await reads(page, 'giay-to-2.pdf');
    await page.getByRole('button', { name: 'Kiểm tra lại trước khi gửi' }).click();
    await reads(page, 'Xin kiểm tra lại trước khi gửi');
    await reads(page, 'giay-to-1.pdf');
    await accessible(page);

    // Somebody else of the family looks on.
    const other = await page.context().newPage();
    await other.goto(`${demo.site}/tra-cuu?ma=${code}`);
    await reads(other, /Đến lượt Ông\/Bà: bổ sung 2 giấy tờ trước/);
    await page.bringToFront();
    const loads: string[] = [];
    other.on('framenavigated', (frame) => loads.push(frame.url()));

    await page.getByRole('button', { name: 'Gửi bổ sung' }).dblclick();
    await reads(page, 'Đến lượt cơ quan: kiểm tra giấy tờ vừa nhận');
    await accessible(page);
    await page.getByRole('link', { name: 'Xem hồ sơ' }).click();
    await reads(page, /Đang giải quyết tại/);
    await reads(page, 'Giấy tờ đã bổ sung');
    await other.bringToFront();
    await reads(other, /Đang giải quyết tại/);
    expect(loads).toEqual([]);
    await seen.clean();
    await page.context().close();
  });
});
