import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGatewayClient } from '../src/index.js';
import { createGateway } from '../src/gateway.js';
import { createPayments } from '../src/payments/create-payments.js';
import { partner, ScriptedPlatform, secret } from '../src/payments/fixtures/scripted-platform.js';
import { FarTreasury } from '../src/wire/payment-1.0.6/fixtures/far-treasury.js';
import type { Refund, RefundList } from '../src/payments/refunds/schema.js';
import type { Payment } from '../src/payments/schema.js';
import type { PortalClient } from '../src/portal/portal.js';
import { sandbox } from '../src/profiles/sandbox.js';
import { createStore, type Store } from '../src/store/store.js';
import { onWire } from '../src/wire/payment-1.0.6/fixtures/words.js';
import { Browser, cookieKeys, site, type TestSite } from './helpers/gateway.js';
import { TestProvider } from './helpers/provider.js';
import { ssoFor } from './helpers/sso.js';

const code = '000.00.01.H99-260701-0001';

let platform: ScriptedPlatform;
let treasury: FarTreasury;
let store: Store;
let here: TestSite;
let browser: Browser;
let serial = 0;

beforeEach(() => {
  platform = new ScriptedPlatform();
  treasury = new FarTreasury(platform);
  store = createStore(':memory:');
  const provider = new TestProvider();
  const payments = createPayments({
    profile: sandbox,
    partner,
    secret,
    store,
    dossiers: {
      debt: async () => ({
        state: 'payable',
        amount: 150_000,
        fees: [{ name: 'Phí', kind: 'fee', amount: 150_000 }],
        billing: onWire({ serviceKind: '3' }),
      }),
    },
    fetch: treasury.fetch,
  });
  const profile = { ...sandbox, lookup: { proofFor: [] } };
  const portal = { profile, sso: ssoFor(provider), store, payments } as unknown as PortalClient;
  here = { gateway: createGateway({ portal, publicUrl: site, cookieKeys }), provider } as unknown as TestSite;
  browser = new Browser(here);
});
afterEach(() => store.close());

const paid = async (who = browser) => {
  const body = { dossierCode: code, amount: 150_000 };
  const response = await who.post('/dvcqg/payments', body, { 'idempotency-key': `pay-${++serial}` });
  const payment = (await response.json()) as Payment;
  await notify(platform.notification(payment.reference));
  return payment;
};
const notify = (raw: string) =>
  here.gateway.fetch(new Request(`${site}/dvcqg/payments/notify`, { method: 'POST', body: raw }));
const ask = (
  payment: Payment,
  body: unknown = { reason: 'wrong-dossier' },
  headers: Record<string, string | undefined> = {},
  who = browser,
) =>
  who.post(`/dvcqg/payments/${payment.id}/refunds`, body, {
    'idempotency-key': `key-${++serial}`,
    ...headers,
  });
const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;

describe('refunds of a page', () => {
  it('are asked for once per key, followed and listed, and kept by nobody', async () => {
    const payment = await paid();
    const key = { 'idempotency-key': 'one' };
    const first = await ask(payment, { reason: 'paid-twice' }, key);
    expect([first.status, await json(first)]).toMatchObject([409, { code: 'refund_not_possible' }]);
    const answer = await ask(payment, { reason: 'wrong-amount', amount: 50_000 }, key);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const refund = await json<Refund>(answer);
    expect(await json(ask(payment, { reason: 'wrong-amount', amount: 50_000 }, key))).toEqual(refund);
    const known = treasury.known.get(refund.reference)!;
    known.state = 'accepted';
    expect((await notify(treasury.notice(known))).status).toBe(200);
    expect(await json(browser.get(`/dvcqg/refunds/${refund.id}`))).toMatchObject({ status: 'accepted' });
    expect(await json(browser.get(`/dvcqg/payments/${payment.id}/refunds`))).toMatchObject({
      refundable: 100_000,
      refunds: [{ id: refund.id, status: 'accepted' }],
    });
    const over = await ask(payment, { reason: 'other', amount: 100_001 });
    expect([over.status, await json(over)]).toMatchObject([
      409,
      { code: 'refund_exceeds', detail: expect.stringContaining('100.000'), params: { left: 100_000 } },
    ]);
  });

  it('P12: are nobody else’s, known or not', async () => {
    const payment = await paid();
    const refund = await json<Refund>(ask(payment));
    const other = new Browser(here);
    await paid(other);
    for (const who of [new Browser(here), other]) {
      for (const path of [`refunds/${refund.id}`, 'refunds/rfd_x', `payments/${payment.id}/refunds`]) {
        const response = await who.get(`/dvcqg/${path}`);
        expect(response.status).toBe(404);
        expect(await response.text()).not.toMatch(`${payment.reference}|${refund.reference}|150`);
      }
      expect((await ask(payment, undefined, {}, who)).status).toBe(404);
    }
  });

  it.each([
    [{}, {}, 'refund_invalid'],
    [{ reason: 'vi muon' }, {}, 'refund_invalid'],
    [{ reason: 'other', amount: 0 }, {}, 'refund_invalid'],
    [{ reason: 'other', amount: '5' }, {}, 'refund_invalid'],
    [{ reason: 'other', account: '123' }, {}, 'refund_invalid'],
    ['{', {}, 'refund_invalid'],
    [{ reason: 'other' }, { 'idempotency-key': '' }, 'idempotency_key_invalid'],
  ])('refuses %j with %j', async (body, headers, problem) => {
    const response = await ask(await paid(), body, headers);
    expect([response.status, await json(response)]).toMatchObject([400, { code: problem }]);
    expect(treasury.calls.refund).toBe(0);
  });

  it('are guarded against other sites', async () => {
    const payment = await paid();
    for (const headers of [{ 'x-dvcqg': undefined }, { origin: 'https://evil.example' }]) {
      expect((await ask(payment, undefined, headers)).status).toBe(403);
    }
    expect(treasury.calls.refund).toBe(0);
  });

  it('are called through the client, which says unknown to a state it does not know', async () => {
    const payment = await paid();
    const client = createGatewayClient({
      url: `${site}/dvcqg`,
      fetch: (async (input: Request | string | URL, init?: RequestInit) => {
        const request = new Request(input, init);
        const { pathname } = new URL(request.url);
        const headers = Object.fromEntries(request.headers);
        return request.method === 'GET'
          ? browser.get(pathname, headers)
          : browser.post(pathname, await request.text(), headers);
      }) as typeof fetch,
    });
    const refund = await client.requestRefund(payment.id, { reason: 'other', amount: 40_000 }, 'one');
    expect(refund).toMatchObject({ status: 'requested', amount: 40_000 });
    expect(await client.refund(refund.id)).toMatchObject({ id: refund.id });
    await store.db.updateTable('refund').set({ status: 'of-tomorrow' }).execute();
    expect((await client.refund(refund.id)).status).toBe('unknown');
    const list: RefundList = await client.refunds(payment.id);
    expect(list).toMatchObject({ refundable: 110_000, refunds: [{ status: 'unknown' }] });
  });
});
