import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Payment } from '../src/payments/schema.js';
import { services } from '../src/wire/adapter-v1/fixtures/answers.js';
import { site } from './helpers/gateway.js';
import { Browser, openSandboxSite, type SandboxSite } from './helpers/sandbox-site.js';

/* What the widgets of dossiers ask of the gateway, at the sandbox, in process. */
const adoption = 'H99.01-20260701-0000010';
const lifeEvent = 'H99.01-20260706-0000001';
const wanting = 'H99.01-20260701-0000005';
const pdf = () => new File(['%PDF-1.7 test'], '../../Nguyễn\u202eThị Hoa.exe', { type: 'text/html' });

let home: SandboxSite;
let lookups: number;
let down: boolean;
let ahead: number;
let said: string;
beforeEach(() => {
  [lookups, down, ahead, said] = [0, false, 0, ''];
  home = openSandboxSite({
    async between(request, next) {
      const text = await request.clone().text();
      if (down && text.includes(services.sync)) return new Response('', { status: 503 });
      if (text.includes(services.lookup)) lookups += 1;
      return next();
    },
    now: () => new Date(Date.now() + ahead),
    log: (entry) => void (said += JSON.stringify(entry)),
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await home.close();
});

class Visitor extends Browser {
  constructor() {
    super(home);
  }

  async get(code: string) {
    return told(await this.ask(`/dvcqg/dossiers/${code}`));
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const sent = { origin: site, 'x-dvcqg': '1', ...headers };
    const json = body instanceof FormData ? undefined : JSON.stringify(body);
    return told(
      await this.ask(`/dvcqg/dossiers/${path}`, {
        method: 'POST',
        headers: json === undefined ? sent : { 'content-type': 'application/json', ...sent },
        body: json ?? (body as FormData),
      }),
    );
  }

  upload(code: string, file: File, headers: Record<string, string> = {}) {
    const form = new FormData();
    form.append('file', file);
    return this.post(`${code}/files`, form, headers);
  }
}

async function signedIn(persona: string): Promise<Visitor> {
  const visitor = new Visitor();
  await visitor.signIn(persona);
  return visitor;
}

async function told(response: Response) {
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Record<string, never> };
}

describe('the dossiers of a life event', () => {
  it('stand in the one that asks for them, each with its own agency, turn and clock', async () => {
    const { body, text } = await new Visitor().get(lifeEvent);
    expect(body['parts']).toMatchObject([
      { code: 'H99.01-20260706-0000002', status: { code: '9' } },
      { code: 'H99.01-20260706-0000003', status: { code: '5' }, turn: 'citizen', clock: { paused: true } },
      { code: 'H99.01-20260706-0000004', status: { code: '4' }, turn: 'agency' },
    ]);
    expect(text).not.toMatch(/Đỗ Thị Mai|0000000109/);
    const before = lookups;
    await new Visitor().get(lifeEvent);
    expect(lookups - before).toBe(1);
  });
});

describe('a second proof', () => {
  it('is needed by a stranger, who learns nothing else', async () => {
    for (const path of ['', '/events', '/fees']) {
      const { status, body, text } = await new Visitor().get(adoption + path);
      expect([status, body['code']]).toEqual([403, 'dossier_not_yours']);
      expect(text).not.toMatch(/con nuôi|1\.000808|G08|Mai|phone/);
    }
    expect(await (await signedIn('P01')).get(adoption)).toMatchObject({ status: 403 });
    expect(await (await signedIn('P09')).get(adoption)).toMatchObject({
      status: 200,
      body: { mine: true },
    });
  });

  it('is needed to pay too: the receipt would name the fee', async () => {
    const { status, body, text } = await new Visitor().post(
      '../payments',
      { dossierCode: adoption, amount: 400_000, returnTo: '/' },
      { 'idempotency-key': 'a-key-of-a-stranger-0001' },
    );
    expect([status, body['code']]).toEqual([403, 'dossier_not_yours']);
    expect(text).not.toMatch(/con nuôi|1\.000808|G08|Mai|phone/);
  });

  it('shows this dossier masked, in this browser, for half an hour', async () => {
    const visitor = new Visitor();
    const right = await visitor.post(`${adoption}/proof`, { phone: '0109' });
    expect(right).toMatchObject({ status: 200, body: { mine: false, ownerName: 'Đ. T. M.' } });
    expect((await visitor.get(adoption)).status).toBe(200);
    expect((await new Visitor().get(adoption)).status).toBe(403);
    ahead = 31 * 60_000;
    expect((await visitor.get(adoption)).status).toBe(403);
  });

  it('counts five tries an hour, right or wrong, of the dossier and of the visitor', async () => {
    const visitor = new Visitor();
    for (const left of [4, 3, 2, 1, 0]) {
      expect(await visitor.post(`${adoption}/proof`, { phone: '0000' })).toMatchObject({
        status: 403,
        body: { code: 'proof_wrong', params: { left } },
      });
    }
    expect((await visitor.post(`${adoption}/proof`, { phone: '0109' })).status).toBe(429);
    expect((await new Visitor().post(`${adoption}/proof`, { phone: '0109' })).status).toBe(429);
    expect((await visitor.post(`${wanting}/proof`, { phone: '0109' })).status).toBe(429);
    expect(said).not.toContain('0109');
    ahead = 3600_000;
    expect((await visitor.post(`${adoption}/proof`, { phone: '0109' })).status).toBe(200);
  });

  it('is four digits, and comes from a page of ours', async () => {
    const visitor = new Visitor();
    for (const phone of ['109', '01099', 'abcd', 109]) {
      expect((await visitor.post(`${adoption}/proof`, { phone })).status).toBe(400);
    }
    const forged = await visitor.post(`${adoption}/proof`, { phone: '0109' }, { 'x-dvcqg': '' });
    expect(forged.status).toBe(403);
    expect(forged.body['code']).toBe('header_missing');
  });
});

describe('papers and an answer', () => {
  it('reach the Portal once, however often they are sent', async () => {
    const hoa = await signedIn('P01');
    const paper = await hoa.upload(wanting, pdf());
    expect(paper).toMatchObject({ status: 200, body: { name: 'Nguyễn_Thị Hoa.pdf', size: 13 } });
    const answer = { papers: [{ name: 'Văn bản cam đoan', file: paper.body['id'] }], note: 'Đã chụp lại.' };
    const send = () => hoa.post(`${wanting}/supplement`, answer, { 'idempotency-key': 'k-1' });
    const before = await home.portal.dossiers.lookup(wanting);
    const [first, second] = await Promise.all([send(), send()]);
    expect(first).toMatchObject({ status: 200, body: { status: { code: '4' }, turn: 'agency' } });
    expect(second.body['status']).toEqual(first.body['status']);
    expect((await send()).status).toBe(200);
    const record = await home.portal.dossiers.lookup(wanting);
    expect(record?.documents.length).toBe((before?.documents.length ?? 0) + 1);
    expect(record?.documents.at(-1)).toMatchObject({ name: 'Văn bản cam đoan.pdf' });
    expect(record?.supplements.at(-1)).toMatchObject({
      answer: 'Đã chụp lại.',
      answeredBy: 'Nộp trực tuyến',
    });
    expect(record?.supplements.at(-1)?.answeredAt).toBeDefined();
    const other = await hoa.post(
      `${wanting}/supplement`,
      { ...answer, note: 'Khác' },
      { 'idempotency-key': 'k-1' },
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
    expect(await hoa.upload(wanting, pdf())).toMatchObject({
      status: 409,
      body: { code: 'supplement_not_open' },
    });
    expect(said).not.toMatch(/Hoa|cam đoan|chụp/);
  });

  it('can be sent again when the Portal was down', async () => {
    const hoa = await signedIn('P01');
    const { body } = await hoa.upload(wanting, pdf());
    const answer = { papers: [{ name: 'Giấy', file: body['id'] }] };
    const send = () => hoa.post(`${wanting}/supplement`, answer, { 'idempotency-key': 'k-2' });
    down = true;
    expect(await send()).toMatchObject({ body: { code: 'service_down', retriable: true } });
    down = false;
    expect(await send()).toMatchObject({ status: 200, body: { status: { code: '4' } } });
  });

  it('are refused when they are not what they must be', async () => {
    const hoa = await signedIn('P01');
    const html = new File(['<html>'], 'a.pdf', { type: 'application/pdf' });
    expect(await hoa.upload(wanting, html)).toMatchObject({
      status: 415,
      body: { code: 'upload_wrong_type' },
    });
    const large = new File([new Uint8Array(10 * 1_048_576 + 20_000)], 'a.pdf');
    expect(await hoa.upload(wanting, large)).toMatchObject({
      status: 413,
      body: { code: 'upload_too_large', params: { limit: 10 } },
    });
    expect((await hoa.upload(wanting, pdf(), { origin: 'https://evil.example' })).status).toBe(403);
    expect((await new Visitor().upload(wanting, pdf())).status).toBe(401);
    const mai = await signedIn('P09');
    expect(await mai.upload(wanting, pdf())).toMatchObject({
      status: 403,
      body: { code: 'supplement_not_yours' },
    });
    expect((await hoa.upload(adoption, pdf())).status).toBe(403);
  });

  it('name files of this session and dossier only, not for longer than half an hour', async () => {
    const [hoa, again] = [await signedIn('P01'), await signedIn('P01')];
    const id = String((await hoa.upload(wanting, pdf())).body['id']);
    const send = (who: Visitor, file: string, key: string) =>
      who.post(`${wanting}/supplement`, { papers: [{ name: 'Giấy', file }] }, { 'idempotency-key': key });
    const missing = { status: 409, body: { code: 'upload_not_found' } };
    expect(await send(again, id, 'a')).toMatchObject(missing);
    expect(await send(hoa, id.slice(0, -6) + 'AAAAAA', 'b')).toMatchObject(missing);
    expect(await send(hoa, 'upl_1', 'c')).toMatchObject(missing);
    ahead = 29 * 60_000;
    await hoa.get(wanting);
    ahead = 31 * 60_000;
    expect(await send(hoa, id, 'd')).toMatchObject(missing);
  });
});

describe('a watched dossier', () => {
  const open = async (visitor: Visitor, code = wanting, signal?: AbortSignal) => {
    const response = await visitor.ask(`/dvcqg/dossiers/${code}/events`, signal ? { signal } : {});
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    return { response, next: async () => (await reader?.read())?.value, cancel: () => reader?.cancel() };
  };

  it('is told at once and after a change, by one poll for all who watch; no timer is left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const streams = [await open(new Visitor()), await open(new Visitor())];
    for (const { response, next } of streams) {
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-accel-buffering')).toBe('no');
      expect(await next()).toMatch(/^event: dossier\ndata: \{"code":"H99.01-20260701-0000005"/);
    }
    const record = await home.portal.dossiers.lookup(wanting);
    if (record) await home.portal.dossiers.sync({ ...record, status: '4' });
    const before = lookups;
    vi.advanceTimersByTime(15_000);
    for (const { next } of streams) expect(await next()).toContain('"status":{"code":"4"');
    expect(lookups - before).toBe(1);
    vi.advanceTimersByTime(5_000);
    for (const { next } of streams) expect(await next()).toBe(': \n\n');
    for (const { cancel } of streams) await cancel();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  });

  it('tells of money with the notification of it, not when its turn comes', async () => {
    const due = 'H99.01-20260702-0150000';
    const { next, cancel } = await open(new Visitor(), due);
    expect(await next()).toContain('"status":{"code":"6"');
    const payer = new Visitor();
    const response = await payer.ask('/dvcqg/payments', {
      method: 'POST',
      headers: { origin: site, 'x-dvcqg': '1', 'content-type': 'application/json', 'idempotency-key': 'one' },
      body: JSON.stringify({ dossierCode: due, amount: 150_000, returnTo: '/' }),
    });
    const { payUrl } = (await response.json()) as Payment;
    await payer.ask(`${payUrl}/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ method: 'wallet' }),
    });
    // Well before the 15 s after which the Portal is asked in any case.
    expect(await next()).not.toContain('"status":{"code":"6"');
    await cancel();
  }, 10_000);

  it('stops when who watches has signed out', async () => {
    const hoa = await signedIn('P01');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { next } = await open(hoa);
    expect(await next()).toContain('"mine":true');
    await hoa.ask('/dvcqg/logout', { method: 'POST', headers: { origin: site, 'x-dvcqg': '1' }, body: '{}' });
    vi.advanceTimersByTime(15_000);
    expect(await next()).toBeUndefined();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  });

  it('ends after half an hour, with the gateway, and with the request; not too many at once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const visitor = new Visitor();
    const aborted = new AbortController();
    const streams = [await open(visitor, wanting, aborted.signal)];
    for (let i = 0; i < 5; i++) streams.push(await open(visitor));
    expect((await visitor.get(`${wanting}/events`)).body['code']).toBe('too_many_streams');
    aborted.abort();
    home.gateway.close();
    for (const { next } of streams.slice(1)) {
      await next();
      expect(await next()).toBeUndefined();
    }
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  });
});
