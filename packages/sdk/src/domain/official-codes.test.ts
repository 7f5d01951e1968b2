import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../test/helpers/growth.js';
import { agencyParts, parseAgencyCode, toNewForm, toOldForm, topBody } from './agency-codes.js';
import { parseDossierCode } from './codes.js';
import {
  parseComponentCode,
  parseProcedureCode,
  parseResultCode,
  parseServiceCode,
} from './official-codes.js';

const digits = (min: number, max = min) => fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`));
const agency = fc.constantFrom(
  'G07',
  'H99',
  'D01',
  'G09.20',
  'G01.839.108.000',
  '000.00.00.G09',
  '000.00.14.H20',
);
const owner = fc.oneof(agency, fc.constant('0100100079')); // prettier-ignore

/** How a code may come: in any case, width and spacing, from paper, a QR or an address. */
const decorations = fc.record({
  lower: fc.boolean(),
  wide: fc.boolean(),
  invisible: fc.constantFrom('', '\u200b', '\ufeff'),
  dash: fc.constantFrom('-', '–', '—', '‑', '−', '－', '\u00ad', ' - ', ' – '),
  dot: fc.constantFrom('.', '．', '。', '·', ' . ', '. '),
  around: fc.constantFrom<(code: string) => string>(
    (code) => code,
    (code) => `  ${code}\n`,
    (code) => `https://dichvucong.example/tra-cuu/${encodeURIComponent(code)}?a=1`,
    (code) => `https://dichvucong.example/tra-cuu?ma=${encodeURIComponent(code)}&b=2`,
    (code) => `https://dichvucong.example/#/${code}`,
    (code) => `${code}|Nguyễn Văn A|150000`,
    (code) => `BL01|${code}|01/07/2026`,
    (code) => `Mã: ${code}.`,
    (code) => `{"ma":"${code}"}`,
  ),
});

function decorate(code: string, look: (typeof decorations extends fc.Arbitrary<infer T> ? T : never)): string {
  const cased = look.lower ? code.toLowerCase() : code;
  const wide = look.wide ? cased.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : cased;
  const printed = wide.replaceAll('-', '\0').replaceAll('.', look.dot).replaceAll('\0', look.dash);
  return look.around(look.invisible + printed.slice(0, 2) + look.invisible + printed.slice(2));
} // prettier-ignore

const kinds: readonly (readonly [string, (input: string) => unknown, fc.Arbitrary<string>])[] = [
  ['procedure', (input) => parseProcedureCode(input), fc.tuple(digits(1), digits(6)).map(([a, b]) => `${a}.${b}`)],
  [
    'local procedure',
    (input) => parseProcedureCode(input),
    fc.tuple(digits(6), agency).map(([a, b]) => `3.${a}.${b}`),
  ],
  ['service', (input) => parseServiceCode(input)?.code, fc.tuple(digits(6), digits(2)).map(([a, b]) => `1.${a}.${b}`)],
  [
    'result',
    (input) => parseResultCode(input)?.code,
    fc.tuple(fc.constantFrom('.', '-'), owner, digits(5, 7)).map(([sep, o, n]) => `KQ${sep}${o}.${n}`),
  ],
  ['component', (input) => parseComponentCode(input)?.code, fc.tuple(owner, digits(5, 8)).map(([o, n]) => `TP-${o}.${n}`)],
  [
    'component that is a result',
    (input) => parseComponentCode(input)?.code,
    fc.tuple(owner, digits(4, 8)).map(([o, n]) => `${o}-KQ${n}`),
  ],
]; // prettier-ignore

describe.each(kinds)('the code of a %s', (_, parse, codes) => {
  it('is read from any printable form, whole', () => {
    fc.assert(
      fc.property(codes, decorations, (code, look) => {
        expect(parse(decorate(code, look))).toBe(code);
      }),
    );
  });

  it('is never found in a longer one', () => {
    fc.assert(
      fc.property(
        codes,
        fc.constantFrom('0', 'A', '.0', '-0', '_x'),
        fc.constantFrom('0', 'A', '0.', '0-', '_'),
        (code, after, before) => {
          const found = [`${code}${after}`, `${before}${code}`].map(parse);
          expect(found).not.toContain(code);
        },
      ),
    );
  });

  it('never makes parsing throw, and takes time in proportion to the text', { timeout: 90_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (input) => void parse(input)));
    for (const shape of ['KQ.', '000.', 'G09-KQ', 'TP-G15.', 'a ', '%2D', '1.005129.'])
      expect(growth(shape, parse), shape).toBeLessThan(40);
  });
});

describe('the code of a dossier', () => {
  it('is read from any printable form, whole', () => {
    const day = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
    fc.assert(
      fc.property(agency, day, fc.boolean(), digits(4, 7), decorations, (of, date, short, number, look) => {
        const code = `${of}-${short ? date.slice(2) : date}-${number}`;
        expect(parseDossierCode(decorate(code, look))).toMatchObject({ ok: true, code, agency: of });
      }),
    );
  });
});

describe('parts of codes', () => {
  it('are told', () => {
    expect(parseServiceCode('1.005129.01')).toEqual({
      code: '1.005129.01',
      procedure: '1.005129',
      number: '01',
    });
    expect(parseResultCode('KQ.G07.000122')).toEqual({
      code: 'KQ.G07.000122',
      owner: 'G07',
      number: '000122',
    });
    expect(parseResultCode('KQ-G17.000011')?.number).toBe('000011');
    expect(parseResultCode('G19-KQ006098')?.owner).toBe('G19');
    expect(parseComponentCode('000.00.00.G09-KQ002269')).toEqual({
      code: '000.00.00.G09-KQ002269',
      owner: '000.00.00.G09',
      number: '002269',
    });
    expect(parseComponentCode('TP-G17.000062')?.owner).toBe('G17');
    for (const not of ['KQ.48', 'VBTT', 'dsfas', 'XTTM-1040', 'KQ-XTTM-100', '']) {
      expect(parseResultCode(not) ?? parseComponentCode(not)).toBeUndefined();
    }
    expect(parseResultCode('TP-G17.000062')).toBeUndefined();
    expect(parseComponentCode('KQ.G07.000122')).toBeUndefined();
  });

  it('of agencies are told in both forms, and converted where that is determined', () => {
    expect(agencyParts('000.00.14.H20')).toEqual({
      code: '000.00.14.H20',
      form: 'old',
      top: 'H20',
      units: ['14'],
    });
    expect(agencyParts('G01.839.108.000')).toMatchObject({
      form: 'new',
      top: 'G01',
      units: ['839', '108', '000'],
    });
    expect(agencyParts('001.00.99.H44')?.units).toEqual(['99', '001']);
    expect(['000.00.00.G22', 'H99.01', '000.00.01.H99', 'x'].map(toNewForm)).toEqual(['G22', 'H99.01', undefined, undefined]); // prettier-ignore
    expect(['H99', '000.00.14.H20', 'H99.01', 'x'].map(toOldForm)).toEqual(['000.00.00.H99', '000.00.14.H20', undefined, undefined]); // prettier-ignore
    expect(['000.00.14.H20', 'h20.14', 'K57', 'D01', ''].map(topBody)).toEqual(['H20', 'H20', 'K57', 'D01', undefined]); // prettier-ignore
  });

  it('of any agency survive there and back', () => {
    fc.assert(
      fc.property(agency, (code) => {
        const top = topBody(code) ?? '';
        expect(parseAgencyCode(` ${code.toLowerCase()} `)).toBe(code);
        expect(toNewForm(toOldForm(top) ?? '')).toBe(top);
      }),
    );
  });
});
