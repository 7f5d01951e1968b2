import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sandboxAt } from '../profiles/sandbox.js';
import { type Call, createCall, nextCodeCall, statusCall, uploadCall } from '../wire/adapter-v2/calls.js';
import { refusedStatus, smallDossier, smallStatus } from '../wire/adapter-v2/fixtures/answers.js';
import { createAdapterV2 } from './adapter-v2.js';
import { credentials, dialects, farSide as farOverHttp } from './fixtures/far-side.js';

afterEach(() => vi.restoreAllMocks());

interface Seen {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

/** The API of 2026, whose tokens end when told, and that counts. */
function farSide(
  answer: (seen: Seen) => Response | object = () => ({ code: 200, data: {} }),
  token: object = {},
) {
  const seen: Seen[] = [];
  let tokens = 0;
  let live = '';
  return {
    seen,
    tokens: () => tokens,
    expire: () => (live = ''),
    fetch: (async (input: Request) => {
      const { pathname, search } = new URL(input.url);
      const call = {
        path: pathname + search,
        method: input.method,
        headers: input.headers,
        body: await input.text(),
      };
      seen.push(call);
      await new Promise((done) => setTimeout(done, 1));
      if (pathname === '/dvc/token') {
        if (!call.body.includes('client_secret=right'))
          return Response.json(
            { error: 'invalid_client', error_description: 'Citizen One' },
            { status: 401 },
          );
        live = `token-${++tokens}`;
        return Response.json({ access_token: live, token_type: 'Bearer', expires_in: 1800, ...token });
      }
      if (call.headers.get('authorization') !== `Bearer ${live}`) {
        return Response.json({ code: 401, message: 'Unauthorized' }, { status: 401 });
      }
      const reply = answer(call);
      return reply instanceof Response ? reply : Response.json(reply);
    }) as typeof fetch,
  };
}

const client = (far: { fetch: typeof fetch }, password = 'right') =>
  createAdapterV2({
    profile: sandboxAt('http://127.0.0.1:4400', { dialect: 'adapter-v2' }).adapter,
    credentials: { username: 'onestop-h99', password },
    fetch: far.fetch,
  });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
const many = (adapter: ReturnType<typeof client>, call: Call = createCall({})) =>
  Promise.all(Array.from({ length: 20 }, () => adapter.call(call)));

describe('createAdapterV2', () => {
  it('asks for one token for many callers, as a form, and carries it in no URL', async () => {
    const far = farSide();
    await many(client(far));
    expect(far.tokens()).toBe(1);
    expect(far.seen[0]).toMatchObject({
      path: '/dvc/token',
      method: 'POST',
      body: 'grant_type=client_credentials&client_id=onestop-h99&client_secret=right',
    });
    expect(far.seen[0]?.headers.get('content-type')).toMatch('application/x-www-form-urlencoded');
    expect(far.seen.map(({ path }) => path).join()).not.toMatch(/token-|right/);
  });

  it.each<[string, string, string, Call]>([
    ['GET', '/dvc/GetNextValue?code=000.00.04.G18', '', nextCodeCall('000.00.04.G18')],
    ['POST', '/dvc/NoiHoSo', JSON.stringify(smallDossier), createCall(smallDossier)],
    ['POST', '/dvc/CapNhatTrangThai', JSON.stringify([smallStatus]), statusCall(smallStatus)],
  ])('sends %s %s', async (method, path, body, call) => {
    const far = farSide();
    expect(await client(far).call(call)).toEqual({ ok: true, data: {} });
    expect(far.seen[1]).toMatchObject({ method, path, body });
  });

  it('uploads as multipart, again in full when the token had ended', async () => {
    const far = farSide();
    const adapter = client(far);
    await adapter.call(createCall({}));
    far.expire();
    await adapter.call(uploadCall(new Blob(['%PDF đ'], { type: 'application/pdf' }), 'đơn.pdf'));
    const uploads = far.seen.filter(({ path }) => path === '/dvc/upload');
    expect(uploads).toHaveLength(2);
    for (const { headers, body } of uploads) {
      expect(headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
      expect(body).toContain(
        'name="files"; filename="đơn.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF đ\r\n',
      );
    }
  });

  it('uploads a large file over a real connection as it is', async () => {
    const content = new Uint8Array(8 * 1_048_576).map((_, at) => at % 251);
    let received: File | undefined;
    const far = await farOverHttp(dialects[1], (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const type = request.headers['content-type'] ?? '';
        const body = new Response(new Uint8Array(Buffer.concat(chunks)), {
          headers: { 'content-type': type },
        });
        void body.formData().then((form) => {
          received = form.get('files') as File;
          response.end('{"code":200}');
        });
      });
    });
    const profile = sandboxAt(far.origin, { dialect: 'adapter-v2' }).adapter;
    const adapter = createAdapterV2({ profile, credentials });
    try {
      expect(await adapter.call(uploadCall(new Blob([content]), 'scan.pdf'))).toMatchObject({ ok: true });
    } finally {
      far.close();
    }
    expect(received?.name).toBe('scan.pdf');
    expect(
      Buffer.compare(
        Buffer.from((await received?.arrayBuffer()) ?? new ArrayBuffer(0)),
        Buffer.from(content),
      ),
    ).toBe(0);
  });

  it.each([
    ['by status', () => Response.json({ code: 401 }, { status: 401 })],
    ['in the envelope', () => Response.json({ code: '401' })],
    ['in no envelope', () => new Response('<html>', { status: 401 })],
  ])(
    'asks for one new token for all when it ended, told %s, and a third time for nobody',
    async (_, refuse) => {
      let ended = false;
      const far = farSide(({ headers }) =>
        ended && headers.get('authorization') === 'Bearer token-1' ? refuse() : { code: 200 },
      );
      const adapter = client(far);
      await adapter.call(createCall({}));
      ended = true;
      expect((await many(adapter)).every(({ ok }) => ok)).toBe(true);
      expect(far.tokens()).toBe(2);
      const closed = farSide(refuse);
      expect(await failure(client(closed).call(createCall({})))).toMatchObject({
        code: 'adapter_refused',
        retriable: false,
      });
      expect(closed.tokens()).toBe(2);
    },
  );

  it('lets a token go a little before its time, on the monotonic clock (F19)', async () => {
    const far = farSide();
    const adapter = client(far);
    const real = performance.now.bind(performance);
    let ahead = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => real() + ahead);
    await many(adapter);
    ahead = 1700_000;
    await many(adapter);
    expect(far.tokens()).toBe(1);
    ahead = 1780_000;
    await many(adapter);
    expect(far.tokens()).toBe(2);
    ahead = 1780_000 + 1700_000;
    await many(adapter);
    expect(far.tokens()).toBe(2);
  });

  it('keeps a token that names no end until it is refused', async () => {
    const far = farSide(undefined, { expires_in: undefined });
    const adapter = client(far);
    const real = performance.now.bind(performance);
    await adapter.call(createCall({}));
    vi.spyOn(performance, 'now').mockImplementation(() => real() + 1e12);
    await adapter.call(createCall({}));
    expect(far.tokens()).toBe(1);
  });

  it('passes on nothing of what the far side says', async () => {
    const far = farSide();
    const error = await failure(client(far, 'wrong').call(createCall({})));
    expect(error).toMatchObject({
      name: 'ApiError',
      code: 'adapter_login_refused',
      messageKey: 'service_down',
    });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/Citizen|wrong|invalid_client/);
    expect(far.seen).toHaveLength(1);
    const odd = farSide(undefined, { access_token: 'a b' });
    expect(await failure(client(odd).call(createCall({})))).toMatchObject({ code: 'adapter_login_refused' });
  });

  it.each([
    [400, { code: 400, message: 'Hồ sơ A đã tồn tại' }, { refusal: 'exists' }],
    [400, refusedStatus, { refusal: 'field' }],
    [403, { code: 403, message: 'Citizen One' }, { refusal: 'refused' }],
    [404, { code: 404, message: 'không tồn tại' }, { refusal: 'missing' }],
    [200, { code: 404 }, { refusal: 'missing' }],
  ])('reads a refusal: %i %j', async (status, body, refusal) => {
    const far = farSide(() => Response.json(body, { status }));
    expect(await client(far).call(createCall({}))).toMatchObject({ ok: false, ...refusal });
    expect(far.seen).toHaveLength(2);
  });

  it.each([
    [404, '<html>', { code: 'service_down', retriable: false, status: 502 }],
    [403, '{"code":', { code: 'service_down', retriable: false }],
    [502, '{"code":502}', { code: 'service_down', retriable: true, status: 503 }],
    [200, '{"code":502}', { code: 'service_down', retriable: true, status: 503 }],
    [200, '{}', { code: 'bad_response' }],
  ])('tells a gate or an outage from an answer: %i %s', async (status, body, error) => {
    const far = farSide(() => new Response(body, { status }));
    expect(await failure(client(far).call(createCall({})))).toMatchObject(error);
    expect(far.seen).toHaveLength(2);
  });
});
