import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createAdapter } from '../src/adapter/index.js';
import { createConsole } from '../src/console/index.js';
import type { SandboxContext } from '../src/context.js';
import { createPaymentPlatform } from '../src/payment/index.js';
import { Transcript } from '../src/transcript.js';
import { accept, initMessage, ORIGIN, receipt } from './payment-harness.js';

type Json = Record<string, unknown>;

function startConsole() {
  const notifications: Json[] = [];
  const context: SandboxContext = {
    origin: ORIGIN,
    siteOrigin: 'http://localhost:4300',
    now: () => new Date('2026-07-06T02:00:00Z'),
    transcript: new Transcript(),
    fetch: async (_url, init = {}) => {
      const message = JSON.parse(String(init.body)) as Json;
      notifications.push(message);
      return accept(message);
    },
  };
  const adapter = createAdapter(context);
  const payment = createPaymentPlatform(context, adapter.ledger);
  const parts = [adapter, payment, createConsole(context, { adapter, payment })];
  const app = new Hono();
  let resets = 0;
  app.post('/control/reset', (c) => {
    resets += 1;
    for (const part of parts) part.reset();
    return c.json({ ok: true });
  });
  for (const part of parts) part.mount(app);

  const get = async (path: string) => {
    const response = await app.request(new Request(new URL(path, ORIGIN)));
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const submit = async (
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const body = new URLSearchParams(fields);
    const response = await app.request(new Request(new URL(path, ORIGIN), { method: 'POST', body, headers }));
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
    };
  };
  const init = async (reference: string, amount: number, more: Json = {}) => {
    const body = JSON.stringify(initMessage(reference, amount, more));
    await app.request(new Request(`${ORIGIN}/payment/init`, { method: 'POST', body }));
    return payment.platform.book.list()[0]!;
  };
  return { app, context, adapter, payment, notifications, get, submit, init, resets: () => resets };
}

const CODE = 'H99.01-20260701-0000006';

describe('console', () => {
  it.each(['', '/personas', '/dossiers', '/payments', '/transcript'])('shows /console%s', async (path) => {
    const { get, init } = startConsole();
    await init('REF1', 150_000);
    const { status, text, headers } = await get(`/console${path}`);
    expect(status).toBe(200);
    expect(text).toContain('MÔI TRƯỜNG THỬ NGHIỆM');
    expect(text).toContain('aria-current="page"');
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('masks personal data of dossiers and messages', async () => {
    const { get, init, adapter } = startConsole();
    await init('REF1', 150_000);
    const dossier = adapter.ledger.get(CODE);
    const list = await get('/console/dossiers?q=H99.01-20260701');
    const detail = await get(`/console/dossiers/${CODE}`);
    const transcript = await get('/console/transcript');
    for (const { text } of [list, detail, transcript]) {
      expect(text).not.toContain(dossier?.ChuHoSo);
      expect(text).not.toMatch(/\b999\d{9}\b/);
    }
    expect(detail.text).toContain(`${dossier?.ChuHoSo.slice(0, 2)}•••`);
    expect(transcript.text).toContain('Ng•••');
    expect(transcript.text).toContain('POST /payment/init');
  });

  it('filters dossiers and pages through them', async () => {
    const { get, adapter } = startConsole();
    const codes = (text: string) =>
      [...text.matchAll(/href="\/console\/dossiers\/([^"?]+)"/g)].map((match) => match[1]);
    const six = adapter.ledger.list().filter(({ TrangThaiHoSo }) => TrangThaiHoSo === '6');
    expect(new Set(codes((await get('/console/dossiers?status=6')).text))).toEqual(
      new Set(six.map((d) => d.MaHoSo)),
    );
    const pages = Math.ceil(adapter.ledger.list().length / 50);
    const seen: unknown[] = [];
    for (let page = 1; page <= pages; page += 1)
      seen.push(...codes((await get(`/console/dossiers?page=${page}`)).text));
    expect(new Set(seen).size).toBe(adapter.ledger.list().length);
    expect(codes((await get('/console/dossiers?page=999')).text)).toEqual(
      codes((await get(`/console/dossiers?page=${pages}`)).text),
    );
    expect((await get(`/console/dossiers?q=${CODE}`)).text).toContain(CODE);
    expect((await get('/console/dossiers/khong-co')).status).toBe(404);
  });

  it('moves a dossier, and says which fields stand in the way', async () => {
    const { submit, get, adapter } = startConsole();
    const moved = await submit(`/console/dossiers/${CODE}`, { status: '4', note: 'Đang thẩm tra.' });
    expect(moved).toMatchObject({ status: 303, location: `/console/dossiers/${CODE}` });
    expect(adapter.ledger.get(CODE)?.TrangThaiHoSo).toBe('4');
    expect((await get(`/console/dossiers/${CODE}`)).text).toContain('Đang thẩm tra.');
    const refused = await submit(`/console/dossiers/${CODE}`, { status: '77' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('TrangThaiHoSo');
    expect(adapter.ledger.get(CODE)?.TrangThaiHoSo).toBe('4');
  });

  it('settles a silent payment and pays the dossier', async () => {
    const { submit, init, notifications, adapter, get } = startConsole();
    const due = adapter.ledger
      .list()
      .find(({ MaHoSo }) => adapter.ledger.debt(MaHoSo).kind === 'payable')!.MaHoSo;
    const payment = await init('REF1', 150_003, { ThongTinBienLai: receipt(150_003, { MaHoSo: due }) });
    await submit(`/payment/pay/${payment.payToken}/confirm`, { method: 'bank' });
    expect((await get('/console/payments?state=pending')).text).toContain('REF1');
    const { status, location } = await submit(`/console/payments/${payment.code}/settle`, {
      outcome: 'success',
    });
    expect({ status, location }).toEqual({ status: 303, location: `/console/payments#${payment.code}` });
    expect(notifications).toMatchObject([{ MaLoi: '00', MaThamChieu: 'REF1' }]);
    expect(adapter.ledger.debt(due).kind).toBe('paid');
    expect((await get('/console/payments?state=pending')).text).not.toContain('REF1');
    await submit(`/console/payments/${payment.code}/notify`, { tamper: 'signature' });
    expect(notifications[1]?.['MaXacThuc']).not.toBe(notifications[0]?.['MaXacThuc']);
  });

  it('releases a receipt', async () => {
    const { submit, init, get } = startConsole();
    const payment = await init('REF1', 150_031);
    await submit(`/payment/pay/${payment.payToken}/confirm`, { method: 'bank' });
    expect((await get(`/payment/bill/${payment.billToken}`)).status).toBe(404);
    expect((await get('/console/payments')).text).toContain('Lập biên lai ngay');
    await submit(`/console/payments/${payment.code}/receipt`);
    expect((await get(`/payment/bill/${payment.billToken}`)).status).toBe(200);
  });

  it('gives the file of a day and plants what is wrong with it', async () => {
    const { get, submit } = startConsole();
    expect((await submit('/console/reconciliation', { kind: 'extra-row' })).location).toBe(
      '/console/payments',
    );
    expect((await get('/console/payments')).text).toMatch(/<li>\s*Thừa dòng/);
    const file = await get('/console/reconciliation?partner=DOITACTEST&day=2026-07-05');
    expect(file.headers.get('content-disposition')).toContain('doi-soat-20260705.txt');
    expect(file.text).toMatch(/^DOISOAT\|1\.0\|DOITACTEST\|20260705\|1\|99000\|/);
    await submit('/console/reconciliation/clear');
    expect((await get('/console/payments')).text).not.toMatch(/<li>\s*Thừa dòng/);
    expect((await get('/console/reconciliation?partner=X&day=2026-07-05')).status).toBe(404);
    expect((await get('/console/reconciliation?partner=DOITACTEST&day=2026-02-31')).status).toBe(404);
  });

  it('shows refunds, and decides about them', async () => {
    const { submit, init, get, payment: part } = startConsole();
    const payment = await init('REF1', 150_000);
    await submit(`/payment/pay/${payment.payToken}/confirm`, { method: 'bank' });
    const { reference } = part.platform.treasury.begin(payment, 50_000);
    expect((await get('/console/payments')).text).toContain(reference);
    const lever = `/console/payments/${payment.code}/refund`;
    await submit(lever, { outcome: 'accept', maHoanTra: reference });
    expect((await get('/console/payments')).text).toContain('Đã chuyển Kho bạc Mẫu');
    await submit(lever, { outcome: 'fail', maHoanTra: reference });
    expect((await get('/console/payments')).text).toContain('Không chi trả được');
  });

  it('resets', async () => {
    const { submit, init, payment, resets } = startConsole();
    await init('REF1', 150_000);
    expect(await submit('/console/reset')).toMatchObject({ status: 303, location: '/console' });
    expect(resets()).toBe(1);
    expect(payment.platform.book.list()).toEqual([]);
  });

  it('switches faults of the payment platform on and off', async () => {
    const { submit, app, get } = startConsole();
    const call = async () =>
      (await app.request(new Request(`${ORIGIN}/payment/query`, { method: 'POST', body: '{}' }))).status;
    await submit('/console/faults', { target: 'payment', kind: 'down', times: '1' });
    expect((await get('/console')).text).toContain('còn 1 lần');
    expect([await call(), await call()]).toEqual([503, 200]);
    await submit('/console/faults', { target: 'payment', kind: 'down', times: '' });
    expect([await call(), await call()]).toEqual([503, 503]);
    await submit('/console/faults/clear');
    expect(await call()).toBe(200);
  });

  it('takes no orders from other sites', async () => {
    const { submit, init, resets, payment } = startConsole();
    const { code } = await init('REF1', 150_000);
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4300' },
      { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:4300' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://example.invalid' },
      { origin: 'null' },
    ];
    for (const headers of strangers) {
      expect((await submit('/console/reset', {}, headers)).status).toBe(403);
      expect((await submit(`/console/payments/${code}/settle`, { outcome: 'success' }, headers)).status).toBe(
        403,
      );
      expect((await submit(`/console/dossiers/${CODE}`, { status: '4' }, headers)).status).toBe(403);
    }
    expect(resets()).toBe(0);
    expect(payment.platform.book.list()[0]?.status.kind).toBe('open');
    expect(
      (await submit('/console/reset', {}, { 'sec-fetch-site': 'same-origin', origin: ORIGIN })).status,
    ).toBe(303);
    expect((await submit('/console/reset', {}, { origin: ORIGIN })).status).toBe(303);
  });

  it('shows hostile text as text', async () => {
    const evil = '"><script>pwned=1</script>';
    const { get, init, context } = startConsole();
    await init(evil, 150_000, { ThongTinBienLai: receipt(150_000, { MaHoSo: evil, TenTTHC: evil }) });
    context.transcript.record({
      at: '2026-07-06T02:00:00.000Z',
      part: 'identity',
      direction: 'in',
      call: evil,
      request: { [evil]: evil },
      response: evil,
      refused: evil,
    });
    const paths = [
      '/console',
      '/console/payments',
      '/console/transcript',
      `/console/dossiers/${encodeURIComponent(evil)}`,
      `/console/dossiers?status=${encodeURIComponent(evil)}&q=${encodeURIComponent(evil)}&page=${encodeURIComponent(evil)}`,
      `/console/transcript?part=${encodeURIComponent(evil)}`,
      `/console/payments?state=${encodeURIComponent(evil)}`,
    ];
    for (const path of paths) expect((await get(path)).text).not.toContain('<script');
    expect((await get('/console/transcript')).text).toContain('&lt;script&gt;');
  });
});
