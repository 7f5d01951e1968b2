import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { allowHttp } from '../domain/dangerous.js';
import { http as serverHttp } from './http.js';
import { parseJson } from './json.js';
import { pageHttp } from './page-http.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(handler: RequestListener): Promise<string> {
  server = createServer(handler);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answers = (...responses: (Response | Error)[]) => {
  const calls: Request[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    calls.push(input as Request);
    const next = responses[Math.min(calls.length, responses.length) - 1];
    if (next instanceof Error) throw next;
    return next?.clone() ?? new Response();
  };
  return { fetch: fetch as typeof globalThis.fetch, calls };
};
const url = 'https://portal.example/x';
const fails = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

describe.each([
  ['http', serverHttp],
  ['pageHttp', pageHttp],
])('%s', (_, http) => {
  it('sends JSON and forms and answers with status, headers, text and bytes', async () => {
    const origin = await serve((req, res) => {
      let body = '';
      req.on('data', (chunk) => (body += chunk));
      req.on('end', () =>
        res.setHeader('x-type', req.headers['content-type'] ?? '').end(`${req.method} ${body}`),
      );
    });
    const json = await http({ url: origin, method: 'POST', json: { a: 'đ' } });
    expect([json.status, json.text, json.headers.get('x-type')]).toEqual([
      200,
      'POST {"a":"đ"}',
      'application/json',
    ]);
    const form = await http({ url: origin, method: 'POST', form: { a: 'b c' } });
    expect(form.text).toBe('POST a=b+c');
    expect(form.headers.get('x-type')).toMatch('application/x-www-form-urlencoded');
  });

  it('never follows a redirect', async () => {
    let asked = 0;
    const origin = await serve((_, res) => {
      asked++;
      res.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect((await http({ url: origin, method: 'POST', body: 'secret' })).status).toBe(307);
    expect(asked).toBe(1);
  });

  it('holds the deadline although bytes keep coming', async () => {
    const origin = await serve((_, res) => {
      const timer = setInterval(() => res.write('x'), 20);
      res.on('close', () => clearInterval(timer));
    });
    const started = Date.now();
    expect(await fails(http({ url: origin, timeout: 200 }))).toMatchObject({
      code: 'timeout',
      retriable: true,
    });
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it('holds the deadline when the far side never answers, and over all attempts', async () => {
    const hang = (() => new Promise(() => undefined)) as typeof fetch;
    expect(await fails(http({ url, timeout: 50, fetch: hang }))).toMatchObject({ code: 'timeout' });
  });

  it('stops reading at maxBytes, whether announced or not', async () => {
    let closed = false;
    const origin = await serve((_, res) => {
      const timer = setInterval(() => res.write('x'.repeat(10_000)), 1);
      res.on('close', () => {
        closed = true;
        clearInterval(timer);
      });
    });
    expect(await fails(http({ url: origin, maxBytes: 50_000 }))).toMatchObject({ code: 'too_large' });
    await expect.poll(() => closed).toBe(true);
    const announced = answers(new Response('x'.repeat(11), { headers: { 'content-length': '11' } }));
    expect(await fails(http({ url, maxBytes: 10, fetch: announced.fetch }))).toMatchObject({
      code: 'too_large',
    });
    expect((await http({ url, maxBytes: 11, fetch: announced.fetch })).text).toHaveLength(11);
  });

  it('rethrows an abort as AbortError, before and during', async () => {
    const origin = await serve(() => undefined);
    expect(await fails(http({ url: origin, signal: AbortSignal.abort() }))).toMatchObject({
      name: 'AbortError',
    });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('why')), 20);
    const error = await fails(http({ url: origin, signal: controller.signal }));
    expect(error).toBeInstanceOf(DOMException);
    expect(error).toMatchObject({ name: 'AbortError' });
  });

  it('tries a GET three times and a POST once', async () => {
    const down = answers(new TypeError('fetch failed'));
    expect(await fails(http({ url, fetch: down.fetch }))).toMatchObject({ code: 'network_failed' });
    expect(down.calls).toHaveLength(3);
    const post = answers(new Response('', { status: 503 }));
    expect((await http({ url, method: 'POST', fetch: post.fetch })).status).toBe(503);
    expect(post.calls).toHaveLength(1);
    const late = answers(new Response('', { status: 502 }), new Response('ok'));
    expect((await http({ url, method: 'POST', json: {}, attempts: 2, fetch: late.fetch })).text).toBe('ok');
  });

  it('waits as told by seconds or date, falls back on garbage, gives up at once on a wait too long', async () => {
    const now = () => new Date('2026-07-01T00:00:00Z');
    const told = async (value: string) => {
      const far = answers(
        new Response('', { status: 429, headers: { 'retry-after': value } }),
        new Response('ok'),
      );
      const started = Date.now();
      const { text, status, retryAfter } = await http({ url, fetch: far.fetch, now });
      return { text, status, retryAfter, waited: Date.now() - started, calls: far.calls.length };
    };
    const [seconds, date, garbage, day] = await Promise.all([
      told('1'),
      told('Wed, 01 Jul 2026 00:00:01 GMT'),
      told('soon'),
      told('86400'),
    ]);
    expect(seconds.text).toBe('ok');
    expect(seconds.waited).toBeGreaterThanOrEqual(990);
    expect(date.waited).toBeGreaterThanOrEqual(990);
    expect(garbage.text).toBe('ok');
    expect(garbage.waited).toBeLessThan(900);
    expect(day).toMatchObject({ status: 429, retryAfter: 86_400, calls: 1 });
    expect(day.waited).toBeLessThan(500);
  });

  it('refuses bytes that are not UTF-8 and accepts a byte order mark', async () => {
    const bad = await http({ url, fetch: answers(new Response(new Uint8Array([0x7b, 0xff]))).fetch });
    expect(bad.bytes).toHaveLength(2);
    expect(() => bad.text).toThrow(expect.objectContaining({ code: 'bad_encoding' }));
    const marked = await http({ url, fetch: answers(new Response('\uFEFF{"a":1}')).fetch });
    expect(parseJson(marked)).toEqual({ a: 1 });
  });

  it('refuses plain http off this machine unless allowHttp is passed', async () => {
    const { fetch } = answers(new Response('ok'));
    const plain = 'http://portal.example/';
    expect(await fails(http({ url: plain, fetch }))).toMatchObject({ code: 'insecure_url' });
    expect((await http({ url: plain, fetch, [allowHttp]: true })).text).toBe('ok');
    expect(await fails(http({ url: 'http://127.0.0.1.evil.example', fetch }))).toMatchObject({
      code: 'insecure_url',
    });
    expect((await http({ url: 'http://[::1]:1/', fetch })).text).toBe('ok');
    expect(await fails(http({ url: 'file:///etc/passwd', fetch }))).toMatchObject({ code: 'insecure_url' });
    expect(await fails(http({ url: 'https://u:p@x.example', fetch }))).toMatchObject({ code: 'bad_url' });
    expect(await fails(http({ url: '/relative', fetch }))).toMatchObject({ code: 'bad_url' });
  });

  it('leaks nothing of the request or of a library in an error', async () => {
    const { fetch } = answers(new TypeError('fetch failed: token-in-url'));
    const error = await fails(
      http({ url: `${url}?token-in-url`, method: 'POST', body: 'the-secret', fetch }),
    );
    const told =
      inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + (error as Error).stack;
    expect(told).not.toMatch(/token-in-url|the-secret/);
    expect((error as Error).cause).toBeUndefined();
  });
});

describe('pageHttp', () => {
  it('works where AbortSignal.any is missing', async () => {
    const any = Object.getOwnPropertyDescriptor(AbortSignal, 'any');
    Reflect.deleteProperty(AbortSignal, 'any');
    try {
      const controller = new AbortController();
      const busy = answers(new Response('', { status: 503, headers: { 'retry-after': '5' } }));
      setTimeout(() => controller.abort(), 20);
      expect(await fails(pageHttp({ url, fetch: busy.fetch, signal: controller.signal }))).toMatchObject({
        name: 'AbortError',
      });
    } finally {
      if (any) Object.defineProperty(AbortSignal, 'any', any);
    }
  });
});

describe('parseJson', () => {
  it.each(['', '  ', '<html>secret</html>', '{"a":', '{a:1}', '['.repeat(70) + ']'.repeat(70)])(
    'refuses %j',
    (text) => {
      const error = (() => {
        try {
          return parseJson({ text });
        } catch (e) {
          return e as Error;
        }
      })();
      expect(error).toMatchObject({ code: 'bad_response', name: 'ShapeError' });
      expect(inspect(error)).not.toContain('secret');
    },
  );

  it('survives a bomb of brackets and keeps depth 64', () => {
    expect(() => parseJson({ text: '['.repeat(1_000_000) })).toThrow();
    expect(parseJson({ text: '['.repeat(64) + ']'.repeat(64) })).toHaveLength(1);
    expect(parseJson({ text: JSON.stringify(`${'['.repeat(99)}"\\`) })).toHaveLength(101);
  });

  it.each(['{"__proto__":{"admin":true},"a":1}', '{"\\u005f_proto__":{"admin":true},"a":1}'])(
    'drops %s',
    (text) => {
      const value = parseJson({ text }) as Record<string, unknown>;
      expect(Object.keys(value)).toEqual(['a']);
      expect(value['admin']).toBeUndefined();
    },
  );
});
