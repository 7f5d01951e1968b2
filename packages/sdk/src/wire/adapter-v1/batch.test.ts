import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBatchRefusal } from './batch.js';

const codes = ['H99.01-20260706-0001', 'H99.01-20260706-00012', '000.00.01.H99-260706-0003'];
const read = (refusal: Parameters<typeof readBatchRefusal>[0], message: string, body = {}, of = codes) =>
  readBatchRefusal(refusal, message, body, of);

describe('a refusal of a batch', () => {
  it('names codes that are there, none of which is mistaken for another that begins alike', () => {
    expect(read('exists', `Hồ sơ ${codes[1]}, ${codes[2]} đã tồn tại`)).toEqual({
      kind: 'exists',
      codes: [codes[1], codes[2]],
    });
    expect(read('missing', `Hồ sơ ${codes[0]} không tồn tại.`)).toEqual({
      kind: 'missing',
      codes: [codes[0]],
    });
  });

  it('means the one that was sent when it names none, and is unreadable when several were', () => {
    expect(read('exists', 'Hồ sơ đã tồn tại', {}, ['H99.01-20260706-0001'])).toMatchObject({
      kind: 'exists',
      codes: ['H99.01-20260706-0001'],
    });
    expect(read('exists', 'Hồ sơ đã tồn tại')).toEqual({ kind: 'refused', faults: [], more: false });
  });

  it('names fields by our paths, the first of each item, and those we have no name for below extra', () => {
    const message =
      'Dữ liệu không hợp lệ. data[0].TaiLieuNop[2].IsDeleted: sai; data[0].MaHoSo: sai; data[2].MaTinhMoi: bắt buộc phải có; ' +
      'data[1].DanhSachHoSoBoSung[0].DanhSachLePhiBoSung[3].Gia: sai; data[9].MaHoSo: sai; và 4 lỗi khác';
    expect(read('field', message)).toEqual({
      kind: 'refused',
      faults: [
        { index: 0, path: 'documents[2].deleted' },
        { index: 2, path: 'extra.MaTinhMoi' },
        { index: 1, path: 'supplements[0].fees[3].amount' },
      ],
      more: true,
    });
    expect(read('field', 'data[1] phải là đối tượng')).toEqual({
      kind: 'refused',
      faults: [{ index: 1 }],
      more: false,
    });
  });

  it('says which items are in when only some are (assumed A90)', () => {
    const result = codes.map((MaHoSo, index) => ({ MaHoSo, error_code: index === 1 ? '00' : '2' }));
    expect(read('refused', 'Chỉ lưu được 1/3 mục', { result })).toEqual({ kind: 'partial', taken: [1] });
    for (const other of [result.slice(1), [...result].reverse(), ['x', 'y', 'z']]) {
      expect(read('refused', '', { result: other })).toMatchObject({ kind: 'refused' });
    }
  });

  it('is never more than codes and paths of ours, whatever the message holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('exists', 'missing', 'field', 'refused'),
        fc.string({ maxLength: 200 }),
        (refusal, message) => {
          const said = read(refusal as 'exists', `${message} ${codes[0]} data[1].${message}`);
          if (said.kind === 'refused')
            for (const { index } of said.faults) expect(index).toBeLessThan(codes.length);
          if ('codes' in said) for (const code of said.codes) expect(codes).toContain(code);
        },
      ),
    );
  });
});
