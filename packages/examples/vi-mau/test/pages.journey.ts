import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { sandboxPlatformKeys, sandboxWallet, walletDesk, WalletPlatform } from '@dvcqg/sandbox';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '../../provincial-site/test/demo.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const shots = process.env['VI_MAU_SHOTS'];
const axe = createRequire(import.meta.url).resolve('axe-core');

let browser: Browser;
let child: ChildProcess;
let site: string;
let desk: ReturnType<typeof serve>;
let printed = '';
/** Where the wallet keeps orders and money. */
let folder: string;
/** Links and sessions as they went by. */
const seen = new Set<string>();
const platform = new WalletPlatform({
  wallets: () => [sandboxWallet],
  key: () => sandboxPlatformKeys.current,
  now: () => new Date(),
  fetch,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vi-mau-'));
  const [port, deskPort] = [await freePort(), await freePort()];
  site = `http://localhost:${port}`;
  desk = serve({ fetch: walletDesk(platform, '/wallet/v1'), port: deskPort, hostname: '127.0.0.1' });
  child = spawn(process.execPath, ['packages/examples/vi-mau/server.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      VI_MAU_DATA: folder,
      PLATFORM: `http://127.0.0.1:${deskPort}/wallet/v1`,
    },
  });
  for (const out of [child.stdout, child.stderr]) out?.on('data', (chunk) => (printed += String(chunk)));
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  await vi.waitFor(() => expect(printed).toContain(site), { timeout: 20_000, interval: 100 });
});
afterAll(async () => {
  await browser?.close();
  child?.kill('SIGTERM');
  desk?.close();
  await rm(folder, { recursive: true, force: true });
});

let count = 0;
function order(amount: number) {
  return platform.orders.open({
    id: `DH2611-${String(++count).padStart(4, '0')}`,
    wallet: 'VIMAU',
    amount,
    expiresAt: new Date(Math.floor(Date.now() / 1000) * 1000 + 900_000),
    payee: 'Trung tâm Phục vụ hành chính công tỉnh Mẫu',
    purpose: 'Thanh toan ho so H99.01-20260702-0150000',
    lines: [
      { kind: 'lệ phí', name: 'Lệ phí đăng ký khai sinh', amount: amount - 50_000 },
      { kind: 'phí', name: 'Phí cấp bản sao', amount: 50_000 },
    ],
    returnUrl: `${site}/dang-nhap`,
  });
}

/** The link by which a payer comes, remembered: its signature opens the order. */
function linkTo(one: ReturnType<typeof order>): string {
  const token = platform.token(one);
  seen.add(token);
  return `${site}/thanh-toan?order=${token}`;
}

/** Sound by axe, without a sideways scroll, and a picture where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  await page.addScriptTag({ path: axe });
  const faults = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as never as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    ).axe.run();
    return violations.map(({ id }) => id);
  });
  expect(faults, name).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), name).toBe(true);
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const pay = (page: Page) => page.getByRole('button', { name: /^Thanh toán/ }).click();

it.each([
  ['desktop', 1280, 'light'],
  ['phone', 360, 'dark'],
] as const)('a payer pays, declines, and finds both in the history: %s', async (view, width, colorScheme) => {
  // axe is put into the page by the test alone.
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    bypassCSP: true,
  });
  const page = await context.newPage();
  const first = order(150_000);
  await page.goto(linkTo(first));
  expect(page.url()).not.toContain('order=');
  await look(page, `sign-in-${view}`);
  await page.getByLabel('Số điện thoại').fill('0912 345 678');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Số này chưa có ví').waitFor();
  await page.getByLabel('Số điện thoại').fill(view === 'phone' ? '0000 000 202' : '0000 000 201');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: /150\.000/ }).waitFor();
  await look(page, `order-${view}`);
  await pay(page);
  await page.getByRole('heading', { name: /Đã thanh toán/ }).waitFor();
  await look(page, `paid-${view}`);
  expect(platform.orders.find(first.id)).toMatchObject({ state: 'paid' });
  await page.reload();
  await page.goBack();
  await page.goto(linkTo(first));
  await page.getByRole('heading', { name: /Đã thanh toán/ }).waitFor();

  const second = order(75_000);
  await page.goto(linkTo(second));
  await page.getByRole('button', { name: 'Không thanh toán' }).click();
  await page.getByRole('heading', { name: /Đơn đã đóng/ }).waitFor();
  await look(page, `closed-${view}`);
  await expect.poll(() => platform.orders.find(second.id)?.state).toBe('closed');

  await page.goto(site);
  await page.getByRole('heading', { name: /1\.999\.850\.000/ }).waitFor();
  await look(page, `history-${view}`);
  await page.goto(`${site}/thanh-toan?order=${platform.token(order(60_000)).slice(0, -3)}AAA`);
  await page.getByRole('heading', { name: /không do nền tảng thanh toán gửi/ }).waitFor();
  await look(page, `forged-${view}`);
  for (const { value } of await context.cookies()) seen.add(value);
  await context.close();
});

it('the platform is silent before, and while it is told: no money is taken, then the payer is told to wait', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  const one = order(99_000);
  await page.goto(linkTo(one));
  await page.getByLabel('Số điện thoại').fill('0000 000 203');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  platform.twist('details', { down: true });
  await pay(page);
  await page.getByText('Nền tảng thanh toán chưa trả lời. Chưa trừ tiền.').waitFor();
  await look(page, 'silent');
  platform.twist('confirm', { down: true }, 2);
  await pay(page);
  await page.getByText('Xin đừng thanh toán lại').waitFor();
  await look(page, 'unheard');
  await expect.poll(() => platform.orders.find(one.id)?.state, { timeout: 20_000 }).toBe('paid');
  await page.reload();
  await page.getByText('Nền tảng thanh toán đã ghi nhận').waitFor();
  await page.close();
});

it("another site's form presses nothing, and nothing personal is printed", async () => {
  const one = order(50_001);
  await fetch(`${site}/thanh-toan?order=${platform.token(one)}`, { redirect: 'manual' });
  const press = await fetch(`${site}/don/${one.id}/thanh-toan`, {
    method: 'POST',
    headers: { origin: 'http://elsewhere.test' },
  });
  expect(press.status).toBe(403);
  expect(platform.orders.find(one.id)).toMatchObject({ state: 'open' });
  expect(printed).not.toMatch(/0000|Nguyễn|Trần|order=/);
});

it('P43: what it keeps holds accounts and money, and no name, phone number, key, link or session', async () => {
  const one = order(51_000);
  linkTo(one);
  const files = await readdir(folder);
  const kept = Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
  // The journeys above are in it, so what is not found is not there.
  for (const present of ['acc_hoa', 'acc_binh', 'DH2611-0001', '150000'])
    expect(kept.includes(present), present).toBe(true);
  expect(seen.size).toBeGreaterThan(5);
  const secrets = ['SANDBOX-WALLET-SECRET', 'SANDBOX-PLATFORM-SECRET', ...seen];
  const people = [
    'Nguyễn Thị Hoa',
    'Trần Văn Bình',
    "Y H'Linh",
    '0000000201',
    '0000 000 201',
    '0000000202',
    '0912',
  ];
  for (const absent of [...people, ...people.map((text) => text.normalize('NFD')), ...secrets])
    expect(kept.includes(absent), absent).toBe(false);
  // Card numbers, by their form: none of this wallet's numbers is so long.
  expect(kept.toString('latin1')).not.toMatch(/(?<![\w.-])\d{16,19}(?!\w)/);
});
