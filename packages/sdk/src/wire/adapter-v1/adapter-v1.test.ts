import { describe, expect, it } from 'vitest';
import type { DossierRecordInput } from '../../domain/dossier-record.js';
import { decodeDebt, refusesDebt } from './debt.js';
import { decodeDossier, encodeDossier, namedField } from './dossiers.js';
import { callerCode, readEnvelope, readResults, saysNotSynced } from './envelope.js';
import { statusCall } from './calls.js';
import { encodeProgress } from './progress.js';
import { encodeStatusChange } from './status-change.js';

/** The example of wire fact section 15, with one field and one enum value nobody has heard of. */
const wire = {
  MaHoSo: '000.00.01.H99-260101-0001', MaTTHC: '1.000123', TenTTHC: 'Procedure A', MaLinhVuc: 'G99-AA01',
  TenLinhVuc: 'Field A', KenhThucHien: '2', ChuHoSo: 'Citizen One', LoaiDoiTuong: '1',
  MaDoiTuong: '00000000-0000-4000-8000-000000000001',
  DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '001200000001' }],
  TrichYeuHoSo: 'Request A', NgayNopHoSo: '20260101075500', NgayTiepNhan: '20260101080000',
  NgayHenTra: '20260108170000', TrangThaiHoSo: '2', HinhThuc: '7', DonViXuLy: 'Office A', NoiNopHoSo: '2',
  HoSoCoThanhPhanSoHoa: '1', TaiKhoanDuocXacThucVoiVNeID: '1', DuocThanhToanTrucTuyen: '1',
  TaiLieuNop: [{
    TepDinhKemId: '1', TenTepDinhKem: 'form.pdf', IsDeleted: 'False', MaThanhPhanHoSo: '000.00.00.H99-KQ000001',
    DuongDanTaiTepTin: 'https://onestop.example/f/1', DuocSoHoa: '1', DuocTaiSuDung: '2', DuocLayTuKhoDMQG: '0',
    TruongMoi: { a: 1 },
  }],
  DanhSachLePhi: [{ TenPhiLePhi: 'Fee A', MaPhiLePhi: 'F1', HinhThucThu: '4', Gia: '150000', LoaiPhiLePhi: '2' }],
  DanhSachTepDinhKemKhac: [], DanhSachHoSoBoSung: [], DanhSachGiayToKetQua: [], DSKetNoiCSDL: [{ MaCSDL: '7' }],
  TruongNam2027: ['x'],
}; // prettier-ignore

const record: DossierRecordInput = {
  code: 'H99.01-20260701-0000005',
  procedure: { code: '1.000123', name: 'Procedure A' },
  field: { code: 'G99-AA01', name: 'Field A' },
  channel: 'counter',
  owner: { name: 'Citizen One', kind: 'citizen' },
  summary: 'Request A',
  status: '2',
  receivedAt: '2026-07-01T08:00:00+07:00',
  dueAt: '2026-07-08T10:00:00Z',
  agency: { name: 'Office A' },
};

describe('a dossier on the wire', () => {
  it('is read into English', () => {
    expect(decodeDossier(wire)).toMatchObject({
      code: '000.00.01.H99-260101-0001',
      channel: 'online',
      owner: {
        name: 'Citizen One',
        kind: 'citizen',
        identities: [{ kind: 'personal-id', number: '001200000001' }],
      },
      submittedAt: '2026-01-01T07:55:00+07:00',
      dueAt: '2026-01-08T17:00:00+07:00',
      status: '2',
      returnBy: '7',
      paidOnline: 'national',
      documents: [
        { name: 'form.pdf', deleted: false, digitised: true, reused: '2', extra: { TruongMoi: { a: 1 } } },
      ],
      fees: [{ name: 'Fee A', kind: 'charge', amount: 150_000, collectAt: 'result' }],
      supplements: [],
      extra: { TruongNam2027: ['x'] },
    });
  });

  it('goes back as it came, what nobody knows included', () => {
    expect(encodeDossier(decodeDossier(wire))).toEqual(wire);
  });

  it('has a name for every field of the facts (1.7), with those of 2022, rounds of supplements and all', () => {
    const every = {
      ...wire, TruongNam2027: undefined, HinhThuc: '1', ThongTinKhac: 'x', Email: 'a@example.invalid', Fax: '1', SoDienThoai: '2',
      SoBienNhan: 'BN1', NgayTra: '20260110080000', ThongTinTra: 'x', NgayKetThucXuLy: '20260109080000', GhiChu: 'x',
      SoGiayToChuHoSo: '3', NgayTuChoi: '20260103080000', DuocThanhToanTrucTuyen: '3',
      DinhDanhCHS: [
        { LoaiDinhDanh: '1', SoDinhDanh: '999200000001' }, { LoaiDinhDanh: '2', SoDinhDanh: '999200001' },
      ],
      TaiLieuNop: [{ ...wire.TaiLieuNop[0], TruongMoi: undefined, DuocTaiSuDung: '1', MaKetQuaThayThe: 'KQ.G07.000122' }],
      DanhSachLePhi: ['1', '2', '3'].map((kind) => ({
        TenPhiLePhi: 'Fee', MaPhiLePhi: 'F', HinhThucThu: '2', Gia: '0', LoaiPhiLePhi: kind,
      })),
      DanhSachTepDinhKemKhac: [{ TenGiayTo: 'x', SoLuong: '2', LoaiGiayTo: 'y' }],
      DanhSachHoSoBoSung: ['1', '2'].map((id) => ({
        HoSoBoSungId: id, NguoiYeuCauBoSung: 'A', NoiDungBoSung: 'x', NgayBoSung: '20260102080000',
        NguoiTiepNhanBoSung: 'B', ThongTinTiepNhan: 'y', NgayTiepNhanBoSung: '20260103080000', TrangThaiBoSung: '1',
        DanhSachGiayToBoSung: [{ TenGiayTo: 'z', SoLuong: '1', LoaiGiayTo: 'w' }],
        DanhSachLePhiBoSung: [{ TenPhiLePhi: 'Fee', Gia: '5' }],
        NgayHenTraTruoc: '20260108170000', NgayHenTraMoi: '20260112170000',
      })),
      DanhSachGiayToKetQua: [{
        TenGiayTo: 'r', MaThanhPhanHoSo: 'c', GiayToId: '1', DuongDanTepTinKetQua: 'https://x.example/r', MaGiayToKetQua: 'KQ.G07.000122',
      }],
    }; // prettier-ignore
    const sent = JSON.parse(JSON.stringify(every));
    const decoded = decodeDossier(sent);
    expect(JSON.stringify(decoded)).not.toContain('"extra"');
    expect(encodeDossier(decoded)).toEqual(sent);
  });

  it('keeps what it cannot read instead of guessing', () => {
    const odd = {
      ...wire,
      NgayHenTra: '20261301000000',
      KenhThucHien: 'online',
      SoBienNhan: null,
      GhiChu: '',
    };
    const decoded = decodeDossier(odd);
    expect(decoded.dueAt).toBeUndefined();
    expect(decoded.channel).toBeUndefined();
    expect(decoded.extra).toMatchObject({ NgayHenTra: '20261301000000', KenhThucHien: 'online' });
    expect(decoded.extra).not.toHaveProperty('SoBienNhan');
  });

  it('shows a sparse or overlong dossier rather than none, but not one without code or status', () => {
    expect(decodeDossier({ MaHoSo: 'X', TrangThaiHoSo: 11 })).toMatchObject({
      code: 'X',
      status: '11',
      fees: [],
    });
    expect(decodeDossier({ ...wire, TrichYeuHoSo: 'x'.repeat(5000) }).summary).toHaveLength(5000);
    for (const bad of [null, 'x', [], { MaHoSo: 'X' }, { TrangThaiHoSo: '1' }]) {
      expect(() => decodeDossier(bad)).toThrow(expect.objectContaining({ code: 'bad_response' }));
    }
    expect(() => decodeDossier({ ...wire, DanhSachLePhi: [{ TenPhiLePhi: 'A', Gia: '1,5' }] })).toThrow(
      expect.objectContaining({ code: 'bad_response', path: 'fees[0].amount' }),
    );
  });

  it('writes instants of any zone as the clock in Vietnam', () => {
    expect(encodeDossier(record)).toMatchObject({
      NgayHenTra: '20260708170000',
      KenhThucHien: '1',
      DanhSachLePhi: [],
    });
  });

  it.each<[string, Partial<DossierRecordInput>]>([
    ['code', { code: '' }],
    ['summary', { summary: 'x'.repeat(1001) }],
    ['note', { note: 'x'.repeat(2001) }],
    ['dueAt', { dueAt: undefined }],
    ['dueAt', { dueAt: '08/07/2026' }],
    ['channel', { channel: 'onlien' }],
    ['owner.techId', { channel: 'online' }],
    ['owner.name', { owner: { name: '', kind: 'citizen' } }],
    [
      'owner.identities[0].number',
      { owner: { name: 'A', kind: 'citizen', identities: [{ kind: 'personal-id', number: '123' }] } },
    ],
    ['documents[1].name', { documents: [{ name: 'a' }, { name: 'x'.repeat(4001) }] }],
    ['fees[0].amount', { fees: [{ name: 'Fee', amount: 0.5 }] }],
    ['fees[0].amount', { fees: [{ name: 'Fee', amount: -1 }] }],
    ['fees[0].amount', { fees: [{ name: 'Fee', amount: 1e21 }] }],
    ['fees[0].amount', { fees: [{ name: 'Fee', amount: 2 ** 53 }] }],
    ['fees[0].amount', { fees: [{ name: 'Fee', amount: '150000' as never }] }],
    ['dueAt', { dueAt: '2026-02-30T08:00:00+07:00' }],
    ['dueAt', { dueAt: '2026-07-08T08:00:00' }],
    ['owner.kind', { owner: { name: 'A', kind: 'household' } }],
    ['owner.email', { owner: { name: 'A', kind: 'citizen', email: 'x'.repeat(256) } }],
    ['documents[2].name', { documents: [{ name: 'a' }, { name: 'b' }, { name: '' }] }],
    ['documents[0].id', { documents: [{ name: 'a', id: 'x'.repeat(256) }] }],
    [
      'supplements[0].papers[1].name',
      { supplements: [{ note: 'n', papers: [{ name: 'a' }, { name: '' }] }] },
    ],
    ['results[0].url', { results: [{ name: 'a', url: 'x'.repeat(4001) }] }],
    ['otherDocuments[0].name', { otherDocuments: [{ name: 'x'.repeat(2001) }] }],
  ])('refuses to send a wrong %s and does not quote it', (path, wrong) => {
    const send = () => encodeDossier({ ...record, ...wrong });
    expect(send).toThrow(expect.objectContaining({ name: 'ShapeError', code: 'bad_dossier', path }));
    expect(send).toThrow(/^A field of the dossier is missing, too long or of the wrong form\.$/);
  });

  it('finds the field of ours an answer names', () => {
    expect(namedField('Dữ liệu không hợp lệ. data[0].TrichYeuHoSo quá 1000 ký tự')).toBe('summary');
    expect(namedField('data[0].NguoiXuLy dài quá 50')).toBe('officer');
    expect(namedField('Lỗi')).toBeUndefined();
    expect(namedField('data[0].TaiLieuNop[2].IsDeleted không hợp lệ')).toBe('documents[2].deleted');
    expect(namedField('data[0].DanhSachHoSoBoSung[1].DanhSachLePhiBoSung[0].Gia')).toBe(
      'supplements[1].fees[0].amount',
    );
    expect(namedField('TenTTHC của MaHoSo')).toBe('procedure.name');
  });

  it('encodes progress and names the wrong entry', () => {
    const entry = { at: '2026-07-01T08:00:00+07:00', officer: 'A', note: 'Done', status: '4' };
    expect(encodeProgress('C', [entry])).toEqual([
      { MaHoSo: 'C', ThoiDiemXuLy: '20260701080000', NguoiXuLy: 'A', NoiDungXuLy: 'Done', TrangThai: '4' },
    ]);
    expect(() => encodeProgress('C', [entry, { ...entry, officer: 'x'.repeat(51) }])).toThrow(
      expect.objectContaining({ code: 'bad_progress', path: 'entries[1].officer' }),
    );
  });
});

describe('a status change on the wire', () => {
  const change = {
    code: 'H99.01-20260701-0000005',
    localCode: 'L-1',
    ownerTechId: 'tech-1',
    status: '5',
    note: 'Bổ sung bản sao',
    at: '2026-07-02T01:00:00Z',
    documents: [{ id: '7', name: 'phieu.pdf', deleted: false }],
  };

  it('is of type 2 and holds one dossier (1.10)', () => {
    expect(statusCall(encodeStatusChange(change))).toEqual({
      service: 'DongBoTrangThaiHoSo',
      reads: false,
      params: {
        type: '2',
        data: {
          MaHoSo: 'H99.01-20260701-0000005', MaHoSoDonVi: 'L-1', MaDoiTuong: 'tech-1', TrangThai: '5',
          NoiDung: 'Bổ sung bản sao', NgayXuLy: '20260702080000',
          TaiLieuXuLy: [{ TepDinhKemId: '7', TenTepDinhKem: 'phieu.pdf', IsDeleted: 'False' }],
        },
      },
    }); // prettier-ignore
  });

  it.each<[string, object]>([
    ['note', { note: '' }],
    ['at', { at: '02/07/2026' }],
    ['documents[0].name', { documents: [{ name: 'x'.repeat(4001) }] }],
    ['fees', { fees: [{ name: 'Fee', amount: 1 }] }],
    ['results', { results: [{ name: 'Result' }] }],
  ])('is not sent with a wrong %s', (path, wrong) => {
    expect(() => encodeStatusChange({ ...change, ...wrong })).toThrow(
      expect.objectContaining({ code: 'bad_status_change', path }),
    );
  });
});

describe('the envelope', () => {
  it.each([0, '0', '00'])('takes %j for success', (error_code) => {
    expect(readEnvelope({ error_code, result: [1] })).toMatchObject({ ok: true });
  });

  it.each([
    [{ error_code: -1, message: 'Phiên làm việc không hợp lệ hoặc đã hết hạn' }, 'session'],
    [{ error_code: '-1' }, 'session'],
    [{ error_code: '-3', message: 'Hồ sơ đã tồn tại' }, 'exists'],
    [{ error_code: 1 }, 'exists'],
    [{ error_code: 1, message: 'HỒ SƠ ĐÃ TỒN TẠI'.normalize('NFD') }, 'exists'],
    [{ error_code: '-3', message: 'Hồ sơ không tồn tại' }, 'missing'],
    [{ error_code: '3', message: 'MaHoSo' }, 'field'],
    [{ error_code: '000' }, 'refused'],
    [{ error_code: '', message: 'thành công' }, 'refused'],
  ])('reads %j as %s', (body, refusal) => expect(readEnvelope(body)).toMatchObject({ ok: false, refusal }));

  it('asks in the name of the connected body, in the old form', () => {
    expect(['H99.01', 'G22', '000.00.00.H99', '001.00.99.H44'].map(callerCode)).toEqual([
      '000.00.00.H99', '000.00.00.G22', '000.00.00.H99', '001.00.99.H44',
    ]); // prettier-ignore
  });

  it('refuses an answer without an error code', () => {
    for (const body of [null, [], 'ok', {}, { error_code: true }, { error_code: null }]) {
      expect(() => readEnvelope(body)).toThrow(expect.objectContaining({ code: 'bad_response' }));
    }
  });

  it('reads results of any shape', () => {
    expect([{ result: [1] }, { result: { a: 1 } }, { result: null }, {}].map(readResults)).toEqual([
      [1],
      [{ a: 1 }],
      [],
      [],
    ]);
    expect(saysNotSynced('Hồ sơ CHƯA ĐỒNG BỘ')).toBe(true);
  });
});

describe('the debt look-up', () => {
  const message = {
    transaction_id: 'T', client_id: 'C', MaTraCuuTT: 'M', MaDichVu: '2', MaTTHC: '1.000123', TenTTHC: 'Procedure A',
    MaDonVi: 'H99.01', TenDonVi: 'Office A', MaHoSo: 'H99.01-20260701-0000005', TKThuHuong: '123', MaNHThuHuong: '970499',
    TenTKThuHuong: 'Treasury', HoTenNguoiNop: 'Citizen One', NoiDungThanhToan: 'Nop phi',
    PhiLePhi: [
      { LoaiPhiLePhi: '1', MaPhiLePhi: 'F1', TenPhiLePhi: 'Fee', SoTien: '100000' },
      { LoaiPhiLePhi: '2', TenPhiLePhi: 'Charge', SoTien: 50000 },
      { LoaiPhiLePhi: '9', TenPhiLePhi: 'Else', SoTien: '0' },
    ],
  }; // prettier-ignore

  it('reads what is due and keeps the bill for the platform', () => {
    const { transaction_id: _t, client_id: _c, MaTraCuuTT: _m, ...billing } = message;
    expect(decodeDebt({ error_code: 1, message })).toEqual({
      state: 'payable',
      amount: 150_000,
      fees: [
        { code: 'F1', name: 'Fee', kind: 'fee', amount: 100_000 },
        { name: 'Charge', kind: 'charge', amount: 50_000 },
        { name: 'Else', kind: 'other', amount: 0 },
      ],
      procedure: { code: '1.000123', name: 'Procedure A' },
      agency: { code: 'H99.01', name: 'Office A' },
      payee: { name: 'Treasury', account: '123', bank: '970499' },
      purpose: 'Nop phi',
      billing,
    });
  });

  it('knows fines by their items', () => {
    const fine = { MaDichVu: '1', DSKhoanNop: [{ NoiDung: 'Fine', SoTien: '200000' }] };
    expect(decodeDebt({ error_code: '1', message: fine })).toMatchObject({
      amount: 200_000,
      fees: [{ name: 'Fine', kind: 'other', amount: 200_000 }],
    });
  });

  it('tells nothing due, paid and unknown apart', () => {
    expect(decodeDebt({ error_code: 0, message: 'Hồ sơ không có khoản phải nộp' })).toMatchObject({
      state: 'nothing-due',
    });
    expect(decodeDebt({ error_code: '0', message: 'Hồ sơ đã thanh toán ngày 05/07/2026' })).toMatchObject({
      state: 'paid',
      paidAt: '2026-07-05T00:00:00+07:00',
    });
    expect(decodeDebt({ error_code: -1, message: 'Không tìm thấy hồ sơ' })).toBeUndefined();
  });

  it('does not take a closed door for an unknown dossier', () => {
    const told = (text?: string) => refusesDebt({ error_code: -1, message: text });
    expect([
      told('Phiên làm việc không hợp lệ hoặc đã hết hạn'), told('Đơn vị không được cấp quyền'), told('Không tìm thấy hồ sơ'), told(),
    ]).toEqual(['session', 'refused', undefined, undefined]); // prettier-ignore
  });

  it.each([
    [{ error_code: 1, message: 'text' }],
    [{ error_code: 7 }],
    [{ error_code: 1, message: { PhiLePhi: [] } }],
    [{ error_code: 1, message: { PhiLePhi: [{ SoTien: '1.5' }] } }],
    [{ error_code: 1, message: { PhiLePhi: [{ SoTien: '-5' }] } }],
  ])('refuses %j', (body) =>
    expect(() => decodeDebt(body)).toThrow(expect.objectContaining({ code: 'bad_response' })),
  );
});
