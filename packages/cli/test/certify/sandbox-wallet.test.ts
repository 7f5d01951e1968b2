import {
  createSandbox,
  sandboxPlatformKeys,
  sandboxWallet,
  WalletPlatform,
  type Sandbox,
} from '@dvcqg/sandbox';
import { beforeEach, describe, expect, it } from 'vitest';
import { initMessage, lookupMessage } from '../../../sandbox/test/payment-harness.js';
import type { Flaw } from './flaws.js';
import { SmallWallet } from './small-wallet.js';

const ORIGIN = 'http://127.0.0.1:4400';
let ms: number;
let sandbox: Sandbox;
let wallet: SmallWallet;

beforeEach(() => start());

/** The sandbox and a wallet that stand in one process and call each other. */
function start(flaw?: Flaw) {
  ms = Date.UTC(2026, 10, 26, 3);
  sandbox = createSandbox({
    now: () => new Date(ms),
    fetch: ((input: string, init?: RequestInit) => wallet.handle(new Request(input, init))) as typeof fetch,
  });
  const toPlatform = ((input: string, init?: RequestInit) =>
    sandbox.fetch(new Request(input, init))) as typeof fetch;
  wallet = new SmallWallet(`${ORIGIN}/wallet/v1`, toPlatform, () => ms, flaw);
}

const post = (path: string, body: unknown = {}) =>
  sandbox.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
const json = async (response: Response) => (await response.json()) as Record<string, never>;
const get = async (path: string) => json(await sandbox.fetch(new Request(`${ORIGIN}${path}`)));

/** A payment at the sandbox, and its pay page. */
async function payment(reference: string, amount = 50_000): Promise<string> {
  const { UrlThanhToan } = await json(await post('/payment/init', initMessage(reference, amount)));
  return new URL(String(UrlThanhToan)).pathname;
}

/** What the payer presses in the wallet: the sandbox's own test call to it. */
async function press(action: string, about: { token?: string; order?: string }) {
  const tester = new WalletPlatform({
    wallets: () => [sandboxWallet],
    key: () => sandboxPlatformKeys.current,
    now: () => new Date(ms),
    fetch: ((input: string, init?: RequestInit) => wallet.handle(new Request(input, init))) as typeof fetch,
  });
  return (await tester.to(sandboxWallet).test(action, about)).code;
}

async function toWallet(page: string): Promise<{ token: string; order: string }> {
  const response = await post(`${page}/wallet/VIMAU`);
  expect(response.status).toBe(303);
  const token = new URL(response.headers.get('location') ?? '').searchParams.get('order') ?? '';
  const { MaDonHang } = JSON.parse(Buffer.from(token.split('.')[5] ?? '', 'base64url').toString()) as {
    MaDonHang: string;
  };
  return { token, order: MaDonHang };
}

const statusOf = async (reference: string) =>
  (await json(await post('/payment/query', lookupMessage('QUERY', reference))))['TrangThaiGD'];

describe('the pay page', () => {
  it('offers a wallet once somebody says that it runs', async () => {
    const page = await payment('TC-1');
    const html = async () => (await sandbox.fetch(new Request(ORIGIN + page))).text();
    expect(await html()).not.toContain('Mở Ví Mẫu để thanh toán');
    expect((await post(`${page}/wallet/VIMAU`)).status).toBe(404);
    expect((await post('/control/wallets', { maVi: 'VIMAU' })).status).toBe(200);
    expect(await html()).toContain('Mở Ví Mẫu để thanh toán');
    await post('/control/reset');
    expect((await post('/control/wallets', { maVi: 'vi mau' })).status).toBe(400);
  });
});

describe('a payment by a wallet', () => {
  beforeEach(() => post('/control/wallets', { maVi: 'VIMAU' }));

  it('is booked when the wallet confirms, with its refund and in both books alike', async () => {
    const page = await payment('TC-2');
    const { token, order } = await toWallet(page);
    expect((await toWallet(page)).order).toBe(order);
    expect(await press('open', { token })).toBe('00');
    expect(await statusOf('TC-2')).not.toBe('1');
    expect(await press('confirm', { order })).toBe('00');
    expect(await statusOf('TC-2')).toBe('1');
    const { answers } = await json(
      await post(`/control/wallet-orders/${order}/refund`, { amount: 20_000, times: 3, atOnce: true }),
    );
    expect(answers).toMatchObject([{ code: '00' }, { code: '00' }, { code: '00' }]);
    expect((await get('/control/wallet-orders'))['orders']).toMatchObject([
      { id: order, state: 'paid', returns: [{ amount: 20_000 }] },
    ]);
    expect(await get('/control/wallets/VIMAU/days/20261126')).toEqual({ differences: [] });
  });

  it('shows in reconciliation what only one of the books has', async () => {
    const { token, order } = await toWallet(await payment('TC-3'));
    await press('open', { token });
    await post('/control/wallets/faults', { call: 'confirm', down: true, times: 5 });
    await press('confirm', { order });
    const { differences } = await get('/control/wallets/VIMAU/days/20261126');
    expect(differences).toMatchObject([{ kind: 'missing-here', type: 'PAY' }]);
    await post('/control/reset');
  });

  it('refuses a day file whose total is off by one đồng', async () => {
    start('file-total');
    await post('/control/wallets', { maVi: 'VIMAU' });
    const { token, order } = await toWallet(await payment('TC-4'));
    await press('open', { token });
    await press('confirm', { order });
    expect(await get('/control/wallets/VIMAU/days/20261126')).toEqual({ refused: 'sum' });
  });

  it('tells the wallet that it was paid elsewhere: no second debit', async () => {
    const page = await payment('TC-5');
    const { token, order } = await toWallet(page);
    await press('open', { token });
    await sandbox.fetch(
      new Request(`${ORIGIN}${page}/confirm`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'method=bank',
      }),
    );
    expect(await press('confirm', { order })).toBe('12');
    expect((await get('/control/wallet-orders'))['orders']).toMatchObject([{ state: 'elsewhere' }]);
  });

  it('books a debit that was in time, however late it is told of', async () => {
    const { token, order } = await toWallet(await payment('TC-6'));
    await press('open', { token });
    await post('/control/wallets/faults', { call: 'confirm', down: true, times: 1 });
    await press('confirm', { order });
    ms += 3_600_000;
    await press('flush', {});
    expect(await statusOf('TC-6')).toBe('1');
  });

  it('takes a declined order as closed and makes another one next time', async () => {
    const page = await payment('TC-7');
    const first = await toWallet(page);
    await press('open', first);
    expect(await press('decline', first)).toBe('00');
    const second = await toWallet(page);
    expect(second.order).not.toBe(first.order);
    expect(await press('open', { token: second.token })).toBe('00');
  });

  it.each(['wrong-signature', 'ended-key', 'clock-behind', 'clock-ahead', 'rewritten'])(
    'lies on request: %s',
    async (tamper) => {
      const { token, order } = await toWallet(await payment('TC-8'));
      await press('open', { token });
      const { answers } = await json(await post(`/control/wallet-orders/${order}/status`, { tamper }));
      expect(answers).toMatchObject([{ http: 401, signed: 'unsigned' }]);
      await post('/control/wallets/faults', { call: 'details', tamper });
      expect(await press('confirm', { order })).toBe('98');
      expect(await press('confirm', { order })).toBe('00');
    },
  );

  it('keeps no order that could be opened in its transcript', async () => {
    const { token, order } = await toWallet(await payment('TC-9'));
    await press('open', { token });
    await press('confirm', { order });
    const { entries } = await get('/control/transcript');
    expect(JSON.stringify(entries)).toContain('"part":"wallet"');
    expect(JSON.stringify(entries)).not.toContain(token.slice(-20));
  });
});
