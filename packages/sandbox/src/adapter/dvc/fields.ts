import {
  type Check,
  type FieldTable,
  listOf,
  matching,
  objectOf,
  oneOf,
  optional,
  required,
  requiredWhen,
  text,
  time,
  wholeNumber,
} from '../checks.js';
import { topOfAgency } from '../codes.js';
import { componentCode, dossierCode, procedureCode, resultCode, results, status } from '../dossier-fields.js';
import { fromIsoTime, fromSpacedTime } from '../wire-time.js';
import { codeOfId } from './ids.js';

/** The three clocks of dialect 2 (wire fact 2); `time` is the third. */
const spacedTime = matching('yyyy-MM-dd HH:mm:ss', (value) => fromSpacedTime(value) !== undefined);
const isoTime = matching('ISO 8601', (value) => fromIsoTime(value) !== undefined);

/** `0` citizen, `1` enterprise, `2` household business: other numbers than in dialect 1. */
const subject = oneOf('0', '1', '2');
const place = (digits: number) =>
  matching(`mã ${digits} chữ số`, (code) => new RegExp(`^\\d{${digits}}$`).test(code));
const dossierId = matching('IDHoSo đã cấp', (id) => codeOfId(id) !== undefined);

const attachedPapers: FieldTable = [
  optional('IdGiayTo', text(255)),
  optional('MaKetQua', resultCode),
  required('TenGiayTo', text(4000)),
  optional(
    'HashTepTin',
    matching('SHA-256 dạng hex chữ thường', (hash) => /^[0-9a-f]{64}$/.test(hash)),
  ),
];

const components: FieldTable = [
  optional('MaThanhPhanHoSo', componentCode),
  optional('TenThanhPhanHoSo', text(4000)),
  optional('SoLuong', wholeNumber),
  optional('LoaiBan', oneOf('0', '1', '2')),
  optional('GiayToDinhKem', listOf(attachedPapers)),
];

const personNumber = matching('số định danh hoặc mã số thuế', (id) =>
  /^(\d{9}|\d{10}|\d{12}|\d{10}-\d{3})$/.test(id),
);

const applicantDetails: FieldTable = [
  required('TenNguoiNop', text(500)),
  optional('SoDinhDanh', personNumber),
  optional('NgayCapDinhDanh', time),
  optional('NgaySinh', time),
  optional('SoDienThoai', text(50)),
  optional('Email', text(255)),
  optional('Fax', text(50)),
  optional('MaTinh', place(2)),
  optional('MaHuyen', text(50)),
  optional('MaXa', place(5)),
  optional('DiaChiChiTiet', text()),
  optional('TenChuHs', text(500)),
  optional('SoDinhDanhChuHs', personNumber),
  optional('MaTinhChuHs', place(2)),
  optional('MaXaChuHs', place(5)),
  optional('DiaChiChiTietChuHs', text()),
];

/** The form is the ministry's own: an object or its text. */
const form: Check = (value, path, report) => {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null))
    report({ path, reason: 'phải là đối tượng hoặc chuỗi ký tự' });
};

/** `NoiHoSo` (wire fact 2; what is required: assumed A78). */
export const newDossier: FieldTable = [
  required('MaHoSo', dossierCode),
  required('MaTTHC', procedureCode),
  optional('MaDichVuCong', text(100)),
  required('ChuHoSo', text(500)),
  required('LoaiDoiTuong', subject),
  required(
    'MaDonViTiepNhan',
    matching('mã cơ quan', (code) => topOfAgency(code) !== undefined),
  ),
  required('NgayNop', spacedTime),
  optional('NgayTiepNhan', spacedTime),
  optional('EformThongTinChiTiet', form),
  optional('ThanhPhanHoSo', listOf(components)),
  required(
    'ThongTinNguoiNop',
    objectOf([
      optional('LoaiDoiTuong', subject),
      optional('IdDoiTuong', text(100)),
      required('ThongTinChiTiet', objectOf(applicantDetails)),
    ]),
  ),
];

/** `CapNhatTienTrinh`: the id is spelled `IDHoSo`. */
export const progressItem: FieldTable = [
  optional('IDHoSo', dossierId),
  requiredWhen('MaHoSo', dossierCode, (item) => !item['IDHoSo']),
  required('NguoiXuLy', text(50)),
  required('ThoiDiemXuLy', isoTime),
  optional('PhongBanXuLy', text()),
  required('NoiDungXuLy', text()),
  required('TrangThai', status),
  optional('NgayBatDau', isoTime),
  optional('NgayKetThucTheoQuyDinh', isoTime),
];

const fees: FieldTable = [
  required('TenPhiLePhi', text()),
  optional('MaPhiLePhi', text()),
  optional('HinhThucThu', oneOf('1', '2', '4')),
  required('Gia', wholeNumber),
  optional('LoaiPhiLePhi', oneOf('1', '2', '3')),
  optional('TrangThaiThanhToan', oneOf('0', '1')),
];

/** `CapNhatTrangThai`: the id is spelled `IdHoSo`. */
export const statusItem: FieldTable = [
  optional('IdHoSo', dossierId),
  requiredWhen('MaHoSo', dossierCode, (item) => !item['IdHoSo']),
  required('TrangThai', status),
  optional('NoiDungYKien', text()),
  optional('PhongBanXuLy', text()),
  optional('NoiDungXuLy', text()),
  optional('DanhSachLePhi', listOf(fees)),
  optional('DanhSachGiayToKetQua', listOf(results)),
];
