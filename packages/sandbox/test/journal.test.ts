import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { digestOf } from '../src/adapter/digest.js';
import { createSandbox, type Sandbox } from '../src/index.js';
import { dossier, DSTCODE, FORWARD, type Json, ORIGIN, progress } from './adapter-kit.js';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'sandbox-'));
  folders.push(made);
  return made;
};
const open: Sandbox[] = [];
afterEach(() => {
  for (const sandbox of open.splice(0)) sandbox.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** A sandbox on a folder (or in memory), with a session. */
async function started(data?: string) {
  const sandbox = createSandbox({ ...(data !== undefined && { data }) });
  open.push(sandbox);
  const post = async (path: string, body: unknown) =>
    (await sandbox
      .fetch(
        new Request(`${ORIGIN}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', dstcode: DSTCODE },
          body: JSON.stringify(body),
        }),
      )
      .then((response) => response.json())) as Json;
  const get = (path: string) => sandbox.fetch(new Request(`${ORIGIN}${path}`));
  const { session } = await post(`${FORWARD}/mapi/login`, { username: 'onestop-h99', password: 'sandbox' });
  const call = (service: string, body: Json) =>
    post(`${FORWARD}/mapi/g`, { session, madonvi: '000.00.00.H99', service, ...body });
  return {
    sandbox,
    post,
    get,
    call,
    create: (...data: Json[]) => call('DongBoHoSoMC', { isUpdating: 'False', data }),
    update: (...data: Json[]) => call('DongBoHoSoMC', { isUpdating: 'True', data }),
    move: (...data: Json[]) => call('CapNhatTienDoHoSoMC', { data }),
    read: async (code: string) => (await get(`/control/dossiers/${code}`)).json() as Promise<Json>,
    count: async () => ((await (await get('/control/dossiers?count=1')).json()) as { count: number }).count,
    ledger: async (query = '') =>
      (await (await get(`/control/ledger${query}`)).text())
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Json),
  };
}
const numbered = (n: number, changes: Json = {}) =>
  dossier({ MaHoSo: `H99.01-20261117-${String(n).padStart(7, '0')}`, ...changes });
const codeOf = (one: Json) => String(one['MaHoSo']);
const journalIn = (data: string) => join(data, 'dossiers.journal');

/** As the process left it, in a folder of its own: no lock, no open file. */
function copyOf(data: string): string {
  const copy = folder();
  writeFileSync(journalIn(copy), readFileSync(journalIn(data)));
  return copy;
}

describe('sandbox: a data folder', () => {
  it('has on disk what was answered, at the moment of the answer', async () => {
    const data = folder();
    const first = await started(data);
    expect(await first.create(numbered(1), numbered(2))).toMatchObject({ error_code: '00' });
    const afterCreate = copyOf(data);
    await first.update(numbered(2, { GhiChu: 'hai' }));
    await first.move(progress({ MaHoSo: codeOf(numbered(1)) }));
    const afterAll = copyOf(data);

    const early = await started(afterCreate);
    expect(await early.read(codeOf(numbered(2)))).not.toHaveProperty('GhiChu');
    expect(await early.create(numbered(1))).toMatchObject({ error_code: '-3' });
    const late = await started(afterAll);
    for (const n of [1, 2])
      expect(await late.read(codeOf(numbered(n)))).toEqual(await first.read(codeOf(numbered(n))));
    expect(await late.ledger()).toEqual(await first.ledger());
    expect(await late.count()).toBe(await first.count());
  });

  it('numbers on after a restart, finds owners, and keeps the seed’s dates', async () => {
    const data = folder();
    const first = await started(data);
    const seeded = await first.read('H99.01-20260701-0000005');
    await first.create(numbered(1));
    const second = await started(copyOf(data));
    await second.create(numbered(2));
    expect((await second.ledger()).map(({ n }) => n)).toEqual([1, 2]);
    expect(await second.read('H99.01-20260701-0000005')).toEqual(seeded);
    const hers = await second.call('TraCuuHoSo', { madoituong: dossier()['MaDoiTuong'] });
    expect(hers).toMatchObject({ tongso: 2 });
  });

  it('drops an end that was torn at any byte, a whole call at a time, and says so', async () => {
    const data = folder();
    const first = await started(data);
    await first.create(numbered(1));
    const before = readFileSync(journalIn(data)).length;
    await first.create(numbered(2), numbered(3), numbered(4));
    const whole = readFileSync(journalIn(data));
    const seeds = (await first.count()) - 4;
    // Every 499th byte, the last, and right behind each line.
    const ends = [...whole.keys()].filter((at) => at > before && (at % 499 === 0 || whole[at - 1] === 10));
    for (const end of [...ends, whole.length - 1]) {
      const copy = copyOf(data);
      truncateSync(journalIn(copy), end);
      const second = await started(copy);
      expect(await second.count(), `cut at ${end}`).toBe(seeds + 1);
      expect(second.sandbox.notices).toEqual([expect.stringContaining('dropped')]);
      expect(await second.create(numbered(2), numbered(3), numbered(4))).toMatchObject({ error_code: '00' });
      second.sandbox.close();
      const third = await started(copy);
      expect(await third.count()).toBe(seeds + 4);
      expect(third.sandbox.notices).toEqual([]);
      third.sandbox.close();
    }
  });

  it('refuses to start on a damaged journal, whichever byte it is, and leaves it as it was', async () => {
    const data = folder();
    const first = await started(data);
    await first.create(numbered(1));
    await first.create(numbered(2));
    const good = readFileSync(journalIn(data));
    const lastLine = good.lastIndexOf(10, good.length - 2) + 1;
    for (let at = 3; at < good.length - 1; at += 61) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 1;
      // A line break that went missing at the end looks torn, and is none that was answered for.
      if (at >= lastLine && !bad.includes(10, at)) continue;
      const copy = folder();
      writeFileSync(journalIn(copy), bad);
      expect(() => createSandbox({ data: copy }), `byte ${at}`).toThrow(/damaged at line \d+ \(byte \d+\)/);
      expect(readFileSync(journalIn(copy)).equals(bad)).toBe(true);
    }
  });

  it('refuses a file that is no journal, and a folder it cannot have', async () => {
    const other = folder();
    writeFileSync(journalIn(other), 'shopping list\nmilk\n');
    expect(() => createSandbox({ data: other })).toThrow('damaged at line 1');
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => createSandbox({ data: join(file, 'data') })).toThrow('cannot write to');
  });

  it('belongs to one sandbox; a lock of a process that is gone does not count', async () => {
    const data = folder();
    const first = await started(data);
    expect(() => createSandbox({ data })).toThrow('in use by another sandbox');
    first.sandbox.close();
    writeFileSync(join(data, 'sandbox.lock'), JSON.stringify({ pid: process.ppid, started: 'long ago' }));
    expect(await (await started(data)).count()).toBeGreaterThan(0);
  });

  it.skipIf(!existsSync('/dev/full'))('answers no success any more once the disk refused', async () => {
    const data = folder();
    // As a full disk answers, from the first write on.
    symlinkSync('/dev/full', journalIn(data));
    const { create, get } = await started(data);
    const refusal = { error_code: -1, message: 'Không ghi được dữ liệu xuống đĩa' };
    expect(await create(numbered(1))).toMatchObject(refusal);
    expect(await create(numbered(2))).toMatchObject(refusal);
    expect((await get('/control/dossiers?count=1')).status).toBe(503);
  });

  it('remembers codes given out, an officer’s changes and planted differences', async () => {
    const data = folder();
    const first = await started(data);
    await first.create(...[1, 2, 3, 4].map((n) => numbered(n)));
    const { changed } = (await first.post('/control/differences', { count: 3, seed: 1 })) as {
      changed: Json[];
    };
    const missing = changed.find(({ kind }) => kind === 'missing');
    await first.post(`/control/dossiers/H99.01-20260701-0000002`, { GhiChu: 'đổi' });
    const second = await started(copyOf(data));
    expect((await second.get(`/control/dossiers/${String(missing?.['code'])}`)).status).toBe(404);
    expect(await second.count()).toBe(await first.count());
    expect(await second.read('H99.01-20260701-0000002')).toMatchObject({ GhiChu: 'đổi' });
    for (const n of [1, 2, 3, 4])
      expect(await second.read(codeOf(numbered(n)))).toEqual(await first.read(codeOf(numbered(n))));

    const next = async ({ sandbox }: { sandbox: Sandbox }) => {
      const form = { grant_type: 'client_credentials', client_id: 'onestop-h99', client_secret: 'sandbox' };
      const grant = await sandbox.fetch(
        new Request(`${ORIGIN}/dvc/token`, { method: 'POST', body: new URLSearchParams(form) }),
      );
      const { access_token } = (await grant.json()) as Json;
      const headers = { authorization: `Bearer ${String(access_token)}` };
      const answer = await sandbox.fetch(new Request(`${ORIGIN}/dvc/GetNextValue?code=H99.09`, { headers }));
      return String((((await answer.json()) as Json)['data'] as Json)['value']).slice(-7);
    };
    expect(await next(first)).toBe('0000001');
    expect(await next(await started(copyOf(data)))).toBe('0000002');
  });

  it('forgets everything at a reset, for good', async () => {
    const data = folder();
    const first = await started(data);
    const seeds = await first.count();
    await first.create(numbered(1));
    await first.post('/control/reset', {});
    expect(await first.ledger()).toEqual([]);
    const again = await started(copyOf(data));
    expect(await again.count()).toBe(seeds);
    expect(await again.ledger()).toEqual([]);
  });

  it('takes what many callers send at once, each answered once it is there', async () => {
    const data = folder();
    const first = await started(data);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => first.create(numbered(n))));
    expect(new Set(answers.map((answer) => answer['error_code']))).toEqual(new Set(['00']));
    const second = await started(copyOf(data));
    expect((await second.ledger()).map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });
});

describe('sandbox: the ledger', () => {
  it('names every write with its kind, status and the digest of what was sent, and no person', async () => {
    const { create, update, move, ledger, post } = await started();
    const [first, changed] = [numbered(1), numbered(1, { GhiChu: 'mới', TrangThaiHoSo: '4' })];
    const step = progress({ MaHoSo: codeOf(first), TrangThai: '9' });
    await create(first);
    await create(first);
    await update(changed);
    await move(step, step);
    await post(`/control/dossiers/${codeOf(first)}`, { TrangThaiHoSo: '10' });
    const lines = await ledger();
    expect(lines).toMatchObject([
      { n: 1, code: codeOf(first), kind: 'create', status: '2', digest: digestOf(first) },
      { n: 2, kind: 'update', status: '4', digest: digestOf(changed) },
      { n: 3, kind: 'progress', status: '9', digest: digestOf(step) },
      { n: 4, kind: 'update', status: '10' },
    ]);
    for (const line of lines)
      expect(Object.keys(line).sort()).toEqual(['at', 'code', 'digest', 'kind', 'n', 'status']);
    expect(JSON.stringify(lines)).not.toContain('Người Mẫu');
  });

  it('is read in pages from any number', async () => {
    const { create, ledger, get } = await started();
    await create(...Array.from({ length: 700 }, (_, n) => numbered(n)));
    for (const after of [0, 1, 255, 256, 257, 511, 699, 700, 9999]) {
      const page = await ledger(`?after=${after}&limit=300`);
      expect(page.map(({ n }) => n)).toEqual(
        Array.from({ length: Math.max(0, Math.min(300, 700 - after)) }, (_, index) => after + index + 1),
      );
    }
    for (const wrong of ['?after=x', '?limit=0', '?limit=100001', '?after=-1'])
      expect((await get(`/control/ledger${wrong}`)).status).toBe(400);
  });

  it('takes the digest of canonical JSON: keys in order, absent ones left out', () => {
    expect(digestOf({ b: 1, a: ['x', null, { d: 'ư', c: undefined }] })).toBe(
      digestOf({ a: ['x', null, { d: 'ư' }], b: 1 }),
    );
    expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
  });
});
