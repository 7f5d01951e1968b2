import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import { createPortalClient, type PortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { createSync, type Sync } from '@dvcqg/sdk/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf, itemsOf, keys, recordOf } from './helpers/outbox.js';

/** The API of 2026 against the sandbox: the SDK's reading of the facts meets the sandbox's. */
let sandbox: Sandbox;
let portal: PortalClient;
let sync: Sync;
let asked: string[];
/** Answers in the place of the sandbox, or after it. */
let before: (path: string, nth: number, request: Request) => Promise<Response | undefined>;

beforeEach(() => {
  sandbox = createSandbox();
  asked = [];
  before = async () => undefined;
  portal = createPortalClient({
    profile: sandboxAt(sandbox.origin, { dialect: 'adapter-v2' }),
    agency: 'H99',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const path = new URL(request.url).pathname.replace('/dvc/', '');
      const nth = asked.push(path);
      return (await before(path, nth, request)) ?? sandbox.fetch(request);
    },
  });
  sync = createSync({ portal, keys });
});
afterEach(async () => {
  sandbox.close();
  await portal.close();
});

const entry = (minute: number, status: string) => ({
  at: `2026-07-06T09:${String(minute).padStart(2, '0')}:00+07:00`,
  officer: 'Cán bộ Một',
  note: `Bước ${minute}`,
  status,
});

/** What the sandbox wrote down of dossier `n`. */
async function path(n: number): Promise<string[]> {
  const response = await sandbox.fetch(new Request(`${sandbox.origin}/control/ledger?limit=100000`));
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as { code: string; kind: string; status: string })
    .filter(({ code }) => code === codeOf(n))
    .map(({ kind, status }) => `${kind} ${status}`);
}

it('a dossier with a file goes from its code to its status', async () => {
  const { dossiers } = portal;
  const code = await dossiers.nextCode('H99.02');
  expect(await dossiers.nextCode('H99.02')).not.toBe(code);
  const file = await dossiers.upload(new File(['hello'], 'đơn.txt', { type: 'text/plain' }));
  const documents = [
    {
      ...file,
      name: 'đơn.txt',
      url: 'https://onestop.example/f/1',
      deleted: false,
      componentCode: '000.00.00.H99-KQ000001',
    },
  ];
  const record = recordOf(0, { code, status: '1', documents });
  expect(await dossiers.sync(record)).toMatchObject({ outcome: 'created', id: expect.any(String) });
  expect(await dossiers.sync({ ...record, status: '2' })).toEqual({ outcome: 'updated' });
  await dossiers.update(code, [entry(1, '4')]);
  await dossiers.updateStatus({ code, status: '5', note: 'Bổ sung', at: '2026-07-06T10:00:00+07:00' });
  await expect(dossiers.lookup(code)).rejects.toMatchObject({ code: 'unsupported' });
  expect(asked.filter((one) => one === 'token')).toHaveLength(1);
  const other = createPortalClient({
    profile: sandboxAt(sandbox.origin),
    agency: 'H99',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  expect(await other.dossiers.lookup(code)).toMatchObject({ code, status: '5' });
  await other.close();
});

it('the outbox creates, updates and leaves, one dossier a call', async () => {
  await sync.enqueue(itemsOf(1, 21));
  expect(await sync.drain()).toEqual({ created: 20, updated: 0, unchanged: 0, dead: 0, left: 0 });
  expect(asked.filter((one) => one === 'NoiHoSo')).toHaveLength(20);
  expect(asked).not.toContain('CapNhatTrangThai');
  await sync.enqueue(itemsOf(1, 4, 2));
  expect(await sync.drain()).toMatchObject({ created: 0, updated: 3, left: 0 });
  expect(await sync.enqueue(itemsOf(4, 21))).toMatchObject({ unchanged: 17 });
  expect((await path(1)).at(-1)).toBe('status 2');
});

it('the outbox brings the trail, and the newest status stands', async () => {
  const progress = Array.from({ length: 12 }, (_, minute) => entry(minute, '4'));
  await sync.enqueue([{ record: recordOf(1, { status: '5' }), version: 1, progress }]);
  expect(await sync.drain()).toMatchObject({ created: 1, dead: 0, left: 0 });
  const went = await path(1);
  expect(went.filter((one) => one === 'progress 4')).toHaveLength(12);
  expect(went.at(-1)).toBe('status 5');
});

it('the outbox doubles nothing when an answer is lost, and still tells the status', async () => {
  before = async (path, nth, request) => {
    if (path !== 'NoiHoSo' || asked.slice(0, nth - 1).includes('NoiHoSo')) return undefined;
    await sandbox.fetch(request);
    throw new TypeError('fetch failed');
  };
  await sync.enqueue([{ record: recordOf(1, { status: '4' }), version: 1 }]);
  expect(await sync.drain()).toEqual({ created: 0, updated: 1, unchanged: 0, dead: 0, left: 0 });
  const went = await path(1);
  expect(went.filter((one) => one.startsWith('create'))).toHaveLength(1);
  expect(went.at(-1)).toBe('status 4');
});

it('the outbox makes a dead letter of what is refused, and the rest goes on', async () => {
  const foreign = recordOf(2, { code: 'H01.02-20260706-0000002', status: '1' });
  await sync.enqueue([...itemsOf(1, 2), { record: foreign, version: 1 }, ...itemsOf(3, 4)]);
  expect(await sync.drain()).toMatchObject({ created: 2, dead: 1, left: 0 });
  expect((await sync.deadLetters()).items).toMatchObject([
    { code: foreign.code, reason: 'dossier_rejected' },
  ]);
});

it('compare says at once that the dialect has no look-up, before it takes a dossier or asks anybody', async () => {
  let taken = 0;
  const source = function* () {
    for (; taken < 5; taken++) yield* itemsOf(taken, taken + 1);
  };
  for (const items of [source(), [], [{ record: recordOf(1, { code: 'no code' }), version: 1 }]]) {
    const comparing = sync.compare(items)[Symbol.asyncIterator]();
    await expect(comparing.next()).rejects.toMatchObject({
      name: 'ApiError',
      code: 'unsupported',
      message: expect.stringContaining('look-up'),
      retriable: false,
      action: 'fix-integration',
    });
    expect(await comparing.next()).toEqual({ done: true, value: undefined });
  }
  expect(taken).toBe(0);
  expect(asked).toEqual([]);
});
