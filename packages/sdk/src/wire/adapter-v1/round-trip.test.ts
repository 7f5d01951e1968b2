import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierRecordInput } from '../../domain/dossier-record.js';
import { toInstant } from '../../domain/time.js';
import { decodeDossier, encodeDossier } from './dossiers.js';

const text = (max: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }).filter((s) => s.length <= max);
const instant = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map(toInstant);
const key = <const T extends string>(...keys: T[]) => fc.constantFrom<T | '6' | '17'>(...keys, '6', '17');
const whole = fc.nat({ max: 1e12 });
/** Nobody's names, so that no future field of the table collides. */
const extra = fc.dictionary(
  fc.stringMatching(/^Zz[A-Za-z]{1,12}$/),
  fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 })),
  { minKeys: 1, maxKeys: 3 },
);

/** Any of `optional` may be missing; those of `required` may not. */
const shape = <R extends object, O extends object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
) =>
  fc.record({ ...required, ...optional } as never, {
    requiredKeys: Object.keys(required) as never[],
  }) as fc.Arbitrary<R & Partial<O>>;

const fee = shape(
  { name: text(50), amount: whole },
  { code: text(20), kind: key('fee', 'charge'), collectAt: key('reception', 'supplement', 'result'), extra },
);
const paper = shape({ name: text(50) }, { quantity: whole, kind: text(9), extra });
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });

const record: fc.Arbitrary<DossierRecordInput> = shape(
  {
    code: text(100),
    procedure: fc.record({ code: text(20), name: text(50) }),
    field: fc.record({ code: text(20), name: text(50) }),
    channel: key('counter', 'post'),
    owner: shape(
      {
        name: text(100),
        kind: key('citizen', 'enterprise', 'agency', 'organisation'),
        identities: list(
          fc.record({ kind: fc.constant('personal-id' as const), number: fc.stringMatching(/^\d{12}$/) }),
        ),
      },
      {
        techId: text(40),
        idNumber: text(20),
        email: text(20),
        phone: text(20),
        fax: text(20),
        other: text(20),
      },
    ),
    summary: text(100),
    status: fc.stringMatching(/^\d{1,2}$/),
    receivedAt: instant,
    dueAt: instant,
    agency: fc.record({ name: text(50) }),
    databases: list(fc.record({ code: text(3) })),
    documents: list(
      shape(
        { name: text(50) },
        {
          id: text(9),
          componentCode: text(9),
          url: text(9),
          deleted: fc.boolean(),
          digitised: fc.boolean(),
          reused: key('no', 'yes'),
          fromNationalStore: fc.boolean(),
          replacedByResult: text(9),
          extra,
        },
      ),
    ),
    fees: list(fee),
    otherDocuments: list(paper),
    supplements: list(
      shape(
        { note: text(50), papers: list(paper), fees: list(fee) },
        {
          id: text(9),
          requestedBy: text(9),
          requestedAt: instant,
          answeredBy: text(9),
          answer: text(9),
          answeredAt: instant,
          status: text(9),
          dueBefore: instant,
          dueAfter: instant,
          extra,
        },
      ),
    ),
    results: list(
      shape({ name: text(50) }, { code: text(9), componentCode: text(9), id: text(9), url: text(9), extra }),
    ),
  },
  {
    receiptNumber: text(20),
    submittedAt: instant,
    completedAt: instant,
    returnedAt: instant,
    refusedAt: instant,
    returnNote: text(20),
    returnBy: key('counter', 'post'),
    note: text(100),
    lodgedAt: key('national', 'local'),
    hasDigitisedParts: fc.boolean(),
    ownerVerified: fc.boolean(),
    paidOnline: key('none', 'national', 'local', 'not-online'),
    extra,
  },
);

describe('any dossier', () => {
  it('comes back from the wire as it went, what nobody knows included', () => {
    fc.assert(
      fc.property(record, (sent) => {
        expect(decodeDossier(JSON.parse(JSON.stringify(encodeDossier(sent))))).toEqual({
          ...sent,
          progress: [],
        });
      }),
      { numRuns: 200 },
    );
  });

  it('never makes decoding throw anything but a typed error, whatever comes', () => {
    const names = fc.constantFrom(
      'MaHoSo',
      'TrangThaiHoSo',
      'DanhSachLePhi',
      'NgayHenTra',
      'DanhSachTienDo',
      'ChuHoSo',
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (wire) => {
        try {
          expect(decodeDossier(wire).code).toEqual(expect.any(String));
        } catch (error) {
          expect(error).toMatchObject({ name: 'ShapeError', code: 'bad_response' });
        }
      }),
    );
  });
});
