import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../src/index.js';
import { adapterKit, dossier, DSTCODE, FORWARD, type Json, ORIGIN, progress } from './adapter-kit.js';

type Kit = ReturnType<typeof adapterKit>;
const numbered = (n: number, changes: Json = {}) =>
  dossier({ MaHoSo: `H99.01-20261117-${String(n).padStart(7, '0')}`, ...changes });
const set = (kit: Kit, fault: Json) => kit.postJson('/control/faults', { target: 'adapter', ...fault });
const login = (kit: Kit) =>
  kit.postJson(
    `${FORWARD}/mapi/login`,
    { username: 'onestop-h99', password: 'sandbox' },
    { dstcode: DSTCODE },
  );
const create = (kit: Kit, ...data: Json[]) => kit.call('DongBoHoSoMC', { isUpdating: 'False', data });

describe('faults: too many calls', () => {
  it('answers 429 with Retry-After in the dialect that was spoken', async () => {
    const kit = adapterKit();
    await kit.dvc('GetNextValue?code=H99');
    await set(kit, { kind: 'too-many', times: 2, retryAfter: 7 });
    const first = await login(kit);
    expect([first.status, first.headers.get('retry-after'), await first.json()]).toEqual([
      429,
      '7',
      { error_code: -1, message: expect.any(String) },
    ]);
    expect(await kit.dvc('GetNextValue?code=H99')).toEqual({
      code: 429,
      message: expect.any(String),
      data: null,
    });
    expect((await login(kit)).status).toBe(200);
  });

  it('comes by itself above a rate, and ends when the time has gone by', async () => {
    const kit = adapterKit();
    const rate = await kit.postJson('/control/rate', { perSecond: 0.5, burst: 3 });
    expect(await rate.json()).toEqual({ rate: { perSecond: 0.5, burst: 3 } });
    const many = async (count: number) => {
      const statuses = [];
      for (let n = 0; n < count; n += 1) statuses.push((await login(kit)).status);
      return statuses;
    };
    expect(await many(5)).toEqual([200, 200, 200, 429, 429]);
    expect((await login(kit)).headers.get('retry-after')).toBe('2');
    kit.later(2000);
    expect(await many(2)).toEqual([200, 429]);
    kit.later(60_000);
    expect(await many(4)).toEqual([200, 200, 200, 429]);
    expect((await kit.send('/control/dossiers?count=1')).status).toBe(200);
    await kit.send('/control/rate', { method: 'DELETE' });
    expect(await many(4)).toEqual([200, 200, 200, 200]);
  });

  it.each([
    {},
    { perSecond: 0 },
    { perSecond: '5' },
    { perSecond: 5, burst: 0 },
    { perSecond: 5, burst: 1.5 },
  ])('refuses the rate %j', async (body) => {
    expect((await adapterKit().postJson('/control/rate', body)).status).toBe(400);
  });
});

describe('faults: how often', () => {
  it('every nth call, as many times as asked', async () => {
    const kit = adapterKit();
    await set(kit, { kind: 'down', every: 3, times: 2 });
    const statuses = [];
    for (let n = 0; n < 10; n += 1) statuses.push((await login(kit)).status);
    expect(statuses).toEqual([200, 200, 503, 200, 200, 503, 200, 200, 200, 200]);
  });

  it('with a probability: sometimes, not always', async () => {
    const kit = adapterKit();
    await set(kit, { kind: 'down', probability: 0.5 });
    const statuses = [];
    for (let n = 0; n < 200; n += 1) statuses.push((await login(kit)).status);
    const down = statuses.filter((status) => status === 503).length;
    // Outside of that once in more than a million runs.
    expect(down).toBeGreaterThan(60);
    expect(down).toBeLessThan(140);
  });

  it.each([
    { kind: 'down', probability: 0 },
    { kind: 'down', probability: 1.1 },
    { kind: 'down', every: 0 },
    { kind: 'too-many', retryAfter: -1 },
    { kind: 'partial' },
    { kind: 'partial', first: -1 },
    { target: 'payment', kind: 'partial', first: 1 },
    { target: 'identity', kind: 'expire-sessions' },
  ])('refuses %j', async (fault) => {
    expect((await set(adapterKit(), fault)).status).toBe(400);
  });
});

describe('faults: sessions end', () => {
  it('on every nth call, in both dialects', async () => {
    const kit = adapterKit();
    await kit.call('LayDanhMucCoQuan');
    await kit.dvc('GetNextValue?code=H99');
    await set(kit, { kind: 'expire-sessions', every: 2 });
    expect((await kit.call('LayDanhMucCoQuan')).error_code).toBe('0');
    expect(await kit.call('LayDanhMucCoQuan')).toEqual({
      error_code: -1,
      message: 'Phiên làm việc không hợp lệ hoặc đã hết hạn',
    });
    expect((await kit.dvc('GetNextValue?code=H99')).code).toBe(401);
  });
});

describe('faults: a batch stored in part', () => {
  it('stores the first ones, says which are not, and takes the rest later', async () => {
    const kit = adapterKit();
    await set(kit, { kind: 'partial', first: 2, times: 1 });
    const data = [1, 2, 3, 4].map((n) => numbered(n));
    const answer = await create(kit, ...data);
    expect(answer).toMatchObject({
      error_code: '2',
      message: expect.stringContaining('2/4'),
      result: data.map(({ MaHoSo }, index) => ({ MaHoSo, error_code: index < 2 ? '00' : '2' })),
    });
    const there = data.map(({ MaHoSo }) => kit.adapter.ledger.get(String(MaHoSo)) !== undefined);
    expect(there).toEqual([true, true, false, false]);
    expect((await create(kit, ...data.slice(2))).error_code).toBe('00');
  });

  it('does the same to steps, spares what was refused, and a batch that is small enough', async () => {
    const kit = adapterKit();
    await create(kit, numbered(1));
    await set(kit, { kind: 'partial', first: 1 });
    expect((await create(kit, numbered(1))).error_code).toBe('-3');
    expect((await create(kit, numbered(2))).error_code).toBe('00');
    const steps = ['0900', '1000'].map((hour) =>
      progress({ MaHoSo: numbered(1)['MaHoSo'], ThoiDiemXuLy: `20261117${hour}00` }),
    );
    expect(await kit.call('CapNhatTienDoHoSoMC', { data: steps })).toMatchObject({ error_code: '2' });
    expect(kit.adapter.ledger.get(String(numbered(1)['MaHoSo']))?.DanhSachTienDo).toHaveLength(2);
  });
});

describe('faults: the connection is cut after the work', () => {
  const ended: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ended.splice(0)) await end();
  });
  const message = (path: string, origin: string, body: unknown) =>
    new Request(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', dstcode: DSTCODE },
      body: JSON.stringify(body),
    });
  const cutIt = async (origin: string, ask: (request: Request) => Promise<Response>) => {
    const post = async (path: string, body: unknown) => ask(message(path, origin, body));
    const opened = await post(`${FORWARD}/mapi/login`, { username: 'onestop-h99', password: 'sandbox' });
    const { session } = (await opened.json()) as Json;
    await post('/control/faults', { target: 'adapter', kind: 'reset', times: 1 });
    const sync = {
      session,
      madonvi: 'H99',
      service: 'DongBoHoSoMC',
      isUpdating: 'False',
      data: [numbered(1)],
    };
    await expect(post(`${FORWARD}/mapi/g`, sync)).rejects.toThrow('fetch failed');
    const again = await post(`${FORWARD}/mapi/g`, sync);
    expect(await again.json()).toMatchObject({ error_code: '-3' });
  };

  it('in process', async () => {
    const sandbox = createSandbox();
    await cutIt(ORIGIN, (request) => sandbox.fetch(request));
  });

  it('over HTTP, and the server lives on', async () => {
    const free = createServer();
    await new Promise<void>((listening) => free.listen(0, '127.0.0.1', listening));
    const { port } = free.address() as { port: number };
    await new Promise((closed) => free.close(closed));
    const origin = `http://127.0.0.1:${port}`;
    const server = await createSandbox({ origin }).listen();
    ended.push(() => server.close());
    await cutIt(origin, (request) => fetch(request));
  });
});

describe('control: planted differences', () => {
  const planted = async (kit: Kit, body: Json) =>
    (
      (await (await kit.postJson('/control/differences', body)).json()) as {
        changed: { code: string; kind: string }[];
      }
    ).changed;
  const sent = Array.from({ length: 30 }, (_, n) => numbered(n));

  it('changes so many of what was sent, silently, and says which and how', async () => {
    const kit = adapterKit();
    await create(kit, ...sent);
    const ledger = async () => (await kit.send('/control/ledger')).text();
    const before = await ledger();
    const trails = sent.map(({ MaHoSo }) => kit.adapter.ledger.get(String(MaHoSo)));
    const changed = await planted(kit, { count: 10, seed: 7 });
    expect(new Set(changed.map(({ code }) => code)).size).toBe(10);
    const differs = sent.flatMap((one, n) => {
      const now = kit.adapter.ledger.get(String(one['MaHoSo']));
      if (now === undefined) return [{ code: one['MaHoSo'], kind: 'missing' }];
      expect(now.DanhSachTienDo).toEqual(trails[n]?.DanhSachTienDo);
      if (now.TrangThaiHoSo !== one['TrangThaiHoSo']) return [{ code: one['MaHoSo'], kind: 'status' }];
      return now.NgayHenTra === one['NgayHenTra'] ? [] : [{ code: one['MaHoSo'], kind: 'due' }];
    });
    const byCode = (a: { code: unknown }, b: { code: unknown }) => (String(a.code) < String(b.code) ? -1 : 1);
    expect([...changed].sort(byCode)).toEqual(differs.sort(byCode));
    expect(new Set(changed.map(({ kind }) => kind))).toEqual(new Set(['status', 'due', 'missing']));
    expect(await ledger()).toBe(before);
  });

  it('is the same for the same seed, spares the seed’s dossiers, and can be repaired', async () => {
    const kits = [adapterKit(), adapterKit(), adapterKit()];
    const told = [];
    for (const [index, kit] of kits.entries()) {
      await create(kit, ...sent);
      told.push(await planted(kit, { count: index === 2 ? 99 : 5, seed: 3 }));
    }
    expect(told[0]).toEqual(told[1]);
    expect(told[2]).toHaveLength(30);
    const missing = told[2]?.filter(({ kind }) => kind === 'missing').map(({ code }) => code) ?? [];
    const [, , kit] = kits;
    if (kit === undefined) throw new Error('three kits');
    const again = sent.filter(({ MaHoSo }) => missing.includes(String(MaHoSo)));
    expect((await create(kit, ...again)).error_code).toBe('00');
  });

  it.each([{}, { count: 0 }, { count: '3' }, { count: 3, seed: 'x' }])('refuses %j', async (body) => {
    expect((await adapterKit().postJson('/control/differences', body)).status).toBe(400);
  });
});
