import { extname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseZip } from '../../../scripts/release-zip.mjs';
import { startDemo, type Demo } from '../provincial-site/test/demo.js';

/** The zip of a release, unpacked on a site that has nothing else of ours but the gateway. */
const { bytes } = releaseZip();
const files = unzipSync(bytes);
const named = (pattern: RegExp) => Object.entries(files).find(([name]) => pattern.test(name)) ?? ['', bytes];
const readme = strFromU8(named(/\/README\.en\.md$/)[1]);
/** What stands between the fences of the README: the lines for the page, and the policy. */
const [lines = '', policyText = ''] = [...readme.matchAll(/```(?:html)?\n([\s\S]*?)\n```/g)].map(
  ([, text = '']) => text,
);
const policy = policyText.trim();
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

interface Visit {
  readonly page: Page;
  /** What the policy refused: directive and address. */
  readonly refused: () => Promise<string[]>;
  /** Paths of the site that were asked for, except the gateway’s. */
  readonly asked: string[];
}

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** A page of the site with these lines, the policy, and nothing but the unpacked zip under `/widgets/`. */
async function visit(
  csp: string,
  body: string,
  change: (name: string, text: string) => string = (_, t) => t,
) {
  const page = await demo.page();
  page.setDefaultTimeout(60_000);
  const asked: string[] = [];
  await page.addInitScript(() => {
    const all = ((globalThis as { refused?: string[] }).refused ??= []);
    addEventListener('securitypolicyviolation', (event) =>
      all.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  await page.route(
    (url) => url.origin === demo.site && !url.pathname.startsWith('/dvcqg/'),
    (route) => {
      const path = new URL(route.request().url()).pathname;
      asked.push(path);
      const file = files[path.replace('/widgets/', '')];
      if (path.startsWith('/trang'))
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': csp },
          body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title><body>${body}</body></html>`,
        });
      if (file === undefined) return route.fulfill({ status: 404, body: '' });
      const contentType = types[extname(path)] ?? 'application/json';
      return route.fulfill({ contentType, body: change(path, strFromU8(file)) });
    },
  );
  const refused = () => page.evaluate(() => (globalThis as { refused?: string[] }).refused ?? []);
  await page.goto(`${demo.site}/trang`);
  return { page, refused, asked } satisfies Visit;
}

const code = 'H99.01-20260703-0016000';
const every = `${lines}
  <dvc-login-button></dvc-login-button>
  <dvc-dossier-tracker class="one" code="${code}"></dvc-dossier-tracker>
  <dvc-dossier-list></dvc-dossier-list>
  <dvc-dossier-supplement code="H99.01-20260701-0000005" return-url="/trang"></dvc-dossier-supplement>
  <dvc-fee-payment dossier-code="${code}" return-url="/trang/ket-qua" receipt-url="/trang/bien-lai?id={receiptId}"></dvc-fee-payment>
  <dvc-payment-status></dvc-payment-status>`;

/** The widget is there and has got past its first moment. */
const settled = (page: Page, tag: string) =>
  page.waitForFunction(
    (name) =>
      !['', 'idle', 'loading', 'checking'].includes(
        (document.querySelector(name) as { state?: string } | null)?.state ?? '',
      ),
    tag,
  );

describe('the zip of a release, as its README says', () => {
  it('works with no other file, under exactly the policy of the manifest', async () => {
    const { page, refused, asked } = await visit(policy, every);
    await page
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Nguyễn Thị Hoa' }).first().click();
    await page.waitForURL(`${demo.site}/trang`);
    // What comes by a redirect is not given by the route above: this was the site's own page.
    asked.length = 0;
    await page.goto(`${demo.site}/trang`);
    await page.getByRole('button', { name: /Nguyễn Thị Hoa/ }).waitFor();
    for (const tag of ['dvc-dossier-tracker.one', 'dvc-dossier-list', 'dvc-dossier-supplement'])
      await settled(page, tag);
    await page.getByRole('radio', { name: /VietQR/ }).check();
    await page.getByRole('button', { name: /^Hiện mã thanh toán/ }).click();
    await page.getByRole('img', { name: /^Mã QR thanh toán 16\.000/ }).waitFor();
    const reference = await page
      .getByText(/^DVC[0-9A-Z]{8,}$/)
      .first()
      .innerText();
    await demo.control(`/payments/${reference}/settle`, { outcome: 'success' });
    await page.getByRole('heading', { name: 'Hồ sơ này đã thanh toán đủ' }).waitFor();
    expect(await refused()).toEqual([]);
    const others = asked.filter(
      (path) => !path.startsWith('/trang') && !(path.replace('/widgets/', '') in files),
    );
    expect(others.filter((path) => path !== '/favicon.ico')).toEqual([]);
    await page.context().close();
  });

  it('puts the tag of the README on the page, over its fallback', async () => {
    const { page } = await visit(policy, lines);
    await page.getByRole('button', { name: 'Tra cứu' }).waitFor();
    expect(await page.getByRole('link', { name: /Tra cứu trên Cổng/ }).isVisible()).toBe(false);
    await page.context().close();
  });

  it.each([
    ['another loader', /\/loader\.js$/],
    ['another table', /\/release\.js$/],
    ['another widget', /\/dossier-tracker\.js$/],
  ])('runs nothing of %s: what stands inside the tag stays', async (_what, pattern) => {
    const seen = visit(policy, lines, (name, text) =>
      pattern.test(name) ? `${text}\nglobalThis.ran = true;` : text,
    );
    const { page, asked } = await seen;
    const said = new Promise<string>((resolve) => page.on('console', (message) => resolve(message.text())));
    await page.reload();
    expect(await said).toMatch(/integrity|is not the file of release/);
    expect(asked.some((path) => pattern.test(path))).toBe(true);
    expect(await page.getByRole('link', { name: /Tra cứu trên Cổng/ }).isVisible()).toBe(true);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    await page.context().close();
  });
});

describe('the policy of the manifest has nothing that could go', () => {
  const without = (name: string) =>
    policy
      .split('; ')
      .filter((directive) => !directive.startsWith(`${name} `))
      .join('; ');

  it.each([
    ['script-src', /^script-src-elem .*loader\.js$/],
    ['style-src', /^style-src-elem .*reserve\.css$/],
    ['connect-src', /^connect-src .*\/dvcqg\//],
  ])('without %s something is refused', async (name, expected) => {
    expect(without(name)).not.toBe(policy);
    const { page, refused } = await visit(without(name), every);
    await expect.poll(refused, { timeout: 20_000 }).toContainEqual(expect.stringMatching(expected));
    await page.context().close();
  });

  it('Trusted Types, which a page asks for, let our one policy through and no other', async () => {
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types dvcqg-lit");
    const { page, refused } = await visit(policy.replace('dvcqg-lit', 'another'), every);
    await expect.poll(refused, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/^trusted-types /));
    await page.context().close();
  });
});
