import { describe, expect, it } from 'vitest';
import type { DossierRecordInput } from '../domain/dossier-record.js';
import type { AdapterV2Client, AnswerV2 } from '../transport/adapter-v2.js';
import type { Call } from '../wire/adapter-v2/calls.js';
import { readEnvelope } from '../wire/adapter-v2/envelope.js';
import { encodeLodging } from '../wire/adapter-v2/lodging.js';
import {
  feeAskedFor,
  lodged,
  notesOf,
  refusedName,
  statusSent,
  storedFile,
} from '../wire/adapter-v2/fixtures/answers.js';
import { createDossiersV2 } from './create-dossiers-v2.js';

const code = 'H99.01-20260701-0000005';
const record: DossierRecordInput = {
  code,
  procedure: { code: '1.000123', name: 'Procedure A' },
  field: { code: 'G99-AA01', name: 'Field A' },
  owner: { name: 'Nguyễn Thị Hoa', kind: 'citizen' },
  summary: 'Request A',
  status: '1',
  submittedAt: '2026-07-01T08:00:00+07:00',
  agency: { name: 'Office A' },
};

function dossiers(answer: (call: Call) => { readonly code: number; readonly [key: string]: unknown }) {
  const calls: Call[] = [];
  const adapter: AdapterV2Client = {
    call: async (call) => {
      calls.push(call);
      return readEnvelope(200, answer(call)) as AnswerV2;
    },
  };
  return { dossiers: createDossiersV2({ adapter }), calls };
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

describe('sync in dialect 2', () => {
  it('creates a newly lodged dossier in one call, and tells its id', async () => {
    const { dossiers: d, calls } = dossiers(() => lodged('id-1', code));
    expect(await d.sync(record)).toEqual({ outcome: 'created', id: 'id-1' });
    expect(calls).toEqual([{ step: 'create', json: encodeLodging(record) }]);
  });

  it('tells every other status in a second call, with fees where they mean something', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ code: 200 }));
    const fees = [{ name: 'Fee', amount: 8000, paid: false }];
    expect(await d.sync({ ...record, status: '6', note: 'Nộp phí', fees })).toEqual({ outcome: 'created' });
    expect(calls.map(({ step }) => step)).toEqual(['create', 'status']);
    expect(calls[1]).toMatchObject({ json: feeAskedFor(code) });
  });

  it('updates what already exists, whatever its status', async () => {
    for (const status of ['1', '4']) {
      const { dossiers: d, calls } = dossiers(({ step }) =>
        step === 'create' ? { code: 400, message: `Hồ sơ ${code} đã tồn tại` } : { code: 200 },
      );
      expect(await d.sync({ ...record, status })).toEqual({ outcome: 'updated' });
      expect(calls.map(({ step }) => step)).toEqual(['create', 'status']);
    }
  });

  it('names the field the Portal refused, in our words, and sends nothing that breaks a limit', async () => {
    const { dossiers: d, calls } = dossiers(() => refusedName);
    const error = await failure(d.sync(record));
    expect(error).toMatchObject({
      code: 'dossier_rejected',
      path: 'submitter.details.name',
      retriable: false,
    });
    expect(JSON.stringify(error) + String(error)).not.toContain('Hoa');
    expect(calls).toHaveLength(1);
    expect(await failure(d.sync({ ...record, summary: '' }))).toMatchObject({ path: 'summary' });
    expect(calls).toHaveLength(1);
  });
});

describe('update and updateStatus in dialect 2', () => {
  const entries = Array.from({ length: 23 }, (_, i) => ({
    at: `2026-07-01T08:${String(i).padStart(2, '0')}:00+07:00`,
    officer: 'A',
    note: `Step ${i}`,
    status: '4',
  }));
  const change = {
    code: ` ${code.toLowerCase()} `,
    status: '5',
    note: 'Bổ sung',
    at: '2026-07-01T08:00:00+07:00',
  };

  it('send ten steps at a time, in order, and one status', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ code: 200 }));
    await d.update(code, entries);
    await d.updateStatus({ ...change, id: 'id-1' });
    const sent = calls.map((call) => ('json' in call ? (call.json as readonly unknown[]) : []));
    expect(sent.map(({ length }) => length)).toEqual([10, 10, 3, 1]);
    expect(notesOf(sent.slice(0, 3).flat())).toEqual(entries.map(({ note }) => note));
    expect(sent[3]).toEqual(statusSent('id-1', code));
  });

  it('tell an unknown dossier, and check before they send', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ code: 404, message: `${code} không tồn tại` }));
    for (const call of [() => d.update(code, entries), () => d.updateStatus(change)]) {
      expect(await failure(call())).toMatchObject({ code: 'dossier_not_found', params: { code } });
    }
    expect(calls).toHaveLength(2);
    expect(await failure(d.update(code, [...entries, { ...entries[0], note: '' } as never]))).toMatchObject({
      path: 'entries[23].note',
    });
    expect(await failure(d.updateStatus({ ...change, code: 'x' }))).toMatchObject({
      code: 'dossier_code_malformed',
    });
    expect(calls).toHaveLength(2);
  });
});

describe('nextCode', () => {
  it('gives a code of the agency, in either form of its code', async () => {
    const { dossiers: d, calls } = dossiers(() => ({
      code: 200,
      data: { value: 'H99.01-20260701-0000007' },
    }));
    expect(await d.nextCode('h99.01')).toBe('H99.01-20260701-0000007');
    await d.nextCode('000.00.04.G18');
    expect(calls).toEqual([
      { step: 'nextCode', query: { code: 'H99.01' } },
      { step: 'nextCode', query: { code: '000.00.04.G18' } },
    ]);
    expect(await failure(d.nextCode('nowhere'))).toMatchObject({ code: 'agency_code_malformed' });
    expect(calls).toHaveLength(2);
  });

  it('hands out nothing that is no code', async () => {
    for (const value of ['', 'DROP TABLE', 7, undefined]) {
      const { dossiers: d } = dossiers(() => ({ code: 200, data: { value } }));
      expect(await failure(d.nextCode('H99.01'))).toMatchObject({ name: 'ShapeError' });
    }
  });
});

describe('upload', () => {
  const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
  const file = new File(['hello'], 'đơn.txt', { type: 'text/plain' });
  const stored = (hash: string) => dossiers(() => storedFile('f1', hash));

  it('answers id and hash, and sends name and bytes', async () => {
    const { dossiers: d, calls } = stored(hello);
    expect(await d.upload(file)).toEqual({ id: 'f1', hash: hello });
    const form = calls[0]?.step === 'upload' ? calls[0].form : expect.unreachable();
    const sent = form.get('files') as File;
    expect([sent.name, sent.type, await sent.text()]).toEqual(['đơn.txt', 'text/plain', 'hello']);
  });

  it('notices when other bytes were stored, and believes a hash of another kind', async () => {
    expect(await failure(stored(hello.replace('2', '3')).dossiers.upload(file))).toMatchObject({
      code: 'upload_damaged',
      retriable: true,
    });
    expect(await stored(hello.toUpperCase()).dossiers.upload(file)).toMatchObject({ id: 'f1' });
    expect(await stored('md5:5d41').dossiers.upload(file)).toEqual({ id: 'f1', hash: 'md5:5d41' });
  });

  it.each([
    ['size', new File([], 'a.txt')],
    ['size', new File([new Uint8Array(20 * 1_048_576 + 1)], 'a.txt')],
    ['name', new File(['x'], '')],
    ['name', new File(['x'], 'x'.repeat(256))],
  ])('sends no file with a wrong %s', async (path, wrong) => {
    const { dossiers: d, calls } = stored(hello);
    expect(await failure(d.upload(wrong))).toMatchObject({ code: 'bad_file', path });
    expect(calls).toEqual([]);
  });
});

describe('what dialect 2 cannot do', () => {
  it('is told without asking anyone', async () => {
    const { dossiers: d, calls } = dossiers(() => ({ code: 200 }));
    const iterate = async () => {
      for await (const page of d.listAll({ ownerTechId: 'x' })) expect.unreachable(JSON.stringify(page));
    };
    for (const call of [
      d.lookup(code),
      d.list({ ownerTechId: 'x' }),
      d.debt(code),
      iterate(),
      d.syncBatch([], 'create'),
    ]) {
      expect(await failure(call)).toMatchObject({ name: 'ApiError', code: 'unsupported', status: 501 });
    }
    expect(calls).toEqual([]);
  });
});
