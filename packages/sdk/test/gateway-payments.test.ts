import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScriptedPlatform, partner, secret } from '../src/payments/fixtures/scripted-platform.js';
import type { Debt } from '../src/payments/debt.js';
import { createPayments } from '../src/payments/create-payments.js';
import type { Payment } from '../src/payments/schema.js';
import type { PortalClient } from '../src/portal/portal.js';
import { sandbox } from '../src/profiles/sandbox.js';
import { createGateway } from '../src/gateway.js';
import { createStore, type Store } from '../src/store/store.js';
import { inQuery, inWords, notVerified, onWire } from '../src/wire/payment-1.0.6/fixtures/words.js';
import { Browser, cookieKeys, site, type TestSite } from './helpers/gateway.js';
import { TestProvider } from './helpers/provider.js';
import { ssoFor } from './helpers/sso.js';

const code = '000.00.01.H99-260701-0001';
const debt: Debt = {
  state: 'payable',
  amount: 150_000,
  fees: [{ name: 'Lệ phí', kind: 'charge', amount: 150_000 }],
  billing: onWire({ serviceKind: '3' }),
};

let platform: ScriptedPlatform;
let store: Store;
let here: TestSite;
let browser: Browser;
let serial = 0;
let clientIp: string | undefined;

beforeEach(() => {
  clientIp = undefined;
  platform = new ScriptedPlatform();
  store = createStore(':memory:');
  const provider = new TestProvider();
  const payments = createPayments({
    profile: sandbox,
    partner,
    secret,
    store,
    dossiers: { debt: async () => debt },
    fetch: platform.fetch,
  });
  // No dossier here needs a second proof, so none is looked up.
  const profile = { ...sandbox, lookup: { proofFor: [] } };
  const portal = { profile, sso: ssoFor(provider), store, payments } as unknown as PortalClient;
  const gateway = createGateway({
    portal,
    publicUrl: site,
    cookieKeys,
    allowedOrigins: ['https://xa.example'],
    clientIp: () => clientIp,
  });
  here = { gateway, provider } as unknown as TestSite;
  browser = new Browser(here);
});
afterEach(() => store.close());

const create = (who = browser, body: unknown = {}, headers: Record<string, string | undefined> = {}) =>
  who.post(
    '/dvcqg/payments',
    typeof body === 'string'
      ? body
      : { dossierCode: code, amount: 150_000, returnTo: '/ho-so?x=1#phi', ...(body as object) },
    { 'idempotency-key': `key-${++serial}`, ...headers },
  );
const created = async (who = browser) => (await (await create(who)).json()) as Payment;
const notify = (raw: string | Uint8Array) =>
  here.gateway.fetch(new Request(`${site}/dvcqg/payments/notify`, { method: 'POST', body: raw as BodyInit }));
const rows = () => store.db.selectFrom('payment').selectAll().execute();
const problem = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('POST /payments', () => {
  it('P1: answers the same for the same key, kept by nobody', async () => {
    const headers = { 'idempotency-key': 'one' };
    const [first, again] = [await create(browser, {}, headers), await create(browser, {}, headers)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const payment = (await first.json()) as Payment;
    expect(payment).toEqual(await again.json());
    expect(payment).toMatchObject({ status: 'initiated', payUrl: expect.stringContaining('/payment/pay/') });
    expect(JSON.stringify(payment)).not.toMatch(/anon_|owner|ho-so/);
  });

  it.each([undefined, '', ' ', 'a b', 'x'.repeat(256), 'kh\u00f3a'])(
    'P5: refuses the key %j',
    async (key) => {
      const response = await create(browser, {}, { 'idempotency-key': key });
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toMatch('application/problem+json');
      expect(await problem(response)).toMatchObject({
        code: 'idempotency_key_invalid',
        path: 'Idempotency-Key',
      });
      expect(await rows()).toEqual([]);
    },
  );

  it.each([
    ['amount', '"150000"'],
    ['amount', '150000.5'],
    ['amount', '-150000'],
    ['amount', '0'],
    ['amount', '1e21'],
    ['amount', '9007199254740993'],
    ['amount', 'null'],
    ['amount', '[150000]'],
    ['currency', '150000,"currency":"USD"'],
  ])('P11: refuses a wrong %s (%s) and stores nothing', async (path, amount) => {
    const response = await create(browser, `{"dossierCode":"${code}","amount":${amount}}`);
    expect(response.status).toBe(400);
    expect(await problem(response)).toMatchObject({ code: 'payment_invalid', path });
    expect([await rows(), platform.calls.init]).toEqual([[], 0]);
  });

  it.each(['', 'null', '[]', '{', '"x"'])('refuses the body %j', async (body) => {
    expect((await create(browser, body)).status).toBe(400);
  });

  it('refuses a body that is too large, and a dossier code that is none', async () => {
    expect((await create(browser, { returnTo: 'x'.repeat(20_000) })).status).toBe(413);
    expect(await problem(await create(browser, { dossierCode: 'x' }))).toMatchObject({
      code: 'dossier_code_malformed',
      status: 400,
    });
  });

  it('P3, P10: refuses a used key with other content, and another amount than is due', async () => {
    const headers = { 'idempotency-key': 'one' };
    await create(browser, {}, headers);
    const other = await create(browser, { amount: 1 }, headers);
    expect([other.status, (await problem(other))['code']]).toEqual([422, 'idempotency_mismatch']);
    const changed = await create(new Browser(here), { amount: 1 });
    expect(changed.status).toBe(409);
    expect(await problem(changed)).toMatchObject({
      code: 'payment_amount_changed',
      title: 'Mức phí đã thay đổi từ 1\u00a0₫ thành 150.000\u00a0₫',
    });
  });

  it.each([
    ['without the header', { 'x-dvcqg': undefined }],
    ['from a foreign origin', { origin: 'https://evil.example' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ])('W24: refuses a call %s', async (_, headers) => {
    expect((await create(browser, {}, headers)).status).toBe(403);
    const { id } = await created();
    expect((await browser.post(`/dvcqg/payments/${id}/check`, undefined, headers)).status).toBe(403);
    expect(platform.calls.query).toBe(0);
  });
});

describe('the payer', () => {
  it('P12: is the only one to whom a payment and its receipt are shown', async () => {
    const payment = await created();
    await notify(platform.notification(payment.reference));
    const mine = (await (await browser.get(`/dvcqg/payments/${payment.id}`)).json()) as Payment;
    expect(mine.status).toBe('succeeded');
    expect((await browser.get(`/dvcqg/receipts/${mine.receiptId}`)).status).toBe(200);
    const thief = new Browser(here);
    const other = new Browser(here);
    await created(other);
    for (const who of [thief, other]) {
      for (const response of [
        await who.get(`/dvcqg/payments/${payment.id}`),
        await who.post(`/dvcqg/payments/${payment.id}/check`),
        await who.get(`/dvcqg/receipts/${mine.receiptId}`),
      ]) {
        expect(response.status).toBe(404);
        expect(JSON.stringify(await problem(response))).not.toMatch(new RegExp(`${payment.reference}|150`));
      }
    }
    // Looking makes nobody a payer.
    expect(thief.jar.size).toBe(0);
  });

  it('keeps what was paid before signing in, and what was paid signed in is gone after signing out', async () => {
    const before = await created();
    await browser.signIn();
    expect((await browser.get(`/dvcqg/payments/${before.id}`)).status).toBe(200);
    expect((await created()).id).toBe(before.id);
    await notify(platform.notification(before.reference, { outcome: 'failed' }));
    const after = await created();
    expect(after.id).not.toBe(before.id);
    await browser.post('/dvcqg/logout', {});
    expect((await browser.get(`/dvcqg/payments/${after.id}`)).status).toBe(404);
    expect((await browser.get(`/dvcqg/payments/${before.id}`)).status).toBe(200);
  });

  it('is named on the receipt of what the account paid, and on no other', async () => {
    const anonymous = await created();
    await notify(platform.notification(anonymous.reference));
    await browser.signIn();
    const { account } = (await browser.session()) as { account: { displayName: string } };
    const mine = (await (
      await create(browser, { dossierCode: '000.00.01.H99-260701-0002' })
    ).json()) as Payment;
    await notify(platform.notification(mine.reference));
    const receiptOf = async ({ id }: Payment) => {
      const { receiptId } = (await (await browser.get(`/dvcqg/payments/${id}`)).json()) as Payment;
      return problem(await browser.get(`/dvcqg/receipts/${receiptId}`));
    };
    expect(await receiptOf(mine)).toMatchObject({ payerName: account.displayName });
    expect(await receiptOf(anonymous)).not.toHaveProperty('payerName');
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['not an address', '127.0.0.1'],
    [undefined, '127.0.0.1'],
  ])('is told to the platform by the address the host knows: %s', async (given, sent) => {
    clientIp = given;
    await created();
    expect(platform.lastInit).toMatchObject({ payerIp: sent });
  });

  it('P45: is slowed down when asking too often', async () => {
    await created();
    const statuses: number[] = [];
    // 120 a minute; a new minute may begin meanwhile.
    while (statuses.at(-1) !== 429 && statuses.length < 245)
      statuses.push((await browser.get('/dvcqg/receipts/rcp_guess')).status);
    expect(statuses.slice(0, 100).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    const refused = await browser.get('/dvcqg/receipts/rcp_guess');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('POST /payments/{id}/continue and /cancel', () => {
  const post = async (id: string, what: string, who = browser) =>
    who.post(`/dvcqg/payments/${id}/${what}`, {});

  it('answers with the page that is open, and says that it cannot be closed', async () => {
    const payment = await created();
    expect(payment).toMatchObject({ payer: 'guest' });
    expect(await (await post(payment.id, 'continue')).json()).toEqual(payment);
    const refused = await post(payment.id, 'cancel');
    expect(refused.status).toBe(409);
    expect(await problem(refused)).toMatchObject({
      code: 'payment_not_cancellable',
      title: 'Một trang thanh toán đã mở vẫn còn hiệu lực',
      params: { reference: payment.reference },
    });
    expect(platform.calls.init).toBe(1);
  });

  it('gives one new page after a payment that failed, the visitor’s address with it', async () => {
    const payment = await created();
    await notify(platform.notification(payment.reference, { outcome: 'failed' }));
    clientIp = '203.0.113.9';
    const next = (await (await post(payment.id, 'continue')).json()) as Payment;
    expect(next).toMatchObject({ continues: payment.id, status: 'initiated' });
    expect(platform.lastInit).toMatchObject({ payerIp: '203.0.113.9' });
    expect(((await (await post(payment.id, 'continue')).json()) as Payment).id).toBe(next.id);
    expect((await post(payment.id, 'cancel')).status).toBe(200);
  });

  it('is guarded, and nobody else’s', async () => {
    const payment = await created();
    for (const what of ['continue', 'cancel']) {
      expect((await post(payment.id, what, new Browser(here))).status).toBe(404);
      const bare = new Request(`${site}/dvcqg/payments/${payment.id}/${what}`, {
        method: 'POST',
        body: '{}',
      });
      expect((await here.gateway.fetch(bare)).status).toBe(403);
    }
  });

  it('takes who pays for whom; the name goes to the platform and is not kept', async () => {
    const response = await create(browser, { paysFor: 'another', payerName: 'CANARY-PAYER' });
    expect(await response.json()).toMatchObject({ payer: 'guest', paysFor: 'another' });
    expect(platform.lastInit).toMatchObject({ billing: { payer: 'CANARY-PAYER' } });
    expect(JSON.stringify(await rows())).not.toContain('CANARY');
    expect((await create(browser, { paysFor: 'nobody' })).status).toBe(400);
  });
});

describe('POST /payments/notify', () => {
  it('P26, P27: takes the raw bytes, 50 at once are one booking', async () => {
    const payment = await created();
    const raw = platform.notification(payment.reference);
    const answers = await Promise.all(Array.from({ length: 50 }, () => notify(raw)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(inWords(await answers[0]!.json())).toMatchObject({
      outcome: 'succeeded',
      reference: payment.reference,
    });
    expect(await store.db.selectFrom('receipt').selectAll().execute()).toHaveLength(1);
  });

  it('P19, P23: refuses what is unsigned, tampered with or too large, and sets no cookie', async () => {
    const payment = await created();
    const raw = platform.notification(payment.reference);
    for (const wrong of ['', '{}', '[]', `\ufeff${raw}`, platform.tampered(raw, { amount: 150_001 })]) {
      const answer = await notify(wrong);
      expect(answer.status).toBe(401);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(inWords(await answer.json())).toEqual(notVerified);
    }
    expect((await notify(raw + ' '.repeat(70_000))).status).toBe(413);
    expect(await store.db.selectFrom('inbox').selectAll().execute()).toEqual([]);
    expect((await rows())[0]!.status).toBe('initiated');
  });
});

describe('GET /payments/return', () => {
  const back = (who: Browser, query: string) => who.get(`/dvcqg/payments/return${query}`);
  const about = (reference: string) => `?${inQuery({ reference })}`;

  it('P15: leads the payer to the page with the payment, and reads no outcome', async () => {
    const payment = await created();
    const response = await back(
      browser,
      `?${inQuery({ reference: payment.reference, outcome: 'succeeded' })}&status=success&payment=pay_x`,
    );
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${site}/ho-so?x=1&payment=${payment.id}#phi`);
    expect((await rows())[0]).toMatchObject({ status: 'initiated', returned: 1 });
  });

  it('P16, P17: leads anyone else nowhere, changing and telling nothing', async () => {
    const payment = await created();
    const other = new Browser(here);
    await created(other);
    for (const who of [new Browser(here), other]) {
      const [one, none] = [await back(who, about(payment.reference)), await back(who, about('x'))];
      expect([one.status, none.status]).toEqual([404, 404]);
      const told = await problem(one);
      expect(told).toEqual({ ...(await problem(none)), requestId: told['requestId'] });
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`${payment.reference}|${payment.id}|150`));
    }
    for (const query of [
      '',
      about(''),
      about('x'),
      `${about(payment.reference)}&${inQuery({ reference: 'x' })}`,
    ]) {
      expect((await back(browser, query)).status).toBe(404);
    }
    expect((await rows()).map((row) => row.returned)).toEqual([0, 0]);
  });

  it('a session that ended at the bank: a page says so, and signing in leads on to the result', async () => {
    await browser.signIn();
    const payment = await created();
    browser.jar.clear();
    const page = await browser.get(`/dvcqg/payments/return${about(payment.reference)}`, {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('Không tìm thấy khoản thanh toán này');
    const [, login = ''] = /href="([^"]+)"/.exec(html.replaceAll('&#38;', '&')) ?? [];
    expect(login).toMatch(/^\/dvcqg\/login\?/);
    const begun = await browser.get(login);
    const signedIn = await browser.get(here.provider.authorize(begun.headers.get('location') ?? ''));
    const again = await browser.get(signedIn.headers.get('location') ?? '');
    expect(again.headers.get('location')).toBe(`${site}/ho-so?x=1&payment=${payment.id}#phi`);
    expect((await rows())[0]).toMatchObject({ status: 'initiated', returned: 1 });
  });

  it('is not counted: whoever asked often still comes back to the page', async () => {
    const payment = await created();
    for (let i = 0; i < 125; i++) await browser.get('/dvcqg/receipts/rcp_guess');
    expect((await back(browser, about(payment.reference))).status).toBe(303);
  });

  it.each([
    ['https://evil.example/', `${site}/?payment=`],
    ['//evil.example', `${site}/?payment=`],
    ['javascript:alert(1)', `${site}/?payment=`],
    ['https://xa.example/phi?a=1', 'https://xa.example/phi?a=1&payment='],
  ])('W25: with returnTo %s goes to %s', async (returnTo, expected) => {
    const payment = (await (await create(browser, { returnTo })).json()) as Payment;
    const response = await back(browser, about(payment.reference));
    expect(response.headers.get('location')).toBe(`${expected}${payment.id}`);
  });
});
