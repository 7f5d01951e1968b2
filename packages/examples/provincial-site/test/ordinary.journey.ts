import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { hoa, payWith, signIn, startPaying } from './steps.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const reads = (page: Page, words: RegExp | string) => page.getByText(words).first().waitFor();
const charges = async (code: string): Promise<number> => {
  const { entries } = (await demo.control('/transcript')) as {
    entries: { call: string; request: unknown }[];
  };
  return entries.filter(({ call, request }) => /init/i.test(call) && JSON.stringify(request).includes(code))
    .length;
};

// Each test pays a fee of its own: the site remembers what was ordered before.
describe('what happens every day', () => {
  it('back from the pay page, again, and double clicks: one order', async () => {
    const code = 'H99.01-20260702-0150000';
    const page = await demo.page();
    await page.goto(demo.site);
    await signIn(page);
    await startPaying(page, demo.site, code);
    const payPage = page.url();
    await page.goBack();
    await page.getByRole('button', { name: /^Thanh toán/ }).dblclick();
    await page.waitForURL(/\/payment\//);
    expect(page.url()).toBe(payPage);
    expect(await charges(code)).toBe(1);
    await page.context().close();
  });

  it('two tabs pay the same fee: one order', async () => {
    const code = 'H99.01-20260702-1250000';
    const page = await demo.page();
    await page.goto(demo.site);
    await signIn(page);
    const other = await page.context().newPage();
    for (const tab of [page, other]) {
      await tab.goto(`${demo.site}/thanh-toan?ma=${code}`);
      await tab.getByRole('button', { name: /^Thanh toán/ }).waitFor();
    }
    await Promise.all([page, other].map((tab) => tab.getByRole('button', { name: /^Thanh toán/ }).click()));
    await Promise.all([page, other].map((tab) => tab.waitForURL(/\/payment\//)));
    expect(page.url()).toBe(other.url());
    expect(await charges(code)).toBe(1);
    await page.context().close();
  });

  it('pays without signing in, and only this browser sees the result', async () => {
    const code = 'H99.01-20260703-0050000';
    const page = await demo.page();
    await startPaying(page, demo.site, code);
    await payWith(page, 'VietQR');
    await reads(page, /Đã thanh toán 50\.000/);
    const stranger = await demo.page();
    await stranger.goto(page.url());
    await reads(stranger, /Không tìm thấy khoản thanh toán này/);
    expect(await stranger.getByText(/50\.000|DVC[0-9A-Z]{8}/).count()).toBe(0);
    await page.context().close();
    await stranger.context().close();
  });

  it('a payment that fails can be made again', async () => {
    const failing = 'H99.01-20260702-0150004';
    const page = await demo.page();
    await page.goto(demo.site);
    await signIn(page);
    await startPaying(page, demo.site, failing);
    await payWith(page, 'Ví Mẫu');
    await reads(page, 'Giao dịch không thành công');
    await page.getByRole('link', { name: 'Thanh toán lại' }).click();
    await page.getByRole('button', { name: /^Thanh toán/ }).waitFor();
    await page.context().close();
  });

  it('a sign-out in one tab is seen in the other', async () => {
    const page = await demo.page();
    await page.goto(demo.site);
    await signIn(page);
    const other = await page.context().newPage();
    await other.goto(`${demo.site}/ho-so`);
    await reads(other, /Đến lượt Ông\/Bà/);
    await page.getByRole('button', { name: new RegExp(hoa) }).click();
    await page.getByText('Đăng xuất', { exact: true }).click();
    await page.getByRole('button', { name: /^Đăng nhập/ }).waitFor();
    await other
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .waitFor();
    await other
      .getByText(/Đến lượt Ông\/Bà/)
      .first()
      .waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('a session that ended meanwhile is told where it is needed, and signing in comes back to the page', async () => {
    const page = await demo.page();
    await page.goto(demo.site);
    await signIn(page);
    await page.goto(`${demo.site}/ho-so`);
    await reads(page, /Đến lượt Ông\/Bà/);

    // Signed out at the identity provider itself: it tells the site behind the browser's back.
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`${demo.sandbox}/oauth2/logout`);
    await elsewhere.getByRole('button', { name: /^Đăng xuất/ }).click();
    await elsewhere.waitForLoadState();

    await page.reload();
    await page
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .waitFor();
    expect(await page.getByText(/Đến lượt Ông\/Bà/).count()).toBe(0);
    await signIn(page);
    expect(page.url()).toBe(`${demo.site}/ho-so`);
    await reads(page, /Đến lượt Ông\/Bà/);
    await page.context().close();
  });

  it('a tampered cookie is a visitor, not an error', async () => {
    const page = await demo.page();
    await page.goto(demo.site);
    await signIn(page);
    const cookies = await page.context().cookies(demo.site);
    await page
      .context()
      .addCookies(cookies.map((cookie) => ({ ...cookie, value: `${cookie.value.slice(0, -4)}AAAA` })));
    await page.goto(`${demo.site}/ho-so`);
    await page
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .waitFor();
    expect(await page.getByText(hoa).count()).toBe(0);
    await page.context().close();
  });
});

describe('signing in goes wrong', () => {
  it('cancelled: back on the page, still usable', async () => {
    const page = await demo.page();
    await page.goto(`${demo.site}/tra-cuu?ma=H99.01-20260701-0000005`);
    await page
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .click();
    await page.waitForURL(/127\.0\.0\.1/);
    await page.getByRole('button', { name: /^Quay lại, không đăng nhập/ }).click();
    await page.waitForURL(new RegExp(`^${demo.site}`));
    await reads(page, /chưa đăng nhập/i);
    await page.context().close();
  });

  it('a callback in another browser, or twice, is refused with a page that helps', async () => {
    const page = await demo.page();
    let callback = '';
    page.on('request', (request) => {
      if (request.url().includes('/dvcqg/callback')) callback = request.url();
    });
    await page.goto(demo.site);
    await signIn(page);
    // Reload and back button: who is signed in has nothing to repeat.
    expect((await page.goto(callback))?.status()).toBe(200);
    const code = new URL(callback).searchParams.get('code');
    const signedOut = page.context();
    await signedOut.clearCookies({ name: 'dvcqg' });
    for (const browser of [page, await demo.page()]) {
      const answer = await browser.goto(callback);
      expect(answer?.status()).toBeGreaterThanOrEqual(400);
      await browser.getByRole('link').first().waitFor();
      expect(await browser.content()).not.toContain(code);
      await browser.goto(demo.site);
      await browser
        .getByRole('button', { name: /^Đăng nhập/ })
        .first()
        .waitFor();
    }
    await page.context().close();
  });

  it('never returns to another site', async () => {
    const page = await demo.page();
    for (const evil of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      await page.context().clearCookies();
      await page.goto(`${demo.site}/dvcqg/login?return_to=${encodeURIComponent(evil)}`);
      await page.getByRole('button', { name: hoa }).first().click();
      await page.waitForURL(`${demo.site}/`);
    }
    await page.context().close();
  });
});

describe('the far side is in trouble', () => {
  it('a wrong code says which part is wrong, an unknown one what codes look like', async () => {
    const page = await demo.page();
    await page.goto(`${demo.site}/tra-cuu?ma=H99.01-20261332-0000005`);
    await reads(page, /phần ngày/);
    await page.goto(`${demo.site}/tra-cuu?ma=H99.01-20260701-0009999`);
    await reads(page, /Không tìm thấy hồ sơ/);
    await page.context().close();
  });

  it('the adapter down: the page says that dossiers are safe, and works again afterwards', async () => {
    const page = await demo.page();
    await demo.control('/faults', { target: 'adapter', kind: 'down' });
    await page.goto(`${demo.site}/tra-cuu?ma=H99.01-20260701-0000005`);
    await reads(page, /tạm gián đoạn/);
    await fetch(`${demo.sandbox}/control/faults`, { method: 'DELETE' });
    await page.getByRole('button', { name: /Thử lại/ }).click();
    await reads(page, /Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/);
    await page.context().close();
  });

  it('the payment platform down: nothing is charged, nothing is claimed', async () => {
    const page = await demo.page();
    await demo.control('/faults', { target: 'payment', kind: 'down' });
    await page.goto(`${demo.site}/thanh-toan?ma=H99.01-20260703-0016000`);
    await page.getByRole('button', { name: /^Thanh toán/ }).click();
    await reads(page, /tạm gián đoạn|Xin đừng thanh toán lại|đang chờ kết quả/);
    expect(page.url()).toContain(demo.site);
    await fetch(`${demo.sandbox}/control/faults`, { method: 'DELETE' });
    await page.context().close();
  });
});
