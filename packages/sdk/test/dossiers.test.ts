import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import {
  createPortalClient,
  type DossierRecordInput,
  type PortalClient,
  dossierView,
} from '@dvcqg/sdk/server';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dossier } from '../src/dossiers/schema.js';
import { onWire } from '../src/wire/payment-1.0.6/fixtures/words.js';

/** The SDK and the other side of the wire, which read the same facts each for themselves. */
const now = () => new Date('2026-07-06T10:00:00+07:00');
const hoa = '00000000-0000-4000-8000-000000000001';
const seeded = (n: number) => `H99.01-20260701-${String(n).padStart(7, '0')}`;

let sandbox: Sandbox;
let portal: PortalClient;
let calls: string[];

beforeEach(() => {
  sandbox = createSandbox({ now });
  calls = [];
  portal = createPortalClient({
    profile: 'sandbox',
    agency: 'H99.01',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    now,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      calls.push(new URL(request.url).pathname.split('/').slice(-2).join('/'));
      return sandbox.fetch(request);
    },
  });
});

afterEach(async () => {
  await portal.close();
  sandbox.close();
});

const control = (path: string, body: object) =>
  sandbox.fetch(
    new Request(`${sandbox.origin}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

const record: DossierRecordInput = {
  code: 'H99.01-20260706-0000777',
  procedure: { code: '1.004884', name: 'Thủ tục đăng ký lại khai sinh' },
  field: { code: 'G15-TP07', name: 'Hộ tịch' },
  channel: 'online',
  owner: {
    name: 'Nguyễn Thị Hoa',
    kind: 'citizen',
    techId: hoa,
    identities: [{ kind: 'personal-id', number: '999100001111' }],
    email: 'hoa@example.invalid',
  },
  summary: 'Đề nghị đăng ký lại khai sinh',
  status: '2',
  submittedAt: '2026-07-06T07:55:00+07:00',
  receivedAt: '2026-07-06T01:00:00Z',
  dueAt: '2026-07-13T17:00:00+07:00',
  agency: { name: 'Ủy ban nhân dân xã Mẫu' },
  lodgedAt: 'local',
  returnBy: 'counter',
  hasDigitisedParts: true,
  ownerVerified: true,
  paidOnline: 'none',
  databases: [{ code: '1' }],
  documents: [
    {
      id: '1',
      name: 'to-khai.pdf',
      url: 'https://onestop.example/f/1',
      deleted: false,
      digitised: true,
      reused: 'no',
    },
  ],
  fees: [{ name: 'Lệ phí', code: 'LP01', kind: 'charge', amount: 8000, collectAt: 'reception' }],
  otherDocuments: [{ name: 'Ảnh', quantity: 2 }],
  supplements: [
    {
      note: 'Bổ sung bản sao',
      requestedAt: '2026-07-06T09:00:00+07:00',
      papers: [{ name: 'Bản sao', quantity: 1 }],
    },
  ],
};

describe('dossiers against the sandbox', () => {
  it('creates, updates when it exists, and reads back what it sent', async () => {
    expect(await portal.dossiers.sync(record)).toEqual({ outcome: 'created' });
    expect(await portal.dossiers.lookup(record.code)).toMatchObject({
      ...record,
      receivedAt: '2026-07-06T08:00:00+07:00',
    });
    expect(await portal.dossiers.sync({ ...record, status: '4', note: 'Đang xử lý' })).toEqual({
      outcome: 'updated',
    });
    const read = await portal.dossiers.lookup(record.code);
    expect(read).toMatchObject({ status: '4', note: 'Đang xử lý' });
    expect(read && (await portal.dossiers.sync(read))).toEqual({ outcome: 'updated' });
    expect(await portal.dossiers.lookup(record.code)).toEqual(read);
  });

  it('gets a refusal as our field, and nothing is stored', async () => {
    const wrong = { ...record, procedure: { code: '9.999999', name: 'Không có' } };
    const error = await portal.dossiers.sync(wrong).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'dossier_rejected', path: 'procedure.code' });
    expect(JSON.stringify(error)).not.toMatch(/Hoa|9\.999999/);
    expect(await portal.dossiers.lookup(record.code)).toBeUndefined();
  });

  it('adds a long trail, ten at a time', async () => {
    await portal.dossiers.sync(record);
    const entries = Array.from({ length: 12 }, (_, i) => ({
      at: `2026-07-06T09:${String(i + 10)}:00+07:00`,
      officer: 'Hoàng Văn Sơn',
      position: 'Công chức',
      unit: 'Bộ phận Một cửa',
      note: `Bước ${i + 1}`,
      status: i === 11 ? '9' : '4',
    }));
    const before = calls.length;
    await portal.dossiers.update(record.code, entries);
    expect(calls.length - before).toBe(2);
    const read = await portal.dossiers.lookup(record.code);
    expect(read?.status).toBe('9');
    expect(read?.progress.slice(-12).map(({ note }) => note)).toEqual(entries.map(({ note }) => note));
    expect(
      await portal.dossiers.update('H99.01-20260706-0000778', entries).catch((e: unknown) => e),
    ).toMatchObject({
      code: 'dossier_not_found',
    });
  });

  it('goes on when the session ends in between', async () => {
    await portal.dossiers.lookup(seeded(1));
    await control('sessions/expire', {});
    const found = await Promise.all(Array.from({ length: 10 }, () => portal.dossiers.lookup(seeded(1))));
    expect(found.every((dossier) => dossier?.code === seeded(1))).toBe(true);
    expect(calls.filter((path) => path === 'mapi/login')).toHaveLength(2);
    await control('sessions/expire', {});
    expect(await portal.dossiers.debt(seeded(1))).toMatchObject({ state: 'nothing-due' });
  });

  it('reads every dossier of the sandbox and shows each in the shape of the contract', async () => {
    const seen: string[] = [];
    for await (const page of portal.dossiers.listAll({ ownerTechId: hoa, pageSize: 5 })) {
      for (const dossier of page.items) {
        seen.push(dossier.code);
        expect(dossier.extra).toBeUndefined();
        const mine = dossierView(dossier, { subject: hoa, now: now() });
        const others = dossierView(dossier, { now: now() });
        expect(v.parse(Dossier, mine)).toMatchObject({ mine: true, ownerName: 'Nguyễn Thị Hoa' });
        expect(v.is(Dossier, others)).toBe(true);
        expect(JSON.stringify(others)).not.toMatch(/Nguyễn Thị Hoa|00000000-0000|\d{12}/);
      }
      expect(page.total).toBeGreaterThan(10);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8, 9, 11].map(seeded)));
  });

  it('tells what citizens ask: whose turn, until when, how late, until when instead', async () => {
    const view = async (n: number) => {
      const dossier = await portal.dossiers.lookup(seeded(n));
      return dossier && dossierView(dossier, { subject: hoa, now: now() });
    };
    const supplement = await view(5);
    expect(supplement).toMatchObject({
      turn: 'citizen',
      status: { key: 'supplement_requested' },
      clock: { paused: true },
    });
    expect(supplement?.supplements[0]?.papers).toHaveLength(2);
    expect(supplement?.supplements[0]?.dueAt).toMatch(/^2026-07-/);
    const late = await view(4);
    expect(late?.clock.workingDaysLate).toBeGreaterThan(0);
    expect(Date.parse(late?.newDueAt ?? '')).toBeGreaterThan(now().getTime());
    expect(await view(6)).toMatchObject({ paidOnline: true });
    expect(await view(9)).toMatchObject({
      status: { key: 'completed' },
      results: [{ name: expect.any(String) }],
    });
  });

  it('knows what is due, what was paid, and what is not there', async () => {
    await portal.dossiers.sync({ ...record, status: '6' });
    const debt = await portal.dossiers.debt(record.code);
    expect(debt).toMatchObject({
      state: 'payable',
      amount: 8000,
      fees: [{ kind: 'charge', amount: 8000, name: 'Lệ phí' }],
      payee: { account: expect.any(String), bank: expect.any(String) },
      billing: onWire({ serviceKind: '2', dossier: record.code }),
    });
    expect(await portal.dossiers.debt(seeded(6))).toMatchObject({
      state: 'paid',
      paidAt: expect.stringMatching(/^2026-07-/),
    });
    expect(await portal.dossiers.debt(seeded(9999)).catch((e: unknown) => e)).toMatchObject({
      code: 'dossier_not_found',
    });
    expect(await portal.dossiers.lookup(seeded(9999))).toBeUndefined();
    expect(await portal.dossiers.lookup(seeded(404)).catch((e: unknown) => e)).toMatchObject({
      code: 'dossier_not_synced',
    });
  });
});
