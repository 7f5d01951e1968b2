import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Credit, Debit } from '@dvcqg/sdk/wallet';
import { type PlatformOrder, TestPlatform, platformSecret, walletSecret } from '../helpers/platform.js';
import { storePlace, type StorePlace } from '../helpers/store-place.js';
import { TestLedger } from '../helpers/wallet.js';

const program = fileURLToPath(new URL('./wallet-process.mjs', import.meta.url));
const kills = Number(process.env['DVCQG_CRASH_KILLS'] ?? 100);

/** When a kill strikes: what the wallet had just asked, and whether it was done when it died. */
const moments = [
  'asked for details',
  'debit asked, not done',
  'debit done, not answered',
  'debit answered',
  'confirm sent, not booked',
  'confirm booked, not answered',
] as const;
const creditMoments = ['credit asked, not done', 'credit done, not answered'] as const;
type Moment = (typeof moments)[number] | (typeof creditMoments)[number];

let place: StorePlace;
const platform = new TestPlatform();
const ledger = new TestLedger();
/** The moment the next kill waits for. */
let armed: Moment | undefined;
let child: ChildProcess;
let port = 0;
const struck: Record<string, number> = {};

async function strike(moment: Moment): Promise<void> {
  if (armed !== moment) return;
  armed = undefined;
  struck[moment] = (struck[moment] ?? 0) + 1;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** The ledger and the platform, as the wallet reaches them. */
const far = createServer((request, response) => {
  void answer(request).then(
    async (given) =>
      response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text()),
    () => response.destroy(),
  );
});

async function answer(request: IncomingMessage): Promise<Response> {
  const body = Buffer.concat(await request.toArray());
  const path = request.url ?? '';
  if (path.startsWith('/wallet/v1/')) {
    if (path.endsWith('/details')) await strike('asked for details');
    if (path.endsWith('/confirm')) {
      await strike('debit answered');
      await strike('confirm sent, not booked');
    }
    const headers = request.headers as Record<string, string>;
    const given = await platform.fetch(`http://127.0.0.1${path}`, { method: 'POST', headers, body });
    if (path.endsWith('/confirm')) await strike('confirm booked, not answered');
    return given;
  }
  const { what, key, notAfter } = JSON.parse(body.toString()) as {
    what: unknown;
    key: string;
    notAfter: string;
  };
  const call = { idempotencyKey: key, notAfter: new Date(notAfter), signal: AbortSignal.timeout(10_000) };
  if (path.endsWith('/debit')) {
    await strike('debit asked, not done');
    const outcome = await ledger.debit(what as Debit, call);
    await strike('debit done, not answered');
    return Response.json(outcome);
  }
  await strike('credit asked, not done');
  await ledger.credit(what as Credit, call);
  await strike('credit done, not answered');
  return Response.json({});
}

async function start(): Promise<void> {
  child = fork(program, [`http://127.0.0.1:${(far.address() as AddressInfo).port}`, place.target], {
    execArgv: [],
    env: { ...process.env, KEY_wallet: walletSecret, KEY_platform: platformSecret },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as [number];
  port = message;
}
/** Undefined when the wallet died before it answered; it is then started again, as whoever runs it would. */
async function ask(call: string, body: object = {}): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/${call}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  } catch {
    await revive();
    return undefined;
  }
}
async function revive(): Promise<void> {
  if (!isDead()) await once(child, 'exit');
  await start();
}
const isDead = () => child.exitCode !== null || child.signalCode !== null;

beforeEach(async () => {
  place = await storePlace({ shared: true });
  far.listen(0, '127.0.0.1');
  await once(far, 'listening');
  await start();
});
afterEach(async () => {
  if (!isDead()) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  far.close();
  await place.remove();
});

it(`a wallet killed ${kills} times between debit and confirmation: each order is paid once and booked`, async () => {
  const orders: PlatformOrder[] = [];
  for (let n = 0; n < kills; n++) {
    const refunds = n % 5 === 4;
    const order = platform.order(10_000 + n);
    orders.push(order);
    await ask('open', { token: platform.token(order) });
    armed = refunds ? creditMoments[Math.floor(n / 5) % 2]! : moments[n % moments.length]!;
    // The payer presses until the page says how it ended.
    for (let tries = 0; order.state !== '1' && tries < 20; tries++) {
      await ask('confirm', { id: order.id });
      await ask('resolve');
    }
    if (refunds) {
      const request = platform.request('/refunds', refundOf(order));
      const body = await request.text();
      await fetch(`http://127.0.0.1:${port}/refunds`, {
        method: 'POST',
        headers: request.headers,
        body,
      }).catch(revive);
      for (let tries = 0; tries < 20 && ledger.credits.size < orders.length / 5; tries++) {
        await ask('resolve');
      }
    }
  }
  expect(await ask('resolve')).toEqual({ waiting: 0 });

  const refunded = orders.filter((_, n) => n % 5 === 4);
  const paid = orders.reduce((sum, { amount }) => sum + amount, 0);
  const back = refunded.reduce((sum, { amount }) => sum + amount, 0);
  expect(ledger.debits).toBe(orders.length);
  expect(ledger.credits.size).toBe(refunded.length);
  expect(ledger.balance).toBe(1_000_000_000 - paid + back);
  for (const order of orders) {
    expect(order.state).toBe('1');
    const told = await ask('get', { id: order.id });
    // All of it given back ends an order as a reversal does.
    const status = refunded.includes(order) ? 'reversed' : 'paid';
    expect(told).toMatchObject({ status, confirmed: true, transactionId: order.transaction });
    expect(ledger.answers.get(order.transaction!)).toMatchObject({ outcome: 'debited' });
  }
  process.stdout.write(`${JSON.stringify(struck)}\n`);
  expect(Object.values(struck).reduce((sum, times) => sum + times, 0)).toBe(kills);
}, 900_000);

const refundOf = (order: PlatformOrder) => ({
  type: 'REFUND',
  refund: `HT-${order.id}`,
  order: order.id,
  transaction: order.transaction,
  amount: order.amount,
  currency: 'VND',
  reason: 'decision',
  at: new Date(),
});
