import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../test/helpers/growth.js';
import { parseAgencyCode, parseDossierCode, parseProcedureCode, spokenGroups } from './codes.js';

const code = 'H99.01-20260701-0000005';
const parsed = (input: string) => {
  const result = parseDossierCode(input);
  return result.ok ? result.code : result.part;
};

describe('parseDossierCode', () => {
  it('tells the parts', () => {
    expect(parseDossierCode(code)).toEqual({
      ok: true,
      code,
      agency: 'H99.01',
      date: '2026-07-01',
      sequence: '0000005',
    });
    expect(parseDossierCode('000.00.14.H20-200703-0002')).toMatchObject({
      agency: '000.00.14.H20',
      date: '2020-07-03',
    });
  });

  it.each([
    'h99.01-20260701-0000005',
    '  H99.01 - 20260701 - 0000005 \n',
    'H99.01 20260701 0000005',
    'H99.01–20260701—0000005',
    'H99.01‑20260701−0000005',
    'Ｈ９９．０１－２０２６０７０１－０００００ ０５',
    '\u200bH99.01\u00a0-\u00a020260701-0000005\ufeff',
    'https://dichvucong.example/tra-cuu-ho-so.html?ma_ho_so=H99.01-20260701-0000005&x=1',
    'https://dichvucong.example/?q=H99%2E01%2D20260701%2D0000005',
    'MHS:H99.01-20260701-0000005|Nguyễn Văn A|150000',
    '{"maHoSo":"H99.01-20260701-0000005"}',
    'Mã hồ sơ: H99.01-20260701-0000005.',
  ])('reads %j', (input) => expect(parsed(input)).toBe(code));

  it.each([
    '000.00.14.H20-200703-0002',
    'G01.839.108.000-240529-0122',
    'G09.20-20260609-0092637',
    'H26.17-20250701-0001',
  ])('reads %s as it is', (seen) => expect(parsed(seen)).toBe(seen));

  it.each([
    ['H99.01-321325-0001', 'date', '321325', 7, 13],
    ['H99.01-20260230-0001', 'date', '20260230', 7, 15],
    ['H99.01-250229-0001', 'date', '250229', 7, 13],
    ['H99.01-2026070-0001', 'date', '2026070', 7, 14],
    ['H99.01', 'date', '', 6, 6],
    ['X99.01-20260701-0001', 'agency', 'X99.01', 0, 6],
    ['', 'agency', '', 0, 0],
    ['xin chào', 'agency', 'XIN', 0, 3],
    ['H99.01-20260701-001', 'sequence', '001', 16, 19],
    ['H99.01-20260701-00000001', 'sequence', '00000001', 16, 24],
    ['H99.01-20260701', 'sequence', '', 15, 15],
    ['H99.01-20260701-0001-2', 'sequence', '0001-2', 16, 22],
    [' H99.01 – 321325 – 0001', 'date', '321325', 10, 16],
  ])('says what is wrong in %j', (input, part, value, start, end) => {
    expect(parseDossierCode(input)).toEqual({ ok: false, part, value, start, end });
  });

  it('reads back every code it could have made, however it is decorated', () => {
    const agency = fc.constantFrom('H99', 'H99.01', 'G01.839.108.000', '000.00.14.H20', '00.04.G18');
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const dash = fc.constantFrom('-', '–', ' - ', ' ', '—', '－', '‐');
    const sequence = fc
      .integer({ min: 4, max: 7 })
      .chain((n) => fc.stringMatching(new RegExp(`^\\d{${n}}$`)));
    fc.assert(
      fc.property(
        agency,
        day,
        fc.boolean(),
        sequence,
        dash,
        fc.boolean(),
        (a, d, short, s, hyphen, lower) => {
          const date = d.toISOString().slice(0, 10);
          const wire = date.replaceAll('-', '').slice(short ? 2 : 0);
          const typed = [a, wire, s].join(hyphen);
          expect(parseDossierCode(lower ? typed.toLowerCase() : typed)).toMatchObject({
            code: `${a}-${wire}-${s}`,
            agency: a,
            date,
            sequence: s,
          });
        },
      ),
    );
  });

  it('never throws and points into the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (input) => {
        const result = parseDossierCode(input);
        if (!result.ok) {
          expect(result.start).toBeLessThanOrEqual(result.end);
          expect(result.end).toBeLessThanOrEqual(input.length);
        }
      }),
    );
  });

  it('finds no code that is not there', () => {
    const bits = fc.constantFrom('H99', 'G22', '.01', '000.', '-', '-20260701', '-0001', '0', ' ', '|', 'X', '–', '%2D'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const input = parts.join('');
        const result = parseDossierCode(input);
        if (!result.ok) return;
        const read = decodeURIComponent(input).replaceAll('–', '-').replaceAll(' ', '');
        // With nothing but spaces between its parts a code has no hyphens of its own.
        expect(read.replaceAll('-', '')).toContain(result.code.replaceAll('-', ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to what it reads, however hostile', { timeout: 90_000 }, () => {
    const shapes = ['000.', 'H99.01-', 'H99' + '.01'.repeat(30), 'a ', ' ', 'H99 ', 'H99.01-20260701-', '-', '０', '%2D', 'ﷺ']; // prettier-ignore
    for (const shape of shapes) expect(growth(shape, parseDossierCode), shape).toBeLessThan(40);
    parseDossierCode('H99.01-'.repeat(150_000));
  });
});

describe('other codes', () => {
  it('reads agencies old and new', () => {
    for (const seen of ['000.00.00.H01', '001.00.99.H44', 'H37.02.02', 'G09.20', 'G01.839.108.000', 'G22']) {
      expect(parseAgencyCode(seen.toLowerCase())).toBe(seen);
    }
    for (const wrong of ['', 'H1', 'X01', 'H99.', '000.00.00.', 'H99-01'])
      expect(parseAgencyCode(wrong)).toBeUndefined();
  });

  it('reads procedures', () => {
    expect(parseProcedureCode(' 1.005129 ')).toBe('1.005129');
    expect(parseProcedureCode('3.000181.000.00.00.h22')).toBe('3.000181.000.00.00.H22');
    for (const wrong of ['1.00512', '1005129', '1.005129.01', '1.005129.X', '11.005129', '1.0051290']) {
      expect(parseProcedureCode(wrong)).toBeUndefined();
    }
  });

  it('spells a code in groups', () => {
    expect(spokenGroups(code)).toEqual(['H 9 9', '0 1', '2 0 2 6', '0 7', '0 1', '0 0 0 0', '0 0 5']);
    expect(spokenGroups('H99-260701-0005')).toEqual(['H 9 9', '2 6', '0 7', '0 1', '0 0 0 5']);
  });
});
