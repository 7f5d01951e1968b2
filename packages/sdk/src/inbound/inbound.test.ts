import { describe, expect, it, vi } from 'vitest';
import { PortalError } from '../domain/errors.js';
import type { LogEntry } from '../domain/log.js';
import { createInbound } from './create-inbound.js';
import type { InboundHandlers, InboundOptions } from './inbound.js';
import {
  amendment,
  incomplete,
  missingField,
  nobodys,
  service,
  twice,
} from '../wire/adapter-v1/fixtures/inbound.js';

const origin = 'http://one-stop.example/RestService/forward';

function receiver(handlers: InboundHandlers, options: Partial<InboundOptions> = {}) {
  const logged: LogEntry[] = [];
  const receive = createInbound({
    handlers,
    allow: () => true,
    log: (entry) => logged.push(entry),
    ...options,
  });
  const send = async (resource: string, body: BodyInit, init: RequestInit = {}) => {
    const response = await receive(new Request(`${origin}/${resource}`, { method: 'POST', body, ...init }));
    return {
      status: response.status,
      ...((await response.json()) as { error_code: number; message: string }),
    };
  };
  return { send, amend: (body: object = amendment('G22-1')) => send(service, JSON.stringify(body)), logged };
}

describe('createInbound', () => {
  it('says 0 only after the handler has resolved', async () => {
    let stored: () => void = () => expect.unreachable();
    let begun: () => void;
    const started = new Promise<void>((done) => (begun = done));
    const { amend } = receiver({
      promotionAmendment: ({ code }) => {
        expect(code).toBe('G22-1');
        begun();
        return new Promise<void>((done) => (stored = done));
      },
    });
    let answered = false;
    const answer = amend().finally(() => (answered = true));
    await started;
    await new Promise((done) => setImmediate(done));
    expect(answered).toBe(false);
    stored();
    expect(await answer).toMatchObject({ status: 200, error_code: 0 });
  });

  it('says 1 for what the handler knows already', async () => {
    const known = new Set<string>();
    const { amend } = receiver({
      promotionAmendment: async ({ code }) => {
        if (known.has(code)) return 'duplicate';
        known.add(code);
        return undefined;
      },
    });
    expect((await amend()).error_code).toBe(0);
    expect((await amend()).error_code).toBe(1);
    expect((await amend(amendment('G22-2'))).error_code).toBe(0);
  });

  it('hands the same message twice at once to the handler once', async () => {
    let handled = 0;
    let stored: () => void = () => undefined;
    const { amend } = receiver({
      promotionAmendment: () => {
        handled++;
        return new Promise<void>((done) => (stored = done));
      },
    });
    const digests = vi.spyOn(crypto.subtle, 'digest');
    const both = Promise.all([amend(), amend()]);
    await expect
      .poll(() => digests.mock.settledResults.filter(({ type }) => type === 'fulfilled').length)
      .toBe(2);
    await new Promise((done) => setImmediate(done));
    digests.mockRestore();
    stored();
    expect((await both).map(({ error_code }) => error_code).sort()).toEqual([0, 1]);
    expect(handled).toBe(1);
    const again = amend();
    await expect.poll(() => handled).toBe(2);
    stored();
    expect((await again).error_code).toBe(0);
  });

  it('says -1 when the handler fails, tells nothing of why, and takes it the next time', async () => {
    let fails = true;
    const { amend, logged } = receiver({
      promotionAmendment: async () => {
        if (fails) throw new PortalError('disk_full', 'No space for Nguyễn Thị Hoa.');
      },
    });
    const refused = await amend();
    expect(refused).toMatchObject({ status: 200, error_code: -1 });
    expect(JSON.stringify([refused, logged])).not.toMatch(/Hoa|space/);
    expect(logged).toEqual([{ level: 'error', event: 'inbound.failed', code: 'disk_full' }]);
    fails = false;
    expect((await amend()).error_code).toBe(0);
  });

  it.each<[string, number, string, BodyInit, RequestInit?]>([
    ['a message without its code', 200, service, JSON.stringify(incomplete)],
    ['a message nobody takes', 200, nobodys.service, nobodys.body],
    ['a service nobody knows', 404, 'other', '{}'],
    ['what is no JSON', 400, service, '<html>'],
    ['a field twice', 400, service, twice],
    ['what is not UTF-8', 400, service, new Uint8Array([0x7b, 0xff])],
    ['nothing', 400, service, ''],
    ['too much', 413, service, 'x'.repeat(2000)],
    ['another method', 405, service, '{}', { method: 'PUT' }],
  ])('refuses %s and hands it to nobody', async (_, status, resource, body, init) => {
    const { send } = receiver({ promotionAmendment: async () => expect.unreachable() }, { maxBytes: 1000 });
    expect(await send(resource, body, init)).toMatchObject({
      status,
      error_code: -1,
      message: expect.any(String),
    });
  });

  it('names the missing field to the other side in its own words', async () => {
    const { amend } = receiver({});
    expect((await amend(incomplete)).message).toBe(`Dữ liệu thiếu hoặc không hợp lệ: ${missingField}.`);
  });

  it('lets in only what it is told to, before it reads anything', async () => {
    const { send } = receiver(
      { promotionAmendment: async () => undefined },
      { allow: ({ headers }) => headers.get('x-adapter') === 'ours' },
    );
    const body = JSON.stringify(amendment('G22-1'));
    expect(await send(service, body)).toMatchObject({ status: 403, error_code: -1 });
    expect(await send(service, body, { headers: { 'x-adapter': 'ours' } })).toMatchObject({
      error_code: 0,
    });
    const broken = receiver(
      { promotionAmendment: async () => expect.unreachable() },
      { allow: () => Promise.reject(new Error('x')) },
    );
    expect(await broken.amend()).toMatchObject({ status: 500, error_code: -1 });
  });

  it('gives up on a body that does not arrive', async () => {
    const { send } = receiver({ promotionAmendment: async () => expect.unreachable() }, { timeout: 30 });
    const body = new ReadableStream({ pull: () => new Promise<void>(() => undefined) });
    expect(await send(service, body, { duplex: 'half' } as RequestInit)).toMatchObject({
      status: 408,
      error_code: -1,
    });
  });
});
