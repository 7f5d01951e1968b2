import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decodeDossier } from '../wire/adapter-v1/dossiers.js';
import { otherwise, wholeDossier } from '../wire/adapter-v1/fixtures/whole-dossier.js';
import { Dossier } from './schema.js';
import { dossierView } from './view.js';

const now = new Date('2026-07-06T01:00:00Z');
const view = (subject?: string, change: object = {}) =>
  dossierView(decodeDossier({ ...wholeDossier, ...change }), { subject, now });

describe('dossierView', () => {
  it('answers in the shape of the contract', () => {
    for (const subject of [undefined, 'tech-1']) {
      const seen = view(subject);
      expect(v.parse(Dossier, JSON.parse(JSON.stringify(seen)))).toEqual(seen);
    }
    expect(v.is(Dossier, view(undefined, otherwise.bare))).toBe(true);
  });

  it('is whole for its owner, but for officers', () => {
    const mine = view('tech-1');
    expect(mine).toMatchObject({
      mine: true,
      ownerName: 'Nguyễn Thị Hoa',
      status: { code: '5', key: 'supplement_requested', label: 'Yêu cầu bổ sung giấy tờ' },
      turn: 'citizen',
      clock: { paused: true },
      note: decodeDossier(wholeDossier).note,
      results: [{ name: 'Giấy khai sinh', code: 'KQ.G15.000001', url: 'https://x.example/f' }],
      supplements: [{ papers: ['Bản sao'], dueAt: '2026-07-10T17:00:00+07:00' }],
      asOf: '2026-07-06T08:00:00+07:00',
    });
    expect(mine.timeline.map(({ at }) => at)).toEqual([
      '2026-07-01T09:00:00+07:00',
      '2026-07-03T09:00:00+07:00',
    ]);
    expect(JSON.stringify(mine)).not.toContain('Sơn');
  });

  it('counts to the date that the time of a supplement moved, and keeps the promised one', () => {
    const seen = view('tech-1', otherwise.supplemented);
    expect(seen.dueAt).toBe('2026-07-08T17:00:00+07:00');
    expect(seen.clock).toEqual({ paused: false, dueAt: '2026-07-10T17:00:00+07:00', workingDaysLeft: 4 });
    expect(v.parse(Dossier, JSON.parse(JSON.stringify(seen)))).toEqual(seen);
  });

  it.each([undefined, '', 'tech-2'])('is masked for %j', (subject) => {
    const other = view(subject);
    expect(other).toMatchObject({ mine: false, ownerName: 'N. T. H.' });
    expect(other.note).toBe('Bà N. T. H. (•••, •••, •••) cần bổ sung trước 10/07/2026.');
    expect(JSON.stringify(other)).not.toMatch(/Nguyễn|NGUYỄN|001200|0912|tech-1|hoa@|x\.example|cháu|Sơn/);
  });

  it('is nobody’s when the owner is not known', () => {
    expect(view('', otherwise.ownerless).mine).toBe(false);
    expect(view('undefined', otherwise.ownerNull).mine).toBe(false);
  });

  it('says what is due only when asked for and not paid', () => {
    expect(view('tech-1').amountDue).toBeUndefined();
    expect(view(undefined, otherwise.due)).toMatchObject({ amountDue: 155_000, turn: 'citizen' });
    expect(view(undefined, otherwise.paidOnline)).toMatchObject({
      paidOnline: true,
    });
    expect(view(undefined, otherwise.paidOnline).amountDue).toBeUndefined();
    expect(view().fees.map(({ kind }) => kind)).toEqual(['charge', 'other']);
    expect(view().channel).toBeUndefined();
  });
});
