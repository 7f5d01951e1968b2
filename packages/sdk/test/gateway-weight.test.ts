import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierRecord } from '../src/domain/dossier-record.js';
import type { Payment } from '../src/index.js';
import { createGateway } from '../src/gateway.js';
import { createPayments } from '../src/payments/create-payments.js';
import { partner, ScriptedPlatform, secret } from '../src/payments/fixtures/scripted-platform.js';
import { FarTreasury } from '../src/wire/payment-1.0.6/fixtures/far-treasury.js';
import type { PortalClient } from '../src/portal/portal.js';
import { sandbox } from '../src/profiles/sandbox.js';
import { createStore, type Store } from '../src/store/store.js';
import { onWire } from '../src/wire/payment-1.0.6/fixtures/words.js';
import { bigDossier, bigFees } from './helpers/big-dossiers.js';
import { Browser, cookieKeys, site, type TestSite } from './helpers/gateway.js';
import { TestProvider } from './helpers/provider.js';
import { ssoFor } from './helpers/sso.js';

/* What a phone pays for: every answer that a view waits for, at its largest, as it crosses the wire. */

const most = 10_000;
const code = 'H99.01-20260701-0000005';
const fees = bigFees(12);
const amount = fees.reduce((sum, fee) => sum + fee.amount, 0);

let store: Store;
let browser: Browser;
const weighed = new Map<string, { readonly wire: number; readonly whole: number; readonly body: string }>();
const wire = (name: string) => weighed.get(name)?.wire ?? Number.NaN;

/** Asks as a browser does and weighs what comes; `name` is the path of the OpenAPI document. */
async function weigh(name: string, answer: Promise<Response>, status = 200): Promise<unknown> {
  const response = await answer;
  const bytes = Buffer.from(await response.arrayBuffer());
  const whole = response.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes;
  expect([name, response.status]).toEqual([name, status]);
  weighed.set(name, { wire: bytes.length, whole: whole.length, body: whole.toString() });
  return JSON.parse(whole.toString());
}

const gzip = { 'accept-encoding': 'gzip, deflate, br, zstd' };
const get = (path: string) => browser.get(`/dvcqg${path}`, gzip);
const post = (path: string, body: unknown = {}, headers = {}) =>
  browser.post(`/dvcqg${path}`, body, { ...gzip, ...headers });

beforeAll(async () => {
  const platform = new ScriptedPlatform();
  const treasury = new FarTreasury(platform);
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
        amount,
        fees,
        payee: { name: 'Kho bạc Nhà nước tỉnh Sông Mẫu', account: '3511.0.1234567' },
        procedure: { name: bigDossier(code, 0, '').procedure.name },
        agency: { name: 'Ủy ban nhân dân xã Bến Mẫu' },
        legalBasis: ['Thông tư 16/2025/TT-BTC', 'Nghị quyết 12/2026/NQ-HĐND'],
        billing: onWire({ serviceKind: '3' }),
      }),
    },
    fetch: treasury.fetch,
  });
  let owner = '';
  const dossiers = {
    lookup: async (asked: string) => bigDossier(asked, asked === code ? 0 : 7, owner),
    list: async ({ ownerTechId, pageSize }: { ownerTechId: string; pageSize: number }) => {
      owner = ownerTechId;
      const items = Array.from({ length: pageSize }, (_, n): DossierRecord =>
        bigDossier(`H99.01-20260701-${String(n + 10).padStart(7, '0')}`, n + 1, owner),
      );
      return { items, total: 400, next: 2 };
    },
  };
  const profile = { ...sandbox, lookup: { proofFor: [] } };
  const portal = { profile, sso: ssoFor(provider), store, payments, dossiers } as unknown as PortalClient;
  const gateway = createGateway({ portal, publicUrl: site, cookieKeys });
  browser = new Browser({ gateway, provider } as unknown as TestSite);
  await browser.signIn();

  await weigh('/session', get('/session'));
  await weigh('/dossiers', get('/dossiers?page=1'));
  await weigh('/dossiers/{code}', get(`/dossiers/${code}`));
  await weigh('/dossiers/{code}/fees', get(`/dossiers/${code}/fees`));
  const paying = post('/payments', { dossierCode: code, amount }, { 'idempotency-key': 'one' });
  const payment = (await weigh('/payments', paying)) as Payment;
  await weigh('/payments/{id}', get(`/payments/${payment.id}`));
  await weigh('/payments/{id}/check', post(`/payments/${payment.id}/check`));
  await weigh('/payments/{id}/continue', post(`/payments/${payment.id}/continue`));
  await browser.post('/dvcqg/payments/notify', platform.notification(payment.reference));
  const paid = JSON.parse(await (await browser.get(`/dvcqg/payments/${payment.id}`)).text()) as Payment;
  const [receipt] = (paid as { receipts?: readonly { id: string }[] }).receipts ?? [];
  await weigh('/receipts/{id}', get(`/receipts/${receipt?.id ?? ''}`));
  for (let n = 0; n < 10; n++) {
    const refund = { reason: 'wrong-amount', amount: 1_000 + n };
    const asked = post(`/payments/${payment.id}/refunds`, refund, { 'idempotency-key': `back-${n}` });
    const { id } = (await weigh('/payments/{id}/refunds', asked)) as { id: string };
    if (n === 0) await weigh('/refunds/{id}', get(`/refunds/${id}`));
  }
  await weigh('/payments/{id}/refunds', get(`/payments/${payment.id}/refunds`));
  await weigh('/dossiers/{code} refused', get('/dossiers/x'), 400);
  const other = createGateway({ portal, publicUrl: site, cookieKeys });
  await weigh('/openapi.json', other.fetch(new Request(`${site}/dvcqg/openapi.json`)));
});
afterAll(() => store.close());

describe('what a view waits for', () => {
  it('is 10 kB at most on the wire, whatever offices have written', () => {
    const views = [...weighed].filter(([name]) => name !== '/openapi.json');
    const table = views.map(([name, { wire: bytes }]) => ({ name, bytes }));
    expect(table.filter(({ bytes }) => bytes > most)).toEqual([]);
    // And large enough to mean something: the dossier itself would not fit.
    expect(weighed.get('/dossiers/{code}')?.whole).toBeGreaterThan(2 * most);
  });

  it('is every answer that the gateway gives to a page', () => {
    const { paths } = JSON.parse(weighed.get('/openapi.json')?.body ?? '{}') as { paths: object };
    // Redirects, files, streams, what servers call, and what answers as another path does.
    const others =
      /login|callback|logout|notify|return|\.pdf|\.html|events|health|openapi|proof|files|supplement|cancel/;
    const asked = Object.keys(paths).filter((path) => !others.test(path));
    expect(asked.filter((path) => !weighed.has(path))).toEqual([]);
  });

  it('a list stays small where nothing presses it: its rows leave the trail to the dossier', () => {
    const { body, whole } = weighed.get('/dossiers') ?? { body: '{}', whole: Number.NaN };
    const { items } = JSON.parse(body) as { items: Record<string, unknown>[] };
    expect(items).toHaveLength(20);
    for (const item of items)
      expect(item).toMatchObject({ timeline: [], fees: [], results: [], supplements: [{ id: 'bs-4' }] });
    expect(whole / items.length).toBeLessThan(1_700);
  });

  it('is pressed for those who can read it so, and for nobody else', async () => {
    const [pressed, plain] = await Promise.all([get('/dossiers'), browser.get('/dvcqg/dossiers')]);
    expect(pressed.headers.get('content-encoding')).toBe('gzip');
    expect(pressed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(plain.headers.get('content-encoding')).toBe(null);
    expect(wire('/dossiers')).toBeLessThan((await plain.arrayBuffer()).byteLength / 2);
  });
});
