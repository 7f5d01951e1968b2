import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierRecordInput } from '../dossier-record.js';
import { index766 } from './indicators.js';
import { measures, type ProcedureFacts } from './measures.js';
import { scorePreview } from './score-preview.js';

const period = { from: '2026-07-01', to: '2026-07-31' };

const record = (fields: Partial<DossierRecordInput> = {}): DossierRecordInput => ({
  code: 'H99.01-20260701-0000001',
  procedure: { code: '1.005129', name: 'Thủ tục' },
  field: { code: 'G15-HT01', name: 'Hộ tịch' },
  owner: { name: 'Nguyễn Văn A' },
  summary: 'Hồ sơ',
  status: '9',
  agency: { name: 'UBND' },
  receivedAt: '2026-07-01T08:00:00+07:00',
  dueAt: '2026-07-08T17:00:00+07:00',
  completedAt: '2026-07-08T09:00:00+07:00',
  ...fields,
});

function scored(id: string, fields: Partial<DossierRecordInput>, procedure?: ProcedureFacts) {
  const score = scorePreview({ ...period, populationDatabases: ['7'] });
  score.add(record(fields), { procedure });
  const found = score.result().indicators.find((indicator) => indicator.id === id);
  if (found?.undecided) return 'undecided';
  return found?.denominator === 0 ? 'out' : found?.numerator === 1 ? 'yes' : 'no';
}

const written = { writtenResult: true };
const oral = { writtenResult: false };
const result = { name: 'Kết quả', code: 'KQ.G15.000001', url: 'https://onestop.example/r/1' };
const july = (day: number, hour = 9) =>
  `2026-07-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+07:00`;
const running = { status: '4', completedAt: undefined };

describe('each formula of the index', () => {
  it.each<[string, string, Partial<DossierRecordInput>, ProcedureFacts?]>([
    ['2.1', 'yes', {}],
    ['2.1', 'no', { completedAt: july(9) }],
    // The end of processing counts before the hand-over, and both before a stop or a refusal.
    ['2.1', 'yes', { completedAt: july(8), returnedAt: july(20) }],
    ['2.1', 'no', { completedAt: undefined, returnedAt: july(9) }],
    ['2.1', 'no', { ...running, status: '3', refusedAt: july(9) }],
    ['2.1', 'yes', { ...running, status: '8', progress: [{ at: july(7), status: '8', officer: 'B', note: '' }] }],
    ['2.1', 'undecided', { ...running, status: '8' }],
    ['2.1', 'no', running],
    ['2.1', 'yes', { ...running, dueAt: '2026-08-03T17:00:00+07:00' }],
    // One open request stops the clock at the request; an answered one is taken off; two are late.
    ['2.1', 'yes', { ...running, status: '5', supplements: [{ note: 'x', requestedAt: july(3) }] }],
    ['2.1', 'yes', { completedAt: july(10), supplements: [{ note: 'x', requestedAt: july(3), answeredAt: july(6) }] }],
    ['2.1', 'no', { completedAt: july(12), supplements: [{ note: 'x', requestedAt: july(3), answeredAt: july(6) }] }],
    ['2.1', 'no', { supplements: [{ note: 'x', requestedAt: july(2), answeredAt: july(2) }, { note: 'y', requestedAt: july(3) }] }],
    // Without a due date the limit of the procedure counts.
    ['2.1', 'undecided', { dueAt: undefined }],
    ['2.1', 'yes', { dueAt: undefined }, { limit: { amount: 5, unit: 'working-day' } }],
    ['2.1', 'no', { dueAt: undefined }, { limit: { amount: 4, unit: 'working-day' } }],
    ['2.1', 'no', { receivedAt: '2026-06-01T08:00:00+07:00' , completedAt: july(9) }],
    ['2.1', 'out', { receivedAt: '2026-06-01T08:00:00+07:00', completedAt: '2026-06-30T08:00:00+07:00' }],
    // An end before the beginning is a fault of the record; it was received in the period all the same.
    ['2.1', 'yes', { completedAt: '2026-06-01T08:00:00+07:00' }],
    ['2.1', 'out', { receivedAt: '2026-08-01T08:00:00+07:00' }],
    ['2.1', 'out', { receivedAt: undefined }],
    // What came after the period does not count in it.
    ['2.1', 'yes', { dueAt: '2026-08-03T17:00:00+07:00', completedAt: '2026-08-20T08:00:00+07:00' }],

    ['3.3', 'yes', { channel: 'online', results: [result] }],
    ['3.3', 'no', { channel: 'online', results: [{ ...result, code: undefined }] }],
    ['3.3', 'no', { channel: 'online' }, written],
    ['3.3', 'yes', { channel: 'online' }, oral],
    ['3.3', 'undecided', { channel: 'online' }],
    ['3.3', 'no', { channel: 'post', results: [result] }],
    ['3.3', 'no', { results: [result] }],
    ['3.3', 'out', { channel: 'online', results: [result], receivedAt: '2026-06-30T23:59:59+07:00' }],

    ['3.6', 'yes', { paidOnline: 'national' }],
    ['3.6', 'yes', { paidOnline: 'local', fees: [{ name: 'Phí', amount: 1000 }] }],
    ['3.6', 'no', { paidOnline: 'not-online' }],
    ['3.6', 'no', { paidOnline: 'none' }, { hasFee: true }],
    ['3.6', 'no', { fees: [{ name: 'Phí', amount: 0 }, { name: 'Lệ phí', amount: 1000 }] }],
    ['3.6', 'out', { fees: [{ name: 'Phí', amount: 0 }] }, { hasFee: true }],
    ['3.6', 'out', { paidOnline: 'national' }, { hasFee: false }],
    ['3.6', 'undecided', { paidOnline: 'none' }],

    ['4.1', 'yes', { results: [{ name: 'Kết quả', url: 'https://onestop.example/r/1' }] }],
    ['4.1', 'no', { results: [{ name: 'Kết quả' }] }],
    ['4.1', 'no', {}, written],
    ['4.1', 'out', {}, oral],
    ['4.1', 'undecided', {}],

    ['4.2', 'yes', { documents: [{ name: 'Đơn', url: 'https://x.example' }], results: [result] }],
    ['4.2', 'yes', { documents: [{ name: 'Đơn', url: 'https://x.example' }] }, oral],
    ['4.2', 'no', { documents: [{ name: 'Đơn', url: 'https://x.example' }] }, written],
    ['4.2', 'no', { documents: [{ name: 'Đơn' }], results: [result] }],
    ['4.2', 'no', { documents: [{ name: 'Đơn', url: 'https://x.example', deleted: true }], results: [result] }],
    ['4.2', 'undecided', { documents: [{ name: 'Đơn', url: 'https://x.example' }] }],

    ['4.3', 'yes', { lodgedAt: 'local', hasDigitisedParts: true }],
    ['4.3', 'no', { lodgedAt: 'local', documents: [{ name: 'Đơn', digitised: true }] }],
    ['4.3', 'yes', { lodgedAt: 'national', documents: [{ name: 'Đơn', digitised: true }] }],
    ['4.3', 'no', { lodgedAt: 'national', hasDigitisedParts: true }],
    ['4.3', 'undecided', { hasDigitisedParts: true }],

    ['4.4', 'yes', { documents: [{ name: 'Đơn', fromNationalStore: true }] }],
    ['4.4', 'yes', { results: [result] }],
    ['4.4', 'no', { results: [{ name: 'Kết quả', url: 'https://x.example' }] }],

    ['4.5b', 'yes', { ownerVerified: true }],
    ['4.5b', 'yes', { documents: [{ name: 'Đơn', fromNationalStore: true }] }],
    ['4.5b', 'yes', { databases: [{ code: '7' }] }],
    ['4.5b', 'no', { databases: [{ code: '1' }] }],
  ])('%s is %s for %j', (id, verdict, fields, procedure) => {
    expect(scored(id, fields, procedure)).toBe(verdict);
  }); // prettier-ignore

  it('leaves the population database open when nobody said which code it is', () => {
    const score = scorePreview(period);
    score.add(record({ databases: [{ code: '7' }] }));
    expect(score.result().indicators.find(({ id }) => id === '4.5b')).toMatchObject({
      undecided: 1,
      denominator: 0,
      rate: null,
      points: null,
      between: { low: 0, high: 2 },
    });
  });
});

describe('points', () => {
  const of = (score: ReturnType<typeof scorePreview>, id: string) =>
    score.result().indicators.find((indicator) => indicator.id === id);

  it('are the rate of the most, full from the threshold on, and null where the split is not published', () => {
    const score = scorePreview(period);
    const file = { documents: [{ name: 'Đơn', url: 'https://x.example' }] };
    for (let i = 0; i < 10; i++) {
      const fields = i < 6 ? { lodgedAt: 'local' as const, hasDigitisedParts: true } : { lodgedAt: 'local' as const };
      score.add(record({ ...fields, ...(i < 9 ? file : {}), completedAt: july(i < 7 ? 8 : 9), channel: 'online' }), { procedure: oral });
    } // prettier-ignore
    expect(of(score, '2.1')).toMatchObject({ numerator: 7, denominator: 10, rate: 0.7, points: 14, max: 20 });
    expect(of(score, '4.2')).toMatchObject({ numerator: 9, rate: 0.9, points: 4 });
    expect(of(score, '4.3')).toMatchObject({ numerator: 6, rate: 0.6, points: 1.5 });
    expect(of(score, '3.3')).toMatchObject({ rate: 1, points: null, between: null, max: null });
  });

  it('are given in spite of undecided dossiers only when these could not change them', () => {
    const score = scorePreview(period);
    score.add(record());
    score.add(record({ dueAt: undefined }));
    expect(of(score, '2.1')).toMatchObject({
      numerator: 1,
      denominator: 1,
      undecided: 1,
      points: null,
      between: { low: 10, high: 20 },
    });
    for (let i = 0; i < 9998; i++) score.add(record());
    expect(of(score, '2.1')).toMatchObject({ undecided: 1, points: 20 });
  });

  it('tell of every indicator of the index, with the reason where dossiers alone cannot', () => {
    const { indicators, notComputable, unofficial, note } = scorePreview(period).result();
    const ids = [...indicators, ...notComputable].map(({ id }) => id).sort();
    expect(ids).toEqual(index766.indicators.map(({ id }) => id).sort());
    expect(indicators.map(({ id }) => id).sort()).toEqual(Object.keys(measures).sort());
    expect(notComputable.every(({ why }) => why.vi && why.en)).toBe(true);
    expect([unofficial, note.vi, note.en].every(Boolean)).toBe(true);
    for (const group of index766.groups) {
      const rows = index766.indicators.filter((row) => row.group === group.key);
      if (rows.some(({ max }) => max === null)) continue;
      expect(rows.reduce((sum, { max }) => sum + (max ?? 0), 0)).toBe(group.max);
    }
  });

  it('need a period that is one', () => {
    for (const wrong of [
      { from: 'x', to: '2026-07-01' },
      { from: '2026-07-02', to: '2026-07-01' },
      { from: '', to: '' },
    ]) {
      expect(() => scorePreview(wrong)).toThrow(expect.objectContaining({ code: 'bad_period' }));
    }
    expect(() => scorePreview(period).merge(scorePreview({ from: '2026-07-01', to: '2026-07-30' }))).toThrow(
      expect.objectContaining({ code: 'bad_period' }),
    );
  });
});

describe('the worst dossiers', () => {
  it('are twenty, dearest first, the latest first among equals', () => {
    const score = scorePreview(period);
    for (let day = 9; day <= 31; day++)
      score.add(record({ code: `L${day}`, completedAt: july(day), ownerVerified: true }), {
        procedure: oral,
      });
    score.add(record({ code: 'both', completedAt: july(9) }), { procedure: oral }); // prettier-ignore
    score.add(record({ code: 'fine', ownerVerified: true }), { procedure: oral });
    const { worst } = score.result();
    expect(worst).toHaveLength(20);
    expect(worst.slice(0, 3).map(({ code }) => code)).toEqual(['both', 'L31', 'L30']);
    expect(worst[0]?.indicators).toContain('4.5b');
    // 24 of 25 late: each costs a 25th of 20 points.
    expect(worst[0]?.pointsLost).toBeGreaterThan(worst[1]?.pointsLost ?? Infinity);
    expect(worst.some(({ code }) => code === 'fine')).toBe(false);
  });

  it('cost what the index would gain if one alone were right', () => {
    const build = (mend: boolean) => {
      const score = scorePreview(period);
      for (let i = 0; i < 7; i++) score.add(record());
      score.add(record({ code: 'late', completedAt: mend ? july(8) : july(9) }));
      return score.result();
    };
    const points = (mend: boolean) => build(mend).indicators.find(({ id }) => id === '2.1')?.points ?? NaN;
    const lost = build(false).worst.find(({ code }) => code === 'late')?.pointsLost ?? NaN;
    const others = build(true).worst.find(({ code }) => code === 'late')?.pointsLost ?? 0;
    expect(lost - others).toBeCloseTo(points(true) - points(false), 2);
  });
});

const instants = fc.constantFrom(undefined, 'no time', '2026-06-20T08:00:00+07:00', july(1), july(5), july(9), july(20), '2026-08-02T08:00:00+07:00'); // prettier-ignore
const someText = fc.constantFrom(undefined, '', 'x');
const dossiers = fc.record({
  code: fc.nat({ max: 1_000_000 }).map(String),
  status: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '77'),
  channel: fc.constantFrom(undefined, 'online', 'counter', 'post', '9'),
  paidOnline: fc.constantFrom(undefined, 'none', 'national', 'local', 'not-online', '9'),
  lodgedAt: fc.constantFrom(undefined, 'national', 'local'),
  receivedAt: instants,
  dueAt: instants,
  completedAt: instants,
  returnedAt: instants,
  hasDigitisedParts: fc.constantFrom(undefined, true, false),
  ownerVerified: fc.constantFrom(undefined, true, false),
  fees: fc.array(fc.record({ name: fc.constant('Phí'), amount: fc.nat({ max: 2 }) }), { maxLength: 2 }),
  results: fc.array(fc.record({ name: fc.constant('x'), code: someText, url: someText }), { maxLength: 2 }),
  documents: fc.array(fc.record({ name: fc.constant('x'), url: someText, fromNationalStore: fc.boolean() }), {
    maxLength: 2,
  }),
  supplements: fc.array(fc.record({ note: fc.constant('x'), requestedAt: instants, answeredAt: instants }), {
    maxLength: 2,
  }),
});
const given = fc.array(
  fc.record({
    fields: dossiers,
    procedure: fc.record({
      hasFee: fc.constantFrom(undefined, true, false),
      writtenResult: fc.constantFrom(undefined, true, false),
      limit: fc.constantFrom(undefined, { amount: 3, unit: 'working-day' as const }),
    }),
  }),
  { maxLength: 60 },
);

describe('any dossiers', () => {
  type Given = (typeof given extends fc.Arbitrary<infer T> ? T : never)[number];
  const read = (items: readonly Given[]) => {
    const score = scorePreview(period);
    for (const { fields, procedure } of items) score.add(record(fields as Partial<DossierRecordInput>), { procedure });
    return score;
  }; // prettier-ignore

  it('score the same in any order, and in halves that are merged', () => {
    fc.assert(
      fc.property(given, fc.nat(), fc.nat({ max: 60 }), (items, seed, cut) => {
        const whole = read(items).result();
        const shuffled = items
          .map((item, i) => ({ item, key: (i * 7919 + seed) % 61 }))
          .sort((a, b) => a.key - b.key);
        expect(read(shuffled.map(({ item }) => item)).result()).toEqual(whole);
        const halves = read(items.slice(cut));
        halves.merge(read(items.slice(0, cut)));
        expect(halves.result()).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('have rates from 0 to 1, points from 0 to the most, and at most twenty worst', () => {
    fc.assert(
      fc.property(given, (items) => {
        const { indicators, worst, counted, given: all } = read(items).result();
        for (const { rate, points, between, max, numerator, denominator } of indicators) {
          expect(numerator).toBeLessThanOrEqual(denominator);
          if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
          if (between) expect(0 <= between.low && between.low <= between.high && between.high <= (max ?? 0)).toBe(true); // prettier-ignore
          if (points !== null) expect(points).toBe(between?.low);
        }
        expect(worst.length).toBeLessThanOrEqual(20);
        expect(counted).toBeLessThanOrEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});
