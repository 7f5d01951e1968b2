import { describe, expect, it } from 'vitest';
import { adapterKit, dossier, type Json, progress } from './adapter-kit.js';

type Case = readonly [path: string, good: readonly unknown[], bad: readonly unknown[]];

const long = (length: number) => 'ê'.repeat(length);
const badFlags = ['2', 'x', 0, true, ['0']];
const badTimes = [
  '2026-11-17',
  '20261117',
  '202611170800',
  '20260231080000',
  '20250229080000',
  '20261117240000',
  '20261117086000',
  '20261117080060',
  '20261317080000',
  '20261100080000',
  ' 20261117080000',
  20261117080000,
];
const time = (name: string): Case => [name, ['20240229000000', '20261231235959'], badTimes];
const flag = (name: string): Case => [name, ['0', '1'], badFlags];
const texts = (name: string, limit = 4000): Case => [
  name,
  ['Nguyễn H’Bia', long(limit)],
  [long(limit + 1), 7, {}, ' '],
];
const wholes = (name: string): Case => [
  name,
  ['0', '150000', 150000],
  ['-1', '1.5', 1.5, -1, '1e5', 'x', true],
];
const componentCodes = [
  ['000.00.00.G09-KQ002269', 'H99.01-KQ000001', 'TP-G17.000062', 'G17-KQ003270'],
  ['KQ002269', 'G09_KQ002269', 7],
] as const;
const resultCodes = [
  ['KQ.G07.000122', 'KQ-G17.000011', 'KQ.H99.000001'],
  ['G07.000122', 'KQ.000122', 7],
] as const;
const urls = [
  ['https://onestop.example/f/1', 'http://127.0.0.1:4400/f?x=1'],
  ['/f/1', 'ftp://x/f', 'javascript:alert(1)', 7],
] as const;

/** Every field of a dossier: what is taken and what is refused. `[]` in a path is one element of a list. */
const dossierCases: readonly Case[] = [
  [
    'MaHoSo',
    [
      'H99.01-20261117-0000123',
      'H99-20261117-0000123',
      'H99.01.02-240529-0122',
      '000.00.14.H99-200703-0002',
      '000.00.01.H99-200703-00021',
    ],
    [
      '',
      'H99.01',
      'H99.01-20260231-0000001',
      'H99.01-261317-0001',
      'h99.01-20261117-0000123',
      'H99.01-20261117-123',
      'X1.01-20261117-0000123',
      'H20.01-20261117-0000123',
      '000.00.14.H20-200703-0002',
      'H99.01-20261117-00001234',
      7,
    ],
  ],
  [
    'MaTTHC',
    ['1.001193', '2.000635', '1.001193.000.00.00.H99'],
    ['', '9.999999', '1.001193.01', '1001193', '1.001193.H99', 1.001193],
  ],
  texts('TenTTHC'),
  [
    'MaLinhVuc',
    ['G03-GD10', 'G07-LĐ03', 'G24-02', 'G10-NNMT01', 'DL-DVDM'],
    ['', 'GD10', 'G03GD10', 'g03-gd10', 7],
  ],
  texts('TenLinhVuc'),
  ['KenhThucHien', ['1', '2', '3'], ['', '0', '4', 2]],
  texts('ChuHoSo', 500),
  ['LoaiDoiTuong', ['1', '2', '3', '4'], ['', '0', '5', 1]],
  texts('MaDoiTuong', 100),
  texts('ThongTinKhac'),
  texts('Email', 255),
  texts('Fax', 50),
  texts('SoDienThoai', 50),
  texts('SoBienNhan', 255),
  texts('TrichYeuHoSo', 1000),
  time('NgayTiepNhan'),
  time('NgayHenTra'),
  ['TrangThaiHoSo', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], ['', '0', '11', '01', 4]],
  time('NgayTra'),
  texts('ThongTinTra'),
  flag('HinhThuc'),
  time('NgayKetThucXuLy'),
  texts('DonViXuLy'),
  texts('GhiChu', 2000),
  ['TaiLieuNop', [[], null], ['x', {}, [7], ['x']]],
  texts('TaiLieuNop[].TepDinhKemId', 255),
  texts('TaiLieuNop[].TenTepDinhKem', 4000),
  ['TaiLieuNop[].IsDeleted', ['True', 'False'], ['true', 'FALSE', '1', true, false]],
  ['TaiLieuNop[].MaThanhPhanHoSo', ...componentCodes],
  ['TaiLieuNop[].DuongDanTaiTepTin', ...urls],
  flag('TaiLieuNop[].DuocSoHoa'),
  ['TaiLieuNop[].DuocTaiSuDung', ['0', '1', '2'], ['3', 1, 'x']],
  flag('TaiLieuNop[].DuocLayTuKhoDMQG'),
  ['TaiLieuNop[].MaKetQuaThayThe', ...resultCodes],
  ['DanhSachLePhi', [[]], ['x', {}]],
  texts('DanhSachLePhi[].TenPhiLePhi'),
  texts('DanhSachLePhi[].MaPhiLePhi'),
  ['DanhSachLePhi[].HinhThucThu', ['1', '2', '3', '4'], ['0', '5', 1]],
  wholes('DanhSachLePhi[].Gia'),
  ['DanhSachLePhi[].LoaiPhiLePhi', ['1', '2', '3'], ['0', '4', 1]],
  ['DanhSachTepDinhKemKhac', [[]], ['x', {}]],
  texts('DanhSachTepDinhKemKhac[].TenGiayTo', 2000),
  wholes('DanhSachTepDinhKemKhac[].SoLuong'),
  texts('DanhSachTepDinhKemKhac[].LoaiGiayTo'),
  ['DanhSachHoSoBoSung', [[]], ['x', {}]],
  texts('DanhSachHoSoBoSung[].HoSoBoSungId', 255),
  texts('DanhSachHoSoBoSung[].NguoiYeuCauBoSung'),
  texts('DanhSachHoSoBoSung[].NoiDungBoSung'),
  time('DanhSachHoSoBoSung[].NgayBoSung'),
  texts('DanhSachHoSoBoSung[].NguoiTiepNhanBoSung'),
  texts('DanhSachHoSoBoSung[].ThongTinTiepNhan'),
  time('DanhSachHoSoBoSung[].NgayTiepNhanBoSung'),
  texts('DanhSachHoSoBoSung[].TrangThaiBoSung', 50),
  texts('DanhSachHoSoBoSung[].DanhSachGiayToBoSung[].TenGiayTo', 2000),
  wholes('DanhSachHoSoBoSung[].DanhSachLePhiBoSung[].Gia'),
  time('DanhSachHoSoBoSung[].NgayHenTraTruoc'),
  time('DanhSachHoSoBoSung[].NgayHenTraMoi'),
  ['DanhSachGiayToKetQua', [[]], ['x', {}]],
  texts('DanhSachGiayToKetQua[].TenGiayTo'),
  ['DanhSachGiayToKetQua[].MaThanhPhanHoSo', ...componentCodes],
  texts('DanhSachGiayToKetQua[].GiayToId', 255),
  ['DanhSachGiayToKetQua[].DuongDanTepTinKetQua', ...urls],
  ['DanhSachGiayToKetQua[].MaGiayToKetQua', ...resultCodes],
  texts('SoGiayToChuHoSo', 50),
  ['NoiNopHoSo', ['1', '2'], ['0', '3', 1]],
  flag('HoSoCoThanhPhanSoHoa'),
  flag('TaiKhoanDuocXacThucVoiVNeID'),
  ['DuocThanhToanTrucTuyen', ['0', '1', '2', '3'], ['4', 1]],
  time('NgayTuChoi'),
  time('NgayNopHoSo'),
  ['DinhDanhCHS[].LoaiDinhDanh', ['1'], ['0', '3', 1]],
  [
    'DinhDanhCHS[].SoDinhDanh',
    ['001200000001'],
    ['001200000', '00120000000', '0012000000011', '00120000000a', 1200000001],
  ],
  ['DSKetNoiCSDL[].MaCSDL', ['1', '7', '12'], ['x', 1, '1234']],
];

const progressCases: readonly Case[] = [
  ['MaHoSo', ['H99.01-20261117-0009001'], ['', 'H99.01', 'H20.01-20261117-0000001', 7]],
  texts('NguoiXuLy', 50),
  texts('ChucDanh'),
  time('ThoiDiemXuLy'),
  texts('PhongBanXuLy'),
  texts('NoiDungXuLy'),
  ['TrangThai', ['1', '10'], ['', '0', '11', 4]],
  time('NgayBatDau'),
  time('NgayKetThucTheoQuyDinh'),
];

/** Elements of lists need their own required fields for the case to be about one field. */
const elements: Record<string, Json> = {
  TaiLieuNop: { TenTepDinhKem: 'don.pdf', IsDeleted: 'False' },
  DanhSachLePhi: { TenPhiLePhi: 'Lệ phí', Gia: '1000' },
  DanhSachTepDinhKemKhac: { TenGiayTo: 'Đơn' },
  DanhSachHoSoBoSung: { NoiDungBoSung: 'Bổ sung' },
  DanhSachGiayToBoSung: { TenGiayTo: 'Đơn' },
  DanhSachLePhiBoSung: { TenPhiLePhi: 'Lệ phí', Gia: '1000' },
  DanhSachGiayToKetQua: { TenGiayTo: 'Kết quả' },
  DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: '001200000001' },
  DSKetNoiCSDL: { MaCSDL: '1' },
};

/** `base` with the value at the path; in lists it goes into the second element, so that indexes are real. */
function withValue(base: Json, path: string, value: unknown): Json {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...base, [head]: value };
  const name = head.replace('[]', '');
  const element = elements[name] ?? {};
  return { ...base, [name]: [element, withValue(element, rest.join('.'), value)] };
}
const named = (path: string) => `data[0].${path.replaceAll('[]', '[1]')}`;

describe('adapter: every field of DongBoHoSoMC', () => {
  const kit = adapterKit();
  const send = (data: Json) => kit.call('DongBoHoSoMC', { isUpdating: 'True', data: [data] });

  it.each(dossierCases)('%s', async (path, good, bad) => {
    for (const value of good) {
      const sent = withValue(dossier(), path, value);
      await kit.call('DongBoHoSoMC', { isUpdating: 'False', data: [sent] });
      const answer = await send(sent);
      expect(answer, `${path} = ${JSON.stringify(value).slice(0, 60)}`).toMatchObject({ error_code: '00' });
    }
    for (const value of bad) {
      const answer = await send(withValue(dossier(), path, value));
      expect(answer.error_code, `${path} = ${JSON.stringify(value).slice(0, 60)}`).toBe('3');
      expect(answer.message).toContain(named(path));
      expect(answer.message).not.toMatch(/thành công|đã tồn tại|không tồn tại/);
    }
  });

  const requiredFields = Object.keys(dossier());
  it.each(requiredFields)('%s is required', async (name) => {
    for (const nothing of [undefined, null, '']) {
      const answer = await send(dossier({ [name]: nothing }));
      expect(answer).toMatchObject({
        error_code: '3',
        message: expect.stringContaining(`data[0].${name}: bắt buộc`),
      });
    }
  });

  it('wants MaDoiTuong only of dossiers lodged online', async () => {
    const code = 'H99.01-20261117-0009100';
    const atCounter = dossier({ MaHoSo: code, KenhThucHien: '1', MaDoiTuong: undefined });
    expect(await kit.call('DongBoHoSoMC', { isUpdating: 'False', data: [atCounter] })).toMatchObject({
      error_code: '00',
    });
  });

  it.each([
    ['TaiLieuNop', 'TenTepDinhKem'],
    ['DanhSachLePhi', 'TenPhiLePhi'],
    ['DanhSachLePhi', 'Gia'],
    ['DanhSachTepDinhKemKhac', 'TenGiayTo'],
    ['DanhSachHoSoBoSung', 'NoiDungBoSung'],
    ['DanhSachGiayToKetQua', 'TenGiayTo'],
    ['DinhDanhCHS', 'LoaiDinhDanh'],
    ['DinhDanhCHS', 'SoDinhDanh'],
    ['DSKetNoiCSDL', 'MaCSDL'],
  ])('an element of %s needs %s', async (list, field) => {
    const element = elements[list] ?? {};
    const answer = await send(dossier({ [list]: [element, element, { ...element, [field]: undefined }] }));
    expect(answer).toMatchObject({
      error_code: '3',
      message: expect.stringContaining(`data[0].${list}[2].${field}`),
    });
  });

  it('measures an id by its kind: 12 digits, or 9 for the old card', async () => {
    const withId = (LoaiDinhDanh: string, SoDinhDanh: string) =>
      send(dossier({ DinhDanhCHS: [{ LoaiDinhDanh, SoDinhDanh }] }));
    expect((await withId('2', '012345678')).error_code).toBe('00');
    expect((await withId('2', '001200000001')).error_code).toBe('3');
    expect((await withId('1', '012345678')).error_code).toBe('3');
  });

  it('names no value that it refuses', async () => {
    const answer = await send(
      dossier({ DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '00120000SECRET' }] }),
    );
    expect(answer.error_code).toBe('3');
    expect(JSON.stringify(answer)).not.toContain('SECRET');
  });
});

describe('adapter: every field of CapNhatTienDoHoSoMC', () => {
  const kit = adapterKit();
  const send = (data: Json) => kit.call('CapNhatTienDoHoSoMC', { data: [data] });

  it.each(progressCases)('%s', async (path, good, bad) => {
    await kit.call('DongBoHoSoMC', { isUpdating: 'False', data: [dossier()] });
    for (const value of good)
      expect(await send(progress({ [path]: value }))).toMatchObject({ error_code: '00' });
    for (const value of bad) {
      const answer = await send(progress({ [path]: value }));
      expect(answer).toMatchObject({ error_code: '3', message: expect.stringContaining(`data[0].${path}`) });
    }
  });

  it.each(Object.keys(progress()))('%s is required', async (name) => {
    const answer = await send(progress({ [name]: undefined }));
    expect(answer).toMatchObject({
      error_code: '3',
      message: expect.stringContaining(`data[0].${name}: bắt buộc`),
    });
  });
});
