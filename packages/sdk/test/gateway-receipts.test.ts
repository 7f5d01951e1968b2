import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fee } from '../src/index.js';
import { createGateway } from '../src/gateway.js';
import { createPayments } from '../src/payments/create-payments.js';
import { partner, ScriptedPlatform, secret } from '../src/payments/fixtures/scripted-platform.js';
import { receiptParts } from '../src/payments/receipt-parts.js';
import type { Payment, Receipt } from '../src/payments/schema.js';
import type { PortalClient } from '../src/portal/portal.js';
import { sandbox } from '../src/profiles/sandbox.js';
import { receiptHtml, receiptPdf } from '../src/server.js';
import { createStore, type Store } from '../src/store/store.js';
import { onWire } from '../src/wire/payment-1.0.6/fixtures/words.js';
import { Browser, cookieKeys, site, type TestSite } from './helpers/gateway.js';
import { pdfText } from './helpers/pdf-text.js';
import { TestProvider } from './helpers/provider.js';
import { ssoFor } from './helpers/sso.js';

const fees: Fee[] = [
  { name: 'Phí thẩm định', kind: 'fee', amount: 60_000 },
  { name: 'Lệ phí hộ tịch', kind: 'charge', amount: 50_000 },
  { name: 'Lệ phí cấp bản sao', kind: 'charge', amount: 40_000 },
];

let platform: ScriptedPlatform;
let store: Store;
let here: TestSite;
let browser: Browser;
let serial = 0;
let clientIp: string | undefined;
let environment: 'sandbox' | 'live';

beforeEach(() => {
  environment = 'sandbox';
  open();
});
afterEach(() => store.close());

function open() {
  clientIp = undefined;
  platform = new ScriptedPlatform();
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
        fees,
        payee: { name: 'Kho bạc Nhà nước tỉnh Sông Mẫu', account: '3511.0.1234567' },
        agency: { name: 'UBND phường <Mẫu>' },
        procedure: { name: 'Đăng ký kết hôn' },
        billing: onWire({ serviceKind: '3', payer: 'CANARY-NAME' }),
      }),
    },
    fetch: platform.fetch,
  });
  const profile = { ...sandbox, environment, lookup: { proofFor: [] } };
  const portal = { profile, sso: ssoFor(provider), store, payments } as unknown as PortalClient;
  const gateway = createGateway({ portal, publicUrl: site, cookieKeys, clientIp: () => clientIp });
  here = { gateway, provider } as unknown as TestSite;
  browser = new Browser(here);
}
const paid = async (who = browser): Promise<Payment> => {
  const body = { dossierCode: `000.00.01.H99-260701-000${++serial}`, amount: 150_000 };
  const response = await who.post('/dvcqg/payments', body, { 'idempotency-key': `pay-${serial}` });
  const payment = (await response.json()) as Payment;
  await here.gateway.fetch(
    new Request(`${site}/dvcqg/payments/notify`, {
      method: 'POST',
      body: platform.notification(payment.reference),
    }),
  );
  return (await (await who.get(`/dvcqg/payments/${payment.id}`)).json()) as Payment;
};
const receipt = (id = '', who = browser) => who.get(`/dvcqg/receipts/${id}`);

describe('the receipts of a payment', () => {
  it('are one for phí and one for lệ phí, and add up to it', async () => {
    const payment = await paid();
    expect(payment.receipts).toMatchObject([
      { kind: 'fee', amount: 60_000 },
      { kind: 'charge', amount: 90_000 },
    ]);
    expect(payment.receiptId).toBe(payment.receipts?.[0]?.id);
    const all = await Promise.all(
      (payment.receipts ?? []).map(async ({ id }) => (await (await receipt(id)).json()) as Receipt),
    );
    expect(all.map(({ number }) => number)).toEqual([`${payment.reference}-1`, `${payment.reference}-2`]);
    expect(all.map((one) => one.fees)).toEqual([[fees[0]], fees.slice(1)]);
    expect(all.map(({ official }) => official?.state)).toEqual(['ready', 'ready']);
    // One address for all receipts of a reference, asked for once.
    expect(platform.calls.getbill).toBe(1);
  });

  it('whatever the fees: the parts add up, each of one kind, in one order', () => {
    const fee = fc.record({
      name: fc.string(),
      kind: fc.constantFrom('fee' as const, 'charge' as const, 'other' as const),
      amount: fc.nat(1_000_000_000),
    });
    fc.assert(
      fc.property(fc.array(fee), fc.nat(3), (list, more) => {
        const amount = list.reduce((sum, one) => sum + one.amount, 0) + more;
        const parts = receiptParts(list, amount);
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
        if (more > 0) expect(parts).toEqual([{ kind: 'other', amount, fees: list }]);
        else {
          expect(parts.map(({ kind }) => kind)).toEqual(
            ['fee', 'charge', 'other'].filter((kind) =>
              list.some((one) => one.kind === kind && one.amount > 0),
            ),
          );
          for (const part of parts) expect(part.fees.every(({ kind }) => kind === part.kind)).toBe(true);
        }
      }),
    );
  });
});

describe('a receipt as a sheet', () => {
  it('in HTML: figures and words, no script, its style named by hash, kept by nobody', async () => {
    const payment = await paid();
    const response = await receipt(`${payment.receipts?.[1]?.id}.html`);
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(html).toContain('Biên nhận thanh toán lệ phí');
    expect(html).toContain(`Số: ${payment.reference}-2`);
    expect(html).toContain('Chín mươi nghìn đồng.');
    expect(html).toContain('Lệ phí cấp bản sao');
    expect(html).not.toContain('Phí thẩm định');
    expect(html).toContain('UBND phường &#60;Mẫu&#62;');
    // Widgets tell people so before they open it.
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(html).not.toMatch(/<script|CANARY|style="|https?:\/\/(?!127)/);
  });

  it('in PDF: every Vietnamese letter can be copied out of it, tagged, one page of A5', async () => {
    const payment = await paid();
    const response = await receipt(`${payment.receipts?.[0]?.id}.pdf`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="bien-nhan-${payment.reference}-1.pdf"`,
    );
    const pdf = new Uint8Array(await response.arrayBuffer());
    expect(pdf.byteLength).toBeLessThan(100_000);
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toMatch(/^%PDF-1\.7/);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(raw).toMatch(/\/MediaBox \[0 0 419\.53 595\.28\]/);
    const text = pdfText(pdf);
    for (const words of [
      'Biên nhận thanh toán phí',
      'Kho bạc Nhà nước tỉnh Sông Mẫu',
      'Sáu mươi nghìn đồng.',
      '60.000',
      `Số: ${payment.reference}-1`,
      'Biên lai điện tử của',
      'không có giá trị pháp lý',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/CANARY|\uFFFD|Lệ phí hộ tịch/);
  });

  const one = (change: Partial<Receipt> = {}): Receipt => ({
    id: 'rcp_x',
    number: 'R-1',
    kind: 'charge',
    paymentId: 'pay_x',
    dossierCode: 'H99.01-20260702-0150000',
    fees: [{ name: 'Lệ phí', kind: 'charge', amount: 150_000 }],
    amount: 150_000,
    reference: 'R',
    paidAt: '2026-07-01T08:05:00+07:00',
    ...change,
  });

  it('never calls itself the biên lai; that is a link, when the platform has it', async () => {
    for (const official of [undefined, { state: 'in-preparation' as const }]) {
      const html = await receiptHtml(one({ official }), { environment: 'live' });
      expect(html.replaceAll('không thay thế biên lai của cơ quan thu', '')).not.toMatch(/biên lai/i);
    }
    const official = { state: 'ready' as const, url: 'https://tt.example/b?a=1&b="2' };
    const html = await receiptHtml(one({ official }), { environment: 'live' });
    expect(html).toContain(
      'Biên lai điện tử của cơ quan thu: <a href="https://tt.example/b?a=1&#38;b=&#34;2">',
    );
    expect(html).toContain('không thay thế biên lai');
    expect(html).not.toMatch(/thử nghiệm/i);
  });

  it('names the payer or leaves a line to write on', async () => {
    expect(await receiptHtml(one({ payerName: 'Nguyễn Thị Mẫu' }), { environment: 'live' })).toContain(
      'Nguyễn Thị Mẫu',
    );
    expect(await receiptHtml(one(), { environment: 'live' })).toContain('<dd class="fill"></dd>');
  });

  it('has all letters of Vietnamese, and as many pages as its lines need', async () => {
    const letters = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY']
      .flatMap((letter) =>
        ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + tone).normalize()),
      )
      .join('');
    const all = await receiptPdf(one({ procedure: { name: `${letters} đĐ ₫` } }), { environment: 'live' });
    expect(all.byteLength, 'as widgets tell people').toBeLessThan(100_000);
    const text = pdfText(all);
    expect(text.replaceAll('\n', '').replaceAll(' ', '')).toContain(`${letters}đĐ₫`);
    const many = Array.from({ length: 50 }, (_, i) => ({
      name: `Khoản ${i} `.repeat(20),
      kind: 'charge' as const,
      amount: 3000,
    }));
    const pdf = await receiptPdf(one({ fees: many }), { environment: 'sandbox' });
    expect(pdfText(pdf)).toContain('Khoản 49');
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length,
    ).toBeGreaterThan(5);
  });

  it('is markup of nobody, whatever the agency wrote', async () => {
    const evil = `<img src=x onerror=alert(1)>"'\u202e&`;
    const html = await receiptHtml(
      one({
        payee: { name: evil, account: evil, bank: evil },
        agency: { name: evil },
        procedure: { name: evil },
        payerName: evil,
        number: evil,
        transactionId: evil,
        fees: [{ name: evil, kind: 'charge', amount: 150_000 }],
      }),
      { environment: 'live' },
    );
    expect(html).not.toMatch(/<img|\u202e/);
  });
});

describe('P45: whoever guesses', () => {
  it('finds nothing, in no form: other payers, no payer, wrong ids', async () => {
    const payment = await paid();
    const other = new Browser(here);
    await paid(other);
    for (const who of [other, new Browser(here)]) {
      for (const ending of ['', '.html', '.pdf']) {
        const response = await receipt(`${payment.receiptId}${ending}`, who);
        expect(response.status).toBe(404);
        expect(await response.text()).not.toContain(payment.reference);
      }
    }
    for (const id of [
      'rcp_x',
      '.pdf',
      `${payment.receiptId}.txt`,
      `${payment.receiptId}.html.pdf`,
      '%2e%2e%2f',
    ]) {
      expect((await receipt(id)).status).toBe(404);
    }
  });

  it('has 128 random bits to guess', async () => {
    const { receipts = [] } = await paid();
    for (const { id } of receipts) expect(id).toMatch(/^rcp_[\w-]{22}$/);
  });

  it('is stopped after 120 tries a minute, and by address also with a new cookie each time', async () => {
    await paid();
    const tries = async (count: number, who: () => Browser) => {
      const seen: number[] = [];
      for (let i = 0; i < count; i++) seen.push((await receipt('rcp_guess', who())).status);
      return seen.filter((status) => status === 429).length;
    };
    expect(await tries(125, () => browser)).toBeGreaterThan(0);
    clientIp = '203.0.113.7';
    expect(await tries(605, () => new Browser(here))).toBe(5);
    clientIp = '203.0.113.8';
    expect(await tries(1, () => new Browser(here))).toBe(0);
    expect(JSON.stringify(await store.db.selectFrom('rate_limit').selectAll().execute())).not.toContain(
      '203.0.113',
    );
  });

  it('gets ten PDFs a minute, and the data goes on', async () => {
    const { receiptId } = await paid();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++)
      statuses.push((await receipt(`${i === 0 ? receiptId : 'rcp_guess'}.pdf`)).status);
    expect([statuses[0], statuses[9], statuses[10]]).toEqual([200, 404, 429]);
    expect((await receipt(receiptId)).status).toBe(200);
  });
});
