import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGateway } from '../../src/gateway.js';
import { createPayments } from '../../src/payments/create-payments.js';
import { createMomo } from '../../src/payments/providers/momo.js';
import type { PaymentProvider } from '../../src/payments/providers/provider.js';
import { createVnpay } from '../../src/payments/providers/vnpay.js';
import type { Payment } from '../../src/payments/schema.js';
import type { PortalClient } from '../../src/portal/portal.js';
import { sandbox } from '../../src/profiles/sandbox.js';
import { createPortalClient } from '../../src/server.js';
import { createStore, type Store } from '../../src/store/store.js';
import { Browser, cookieKeys, site, type TestSite } from '../helpers/gateway.js';
import { TestProvider } from '../helpers/provider.js';
import { ssoFor } from '../helpers/sso.js';
import { FarMomo, FarVnpay } from './far-side.js';
import { momoKeys, vnpayKeys } from './keys.js';

const returnUrl = `${site}/dvcqg/payments/return`;
const notifyUrl = `${site}/dvcqg/payments/notify`;
const debt = { state: 'payable' as const, amount: 150_000, fees: [] };

let store: Store;
beforeEach(() => void (store = createStore(':memory:')));
afterEach(() => store.close());

function open(provider: PaymentProvider) {
  const sso = new TestProvider();
  const payments = createPayments({ provider, store, dossiers: { debt: async () => debt } });
  const profile = { ...sandbox, lookup: { proofFor: [] } };
  const portal = { profile, sso: ssoFor(sso), store, payments } as unknown as PortalClient;
  const gateway = createGateway({ portal, publicUrl: site, cookieKeys });
  const browser = new Browser({ gateway, provider: sso } as unknown as TestSite);
  const create = async () => {
    const body = { dossierCode: '000.00.01.H99-260701-0001', amount: 150_000, returnTo: '/ho-so' };
    const answer = await browser.post('/dvcqg/payments', body, { 'idempotency-key': 'one' });
    return (await answer.json()) as Payment;
  };
  const status = async ({ id }: Payment) =>
    ((await (await browser.get(`/dvcqg/payments/${id}`)).json()) as Payment).status;
  return { gateway, browser, create, status };
}

it('VNPAY: news by GET is booked and answered in its words; the way back tells no outcome', async () => {
  const far = new FarVnpay();
  const { gateway, browser, create, status } = open(
    createVnpay({ ...vnpayKeys, returnUrl, fetch: far.fetch }),
  );
  const payment = await create();
  far.visit(payment.payUrl ?? '');
  const back = new URL(new URL(payment.payUrl ?? '').searchParams.get('vnp_ReturnUrl') ?? '');
  for (const [name, value] of [
    ['vnp_ResponseCode', '00'],
    ['vnp_TxnRef', payment.reference],
  ] as const)
    back.searchParams.set(name, value);
  const returned = await browser.get(back.href);
  expect(returned.headers.get('location')).toBe(`${site}/ho-so?payment=${payment.id}`);
  expect(await status(payment)).toBe('initiated');

  far.known.get(payment.reference)!.state = 'succeeded';
  const told = async (query: string) => {
    const answer = await gateway.fetch(new Request(`${notifyUrl}?${query}`));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    return ((await answer.json()) as { RspCode: string }).RspCode;
  };
  const news = far.notice(payment.reference);
  const codes = [];
  for (const query of [news.replace('=', '=1'), '', news, news]) codes.push(await told(query));
  expect(codes).toEqual(['97', '97', '00', '02']);
  expect(await status(payment)).toBe('succeeded');
});

it('MoMo: news by POST is answered with 204 and nothing', async () => {
  const far = new FarMomo();
  const provider = createMomo({ ...momoKeys, returnUrl, notifyUrl, fetch: far.fetch });
  const { gateway, create, status } = open(provider);
  const payment = await create();
  far.known.get(payment.reference)!.state = 'succeeded';
  const body = far.notice(payment.reference);
  const forged = await gateway.fetch(
    new Request(notifyUrl, { method: 'POST', body: body.replace('0', '1') }),
  );
  expect([forged.status, await forged.text()]).toEqual([401, '']);
  const answer = await gateway.fetch(new Request(notifyUrl, { method: 'POST', body }));
  expect([answer.status, await answer.text()]).toEqual([204, '']);
  expect(await status(payment)).toBe('succeeded');
});

it('a portal client takes the provider instead of the platform’s credentials', async () => {
  const credentials = {
    sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
    adapter: { username: 'onestop-h99', password: 'sandbox' },
  };
  const options = { profile: 'sandbox', agency: 'H99', credentials } as const;
  expect(() => createPortalClient(options)).toThrow(
    expect.objectContaining({ path: 'credentials.payments.partner' }),
  );
  const portal = createPortalClient({
    ...options,
    paymentProvider: createVnpay({ ...vnpayKeys, returnUrl }),
  });
  expect(await portal.payments.receive('')).toMatchObject({ reply: { RspCode: '97' } });
  await portal.close();
});
