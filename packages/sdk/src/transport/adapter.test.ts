import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sandbox } from '../profiles/sandbox.js';
import { lookupCall, syncCall } from '../wire/adapter-v1/calls.js';
import { services } from '../wire/adapter-v1/fixtures/answers.js';
import { createAdapter } from './adapter.js';

/** An adapter whose sessions end when told, and that counts. */
function farSide(
  answer: (body: Record<string, unknown>) => unknown = () => ({ error_code: '0', result: [] }),
) {
  const seen: { path: string; headers: Headers; body: Record<string, unknown> }[] = [];
  let logins = 0;
  let open = '';
  const far = {
    seen,
    logins: () => logins,
    expire: () => (open = ''),
    fetch: (async (input: Request) => {
      const body = (await input.json()) as Record<string, unknown>;
      const path = new URL(input.url).pathname.split('/forward/')[1] ?? '';
      seen.push({ path, headers: input.headers, body });
      await new Promise((done) => setTimeout(done, 5));
      if (path === 'mapi/login') {
        if (body['password'] !== 'right')
          return Response.json({ error_code: -1, message: 'Sai mật khẩu của Citizen One' });
        open = `session-${++logins}`;
        return Response.json({ session: open, error_code: 0 });
      }
      if (body['session'] !== open) {
        return Response.json({ error_code: -1, message: 'Phiên làm việc không hợp lệ hoặc đã hết hạn' });
      }
      const reply = answer(body);
      return reply instanceof Response ? reply : Response.json(reply);
    }) as typeof fetch,
  };
  return far;
}

const client = (far: { fetch: typeof fetch }, password = 'right') =>
  createAdapter({
    profile: sandbox.adapter,
    agency: 'H99.01',
    credentials: { username: 'u', password },
    fetch: far.fetch,
  });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

describe('createAdapter', () => {
  it('logs in once for many callers and routes by dstcode', async () => {
    const far = farSide();
    const adapter = client(far);
    await Promise.all(Array.from({ length: 20 }, () => adapter.call(lookupCall('X'))));
    expect(far.logins()).toBe(1);
    const { path, headers, body } = far.seen.at(-1) ?? expect.unreachable();
    expect(path).toBe('mapi/g');
    expect(headers.get('dstcode')).toBe('VN:GOV:000.00.00.G22:vpcpdvcprovider');
    expect(body).toEqual({
      session: 'session-1',
      madonvi: '000.00.00.H99',
      service: services.lookup,
      mahoso: 'X',
    });
  });

  it('logs in once more for all when the session has ended, and repeats each call', async () => {
    const far = farSide();
    const adapter = client(far);
    await adapter.call(lookupCall('X'));
    far.expire();
    const answers = await Promise.all(Array.from({ length: 20 }, () => adapter.call(lookupCall('X'))));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(far.logins()).toBe(2);
    far.expire();
    expect(await adapter.debt('X').catch((error: unknown) => error)).toMatchObject({ state: 'nothing-due' });
    expect(far.logins()).toBe(3);
  });

  it('asks a third time for nobody', async () => {
    const far = farSide(() => ({ error_code: -1, message: 'Đơn vị không được cấp quyền' }));
    expect(await failure(client(far).call(lookupCall('X')))).toMatchObject({
      code: 'adapter_refused',
      retriable: false,
    });
    expect(far.logins()).toBe(2);
    expect(await failure(client(far).debt('X'))).toMatchObject({ code: 'adapter_refused' });
  });

  it('passes on nothing of what the far side says', async () => {
    const error = await failure(client(farSide(), 'wrong').call(lookupCall('X')));
    expect(error).toMatchObject({
      name: 'ApiError',
      code: 'adapter_login_refused',
      messageKey: 'service_down',
    });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/Citizen|wrong|mật khẩu/);
  });

  it('tries the login anew after a failed one', async () => {
    const far = farSide();
    let down = true;
    const fetch = ((input: Request) =>
      down
        ? Promise.resolve(new Response('', { status: 403 }))
        : far.fetch(input)) as typeof globalThis.fetch;
    const adapter = client({ fetch });
    expect(await failure(adapter.call(lookupCall('X')))).toMatchObject({
      code: 'service_down',
      status: 502,
      retriable: false,
    });
    down = false;
    expect(await adapter.call(lookupCall('X'))).toMatchObject({ ok: true });
  });

  it('lets one caller give up without ending the login of the others', async () => {
    const far = farSide();
    const adapter = client(far);
    const controller = new AbortController();
    const first = adapter.call(lookupCall('X'), { signal: controller.signal });
    const second = adapter.call(lookupCall('X'));
    controller.abort();
    expect(await failure(first)).toMatchObject({ name: 'AbortError' });
    expect(await second).toMatchObject({ ok: true });
    expect(far.logins()).toBe(1);
  });

  it('keeps one deadline over login and call', async () => {
    const slow = ((input: Request) =>
      new Promise((done) => setTimeout(() => done(farSide().fetch(input)), 60))) as typeof fetch;
    expect(await failure(client({ fetch: slow }).call(lookupCall('X'), { timeout: 80 }))).toMatchObject({
      code: 'timeout',
    });
  });

  it.each([
    [new Response('<html>', { status: 200 }), 'bad_response'],
    [new Response('{}', { status: 200 }), 'bad_response'],
    [new Response('{"error_code":-1}', { status: 404 }), 'service_down'],
    [new Response('', { status: 302, headers: { location: 'https://evil.example' } }), 'service_down'],
  ])('refuses %#', async (response, code) => {
    expect(await failure(client(farSide(() => response.clone())).call(syncCall({}, false)))).toMatchObject({
      code,
    });
  });

  it('does not repeat a write by itself', async () => {
    const far = farSide(() => new Response('', { status: 503, headers: { 'retry-after': '1' } }));
    expect(await failure(client(far).call(syncCall({}, false)))).toMatchObject({
      retriable: true,
      retryAfter: 1,
    });
    expect(far.seen.filter(({ path }) => path === 'mapi/g')).toHaveLength(1);
  });
});
