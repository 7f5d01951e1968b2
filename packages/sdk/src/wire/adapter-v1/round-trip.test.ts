import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierRecordInput } from '../../domain/dossier-record.js';
import { extra, instant, key, list, shape, text, whole } from '../fixtures/arbitrary.js';
import { decodeDossier, encodeDossier } from './dossiers.js';

const fee = shape(
  { name: text(50), amount: whole },
  {
    code: text(20),
    kind: key('fee', 'charge', 'other'),
    collectAt: key('reception', 'supplement', 'result'),
    extra,
  },
);
const paper = shape({ name: text(50) }, { quantity: whole, kind: text(9), extra });

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
