import { describe, expect, it } from 'vitest';
import type { DossierRecord, DossierRecordInput } from '../domain/dossier-record.js';
import type { AdapterClient, Answer } from '../transport/adapter.js';
import { encodeDossier } from '../wire/adapter-v1/dossiers.js';
import { readEnvelope } from '../wire/adapter-v1/envelope.js';
import {
  firstPageOf,
  pageOfFive,
  refused,
  services,
  statusSent,
  stepsSent,
  told,
  unreadableDossier,
} from '../wire/adapter-v1/fixtures/answers.js';
import { createDossiers } from './create-dossiers.js';

const code = 'H99.01-20260701-0000005';
const record: DossierRecordInput = {
  code,
  procedure: { code: '1.000123', name: 'Procedure A' },
  field: { code: 'G99-AA01', name: 'Field A' },
  channel: 'counter',
  owner: { name: 'Nguyễn Thị Hoa', kind: 'citizen', techId: 'tech-1' },
  summary: 'Request A',
  status: '4',
  receivedAt: '2026-07-01T08:00:00+07:00',
  dueAt: '2026-07-08T17:00:00+07:00',
  agency: { name: 'Office A' },
};

function dossiers(answer: (params: Record<string, unknown>, service: string) => unknown) {
  const calls: Record<string, unknown>[] = [];
  const adapter: AdapterClient = {
    call: async ({ service, params }) => {
      calls.push({ service, ...params });
      return readEnvelope(answer(params, service)) as Answer;
    },
    debt: async () => undefined,
  };
  return { dossiers: createDossiers({ adapter }), calls };
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

describe('sync', () => {
  it('creates', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ error_code: '00' }));
    expect(await d.sync(record)).toEqual({ outcome: 'created' });
    expect(calls).toEqual([{ service: services.sync, isUpdating: 'False', data: [encodeDossier(record)] }]);
  });

  it('updates what already exists', async () => {
    const { dossiers: d, calls } = dossiers(({ isUpdating }) =>
      isUpdating === 'True' ? { error_code: 0 } : { error_code: '-3', message: `Hồ sơ ${code} đã tồn tại` },
    );
    expect(await d.sync(record)).toEqual({ outcome: 'updated' });
    expect(calls.map(({ isUpdating }) => isUpdating)).toEqual(['False', 'True']);
  });

  it('names the field the Portal refused, in our words', async () => {
    const { dossiers: d } = dossiers(() => refused.agencyName);
    const error = await failure(d.sync(record));
    expect(error).toMatchObject({ code: 'dossier_rejected', path: 'agency.name', retriable: false });
    expect(JSON.stringify(error) + String(error)).not.toContain('Hoa');
  });

  it('sends nothing when a limit is broken', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ error_code: 0 }));
    expect(await failure(d.sync({ ...record, summary: '' }))).toMatchObject({
      code: 'bad_dossier',
      path: 'summary',
    });
    expect(calls).toEqual([]);
  });
});

describe('update', () => {
  const entries = Array.from({ length: 23 }, (_, i) => ({
    at: `2026-07-01T08:${String(i).padStart(2, '0')}:00+07:00`,
    officer: 'A',
    note: `Step ${i}`,
    status: '4',
  }));

  it('sends ten at a time, in order', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ error_code: '00' }));
    await d.update(code.toLowerCase(), entries);
    const sent = calls.map(({ data }) => stepsSent(data));
    expect(sent.map((data) => data.length)).toEqual([10, 10, 3]);
    expect(sent.flat().map(({ note }) => note)).toEqual(entries.map(({ note }) => note));
    expect(sent[0]?.[0]?.code).toBe(code);
  });

  it('checks all before it sends any, and tells an unknown dossier', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ error_code: '-3', message: 'Hồ sơ không tồn tại' }));
    const wrong = [...entries, { at: 'x', officer: 'A', note: '', status: '4' }];
    expect(await failure(d.update(code, wrong))).toMatchObject({
      code: 'bad_progress',
      path: 'entries[23].at',
    });
    expect(calls).toEqual([]);
    expect(await failure(d.update(code, entries))).toMatchObject({
      code: 'dossier_not_found',
      params: { code },
    });
  });
});

describe('updateStatus', () => {
  const change = { code: ` ${code} `, status: '2', note: 'Đã tiếp nhận', at: '2026-07-01T08:00:00+07:00' };

  it('sends one dossier, and tells an unknown one', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ error_code: '00' }));
    await d.updateStatus({ ...change, localCode: 'L-1' });
    expect(calls).toEqual([statusSent(code, 'L-1')]);
    const none = dossiers(() => ({ error_code: '-3', message: 'Hồ sơ không tồn tại' })).dossiers;
    expect(await failure(none.updateStatus(change))).toMatchObject({
      code: 'dossier_not_found',
      params: { code },
    });
    const wrong = dossiers(() => refused.at).dossiers;
    expect(await failure(wrong.updateStatus(change))).toMatchObject({
      code: 'dossier_rejected',
      path: 'at',
    });
  });
});

describe('what dialect 1 cannot do', () => {
  it('is told without asking anyone', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ error_code: 0 }));
    for (const call of [d.nextCode('H99.01'), d.upload(new File(['x'], 'x'))]) {
      expect(await failure(call)).toMatchObject({ name: 'ApiError', code: 'unsupported', status: 501 });
    }
    expect(calls).toEqual([]);
  });
});

describe('lookup', () => {
  const found = encodeDossier(record);

  it('finds, does not find, and tells what is not synced yet', async () => {
    expect(
      await dossiers(() => ({ error_code: '0', result: [found] })).dossiers.lookup(` ${code} `),
    ).toMatchObject({
      code,
      owner: { name: 'Nguyễn Thị Hoa' },
    });
    expect(await dossiers(() => ({ error_code: '0', result: [] })).dossiers.lookup(code)).toBeUndefined();
    const later = dossiers(() => ({ error_code: '0', result: [], message: 'Hồ sơ chưa đồng bộ' }));
    expect(await failure(later.dossiers.lookup(code))).toMatchObject({ code: 'dossier_not_synced' });
  });

  it('never hands out another dossier than the one asked for', async () => {
    const other = told(found, 'H99.01-20260701-0000006');
    expect(
      await dossiers(() => ({ error_code: '0', result: [other] })).dossiers.lookup(code),
    ).toBeUndefined();
  });

  it('refuses a malformed code before asking, quoting only a wrong date', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ error_code: 0 }));
    expect(await failure(d.lookup('H99.01-321325-0001'))).toMatchObject({
      code: 'dossier_code_malformed',
      params: { part: 'date', value: '321325' },
    });
    const pasted = await failure(d.lookup('Nguyễn Thị Hoa 0912345678'));
    expect(pasted).toMatchObject({ code: 'dossier_code_malformed', params: { part: 'agency' } });
    expect(JSON.stringify(pasted)).not.toMatch(/Hoa|0912/i);
    expect(calls).toEqual([]);
    expect(await failure(d.debt(code))).toMatchObject({ code: 'dossier_not_found', status: 404 });
  });
});

describe('list', () => {
  const pages = (total: number | undefined) =>
    dossiers((params) => pageOfFive(encodeDossier(record), params, total));
  const codes = (items: readonly DossierRecord[]) => items.map((item) => item.code.slice(-1)).join('');

  it.each([5, undefined])(
    'walks all pages, with a total of %s, and can begin in the middle',
    async (total) => {
      const walked: string[] = [];
      const { dossiers: d, calls } = pages(total);
      for await (const page of d.listAll({ ownerTechId: 'tech-1', pageSize: 2 }))
        walked.push(codes(page.items));
      expect(walked).toEqual(['01', '23', '4']);
      expect(calls[0]).toEqual(firstPageOf('tech-1', 2));
      const first = await d.list({ ownerTechId: 'tech-1', pageSize: 2 });
      expect(first.next).toBe(2);
      for await (const page of d.listAll({ ownerTechId: 'tech-1', pageSize: 2, page: 3 }))
        expect(codes(page.items)).toBe('4');
    },
  );

  it('counts and leaves out a dossier it cannot read, and goes on to the next page', async () => {
    const result = [encodeDossier(record), unreadableDossier];
    const page = await dossiers(() => ({ error_code: '0', result })).dossiers.list({
      ownerTechId: 'tech-1',
      pageSize: 2,
    });
    expect(page).toMatchObject({ items: [{ code }], unreadable: 1, next: 2 });
    const none = dossiers(() => ({ error_code: '0', result: [unreadableDossier] })).dossiers;
    const error = await failure(none.list({ ownerTechId: 'tech-1' }));
    expect(error).toMatchObject({ code: 'bad_response', status: 502 });
    expect(JSON.stringify(error)).not.toContain('Hoa');
  });
});
