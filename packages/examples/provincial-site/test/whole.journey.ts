import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { hoa, payWith, signIn, signOut, startPaying } from './steps.js';
import { accessible, watch } from './watch.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const sizes = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
};

const text = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

describe.each(['desktop', 'phone'] as const)('the whole journey on a %s', (size) => {
  // Each its own money: a fee is paid once.
  const code = { desktop: 'H99.01-20260702-0150000', phone: 'H99.01-20260702-1250000' }[size];
  const amount = { desktop: '150.000 ₫', phone: '1.250.000 ₫' }[size];
  const words = { desktop: 'Một trăm năm mươi nghìn đồng', phone: 'Một triệu hai trăm năm mươi nghìn đồng' }[
    size
  ];

  // Phí and lệ phí have a receipt each.
  const receipt = { desktop: words, phone: 'Một triệu đồng' }[size];

  it('looks a dossier up, signs in, pays, prints the receipt, signs out', async () => {
    const page = await demo.page(sizes[size]);
    const seen = watch(page, [demo.site, demo.sandbox]);

    await page.goto(demo.site);
    await accessible(page);
    await page.getByLabel('Mã hồ sơ').first().fill('h99.01 – 20260701 – 0000005');
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await text(page, /Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/);
    expect(await page.getByText(hoa).count()).toBe(0);
    await accessible(page);

    await signIn(page);
    await text(page, /Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/);
    await text(page, hoa);

    await page.getByRole('link', { name: 'Hồ sơ của tôi' }).first().click();
    await text(page, /Đến lượt Ông\/Bà: nộp/);
    await accessible(page);

    await startPaying(page, demo.site, code);
    await text(page, words);
    await payWith(page, 'Ví Mẫu');
    await text(page, `Đã thanh toán ${amount}`);
    await accessible(page);

    await page.getByRole('link', { name: /Xem biên nhận/ }).click();
    await text(page, 'Bản dành cho người nộp tiền');
    await text(page, receipt);
    await accessible(page);
    // Chromium gives a name to each page of a PDF: A5 portrait, one sheet.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    if (size === 'phone') {
      await page.getByRole('button', { name: /^Biên nhận thanh toán lệ phí/ }).click();
      await text(page, 'Hai trăm năm mươi nghìn đồng');
    }

    await page.goto(`${demo.site}/thanh-toan?ma=${code}`);
    await text(page, /đã thanh toán đủ/);
    expect(await page.getByRole('button', { name: /^Thanh toán/ }).count()).toBe(0);

    await signOut(page);
    await page.goto(`${demo.site}/ho-so`);
    expect(await page.getByText(/Đến lượt Ông\/Bà/).count()).toBe(0);
    await seen.clean();
    await page.context().close();
  });
});

describe('the bank stays silent and the money turns up later', () => {
  const code = 'H99.01-20260702-0150003';

  it('says not to pay again, on reload, in a second tab, and finds the money', async () => {
    const page = await demo.page(sizes.phone);
    const seen = watch(page, [demo.site, demo.sandbox]);
    await page.goto(demo.site);
    await signIn(page);
    await startPaying(page, demo.site, code);
    await payWith(page, 'Ngân hàng Thử');
    await text(page, 'Xin đừng thanh toán lại');
    await accessible(page);

    await page.reload();
    await text(page, 'Xin đừng thanh toán lại');

    const second = await page.context().newPage();
    await second.goto(`${demo.site}/thanh-toan?ma=${code}`);
    await second.getByText('Xin đừng thanh toán lại').first().waitFor();
    expect(await second.getByRole('button', { name: /^Thanh toán/ }).count()).toBe(0);

    // A page that says "paid" in its address changes nothing.
    const id = new URL(page.url()).searchParams.get('payment');
    await second.goto(`${demo.site}/thanh-toan/ket-qua?payment=${id}&status=success&MaLoi=00`);
    await second.getByText('Xin đừng thanh toán lại').first().waitFor();

    const reference = await page
      .getByText(/^DVC[0-9A-Z]{8,}$/)
      .first()
      .innerText();
    // What this tab learned, the first one would know at once.
    await second.close();
    await demo.control(`/payments/${reference}/settle`, { outcome: 'success' });

    await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await text(page, /Đã nhận được khoản thanh toán|Đã thanh toán/);

    const { entries } = (await demo.control('/transcript')) as {
      entries: { call: string; request: unknown }[];
    };
    const orders = entries.filter(
      ({ call, request }) => /init/i.test(call) && JSON.stringify(request).includes(code),
    );
    expect(orders).toHaveLength(1);
    await seen.clean();
    await page.context().close();
  });
});
