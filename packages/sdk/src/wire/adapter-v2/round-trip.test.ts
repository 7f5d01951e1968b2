import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierRecordInput } from '../../domain/dossier-record.js';
import { extra, instant, key, list, shape, text, whole } from '../fixtures/arbitrary.js';
import { decodeLodging, encodeLodging } from './lodging.js';

const ownerKind = key('citizen', 'enterprise', 'household');

/** What dialect 2 carries. */
const carried = shape(
  {
    code: text(100),
    procedure: shape({ code: text(20) }, { serviceCode: text(20) }),
    owner: fc.record({ name: text(100), kind: ownerKind }),
    agency: fc.record({ code: text(20) }),
    submittedAt: instant,
    components: list(
      shape(
        {
          name: text(50),
          files: list(shape({ name: text(50) }, { id: text(9), hash: text(9), resultCode: text(9), extra })),
        },
        { code: text(20), quantity: whole, copy: key('original', 'copy', 'electronic'), extra },
      ),
    ),
    submitter: shape(
      {
        kind: ownerKind,
        details: shape(
          { name: text(50) },
          {
            idNumber: text(20), idIssuedAt: instant, bornAt: instant, phone: text(20), email: text(20), fax: text(20),
            address: text(20), province: text(5), district: text(5), commune: text(5), ownerName: text(50),
            ownerIdNumber: text(20), ownerProvince: text(5), ownerCommune: text(5), ownerAddress: text(20), extra,
          },
        ),
      },
      { id: text(40), extra },
    ),
  },
  { receivedAt: instant, form: fc.dictionary(fc.string(), fc.integer(), { minKeys: 1 }), extra },
); // prettier-ignore

/** With what the dialect leaves behind. */
const completed = (record: object) => {
  const { procedure, agency } = record as DossierRecordInput;
  return {
    ...record,
    procedure: { ...procedure, name: 'Procedure A' },
    field: { code: 'F', name: 'Field A' },
    agency: { ...agency, name: 'Office A' },
    summary: 'Request A',
    status: '4',
  } as DossierRecordInput;
};

describe('any dossier', () => {
  it('comes back from dialect 2 as it went, as far as it can carry it', () => {
    fc.assert(
      fc.property(carried, (sent) => {
        const wire = JSON.parse(JSON.stringify(encodeLodging(completed(sent))));
        const read = decodeLodging(wire);
        expect(read).toMatchObject(sent);
        expect(encodeLodging(completed(read))).toEqual(wire);
      }),
      { numRuns: 200 },
    );
  });

  it('never makes decoding throw anything but a typed error, whatever comes', () => {
    const names = fc.constantFrom('MaHoSo', 'ThanhPhanHoSo', 'ThongTinNguoiNop', 'NgayNop', 'LoaiDoiTuong');
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (wire) => {
        try {
          expect(decodeLodging(wire).code).toEqual(expect.any(String));
        } catch (error) {
          expect(error).toMatchObject({ name: 'ShapeError', code: 'bad_response' });
        }
      }),
    );
  });
});
