import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decodeDossier } from '../wire/adapter-v1/dossiers.js';
import { Dossier } from './schema.js';
import { toDossierView } from './view.js';

const wire = {
  MaHoSo: 'H99.01-20260701-0000005', MaTTHC: '1.000123', TenTTHC: 'Procedure A', TenLinhVuc: 'Field A', KenhThucHien: '9',
  ChuHoSo: 'Nguyễn Thị Hoa', LoaiDoiTuong: '1', MaDoiTuong: 'tech-1', SoDienThoai: '0912345678',
  DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '001200000001' }], TrichYeuHoSo: 'Khai sinh cho cháu Nguyễn Văn Bé',
  NgayHenTra: '20260708170000', TrangThaiHoSo: '5', DonViXuLy: 'UBND xã Mẫu',
  GhiChu: 'Bà NGUYỄN THỊ HOA (001200000001, hoa@mail.example, 0912 345 678) cần bổ sung trước 10/07/2026.',
  DanhSachLePhi: [{ TenPhiLePhi: 'Lệ phí', Gia: '150000', LoaiPhiLePhi: '2' }, { TenPhiLePhi: 'Khác', Gia: 5000, LoaiPhiLePhi: '3' }],
  DanhSachGiayToKetQua: [{ TenGiayTo: 'Giấy khai sinh', MaGiayToKetQua: 'KQ.G15.000001', DuongDanTepTinKetQua: 'https://x.example/f' }],
  DanhSachHoSoBoSung: [{ NoiDungBoSung: 'Xin bổ sung', NgayBoSung: '20260703090000', DanhSachGiayToBoSung: [{ TenGiayTo: 'Bản sao' }] }],
  DanhSachTienDo: [
    { ThoiDiemXuLy: '20260703090000', NguoiXuLy: 'Hoàng Văn Sơn', ChucDanh: 'Công chức', NoiDungXuLy: 'Xin bổ sung', TrangThai: '5', NgayKetThucTheoQuyDinh: '20260710170000' },
    { ThoiDiemXuLy: '20260701090000', NguoiXuLy: 'Hoàng Văn Sơn', PhongBanXuLy: 'Một cửa', NoiDungXuLy: 'Tiếp nhận', TrangThai: '2' },
  ],
}; // prettier-ignore

const now = new Date('2026-07-06T01:00:00Z');
const view = (subject?: string, change: object = {}) =>
  toDossierView(decodeDossier({ ...wire, ...change }), { subject, now });

describe('toDossierView', () => {
  it('answers in the shape of the contract', () => {
    for (const subject of [undefined, 'tech-1']) {
      const seen = view(subject);
      expect(v.parse(Dossier, JSON.parse(JSON.stringify(seen)))).toEqual(seen);
    }
    expect(
      v.is(Dossier, view(undefined, { TenTTHC: '', DanhSachTienDo: null, ChuHoSo: '', TrangThaiHoSo: '12' })),
    ).toBe(true);
  });

  it('is whole for its owner, but for officers', () => {
    const mine = view('tech-1');
    expect(mine).toMatchObject({
      mine: true,
      ownerName: 'Nguyễn Thị Hoa',
      status: { code: '5', key: 'supplement_requested', label: 'Yêu cầu bổ sung giấy tờ' },
      turn: 'citizen',
      clock: { paused: true },
      note: wire.GhiChu,
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
    const [asked] = wire.DanhSachHoSoBoSung;
    const seen = view('tech-1', {
      TrangThaiHoSo: '4',
      DanhSachHoSoBoSung: [{ ...asked, NgayTiepNhanBoSung: '20260706090000' }],
    });
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
    expect(view('', { MaDoiTuong: '' }).mine).toBe(false);
    expect(view('undefined', { MaDoiTuong: null }).mine).toBe(false);
  });

  it('says what is due only when asked for and not paid', () => {
    expect(view('tech-1').amountDue).toBeUndefined();
    expect(view(undefined, { TrangThaiHoSo: '6' })).toMatchObject({ amountDue: 155_000, turn: 'citizen' });
    expect(view(undefined, { TrangThaiHoSo: '6', DuocThanhToanTrucTuyen: '1' })).toMatchObject({
      paidOnline: true,
    });
    expect(view(undefined, { TrangThaiHoSo: '6', DuocThanhToanTrucTuyen: '1' }).amountDue).toBeUndefined();
    expect(view().fees.map(({ kind }) => kind)).toEqual(['charge', 'other']);
    expect(view().channel).toBeUndefined();
  });
});
