import {
  type Codec,
  type FieldTable,
  flag,
  list,
  nested,
  numbered,
  text,
  time,
  whole,
} from '../adapter-v1/codec.js';
import { results } from '../adapter-v1/tables.js';
import { fromMillisTime, fromSpacedTime, toMillisTime, toSpacedTime } from '../clock.js';

/** One API, three clocks: this, `millis`, and `time` of dialect 1. */
const spaced: Codec = { encode: (value) => toSpacedTime(value as string), decode: fromSpacedTime };
const millis: Codec = { encode: (value) => toMillisTime(value as string), decode: fromMillisTime };
const anything: Codec = { encode: (value) => value, decode: (value) => value };

/** Not the numbers of dialect 1, where a citizen is `1`. */
const ownerKind = numbered({ 0: 'citizen', 1: 'enterprise', 2: 'household' });

/** Kinds of owner this dialect has no number for. */
export const foreignOwnerKinds: readonly string[] = ['agency', 'organisation'];

const fees: FieldTable = [
  ['name', 'TenPhiLePhi', text],
  ['code', 'MaPhiLePhi', text],
  ['purpose', 'LoaiPhiLePhi', numbered({ 1: 'normal', 2: 'appraisal', 3: 'extension' })],
  ['amount', 'Gia', whole],
  ['collectAt', 'HinhThucThu', numbered({ 1: 'reception', 2: 'supplement', 4: 'result' })],
  ['paid', 'TrangThaiThanhToan', flag('1', '0')],
];

const files: FieldTable = [
  ['id', 'IdGiayTo', text],
  ['resultCode', 'MaKetQua', text],
  ['name', 'TenGiayTo', text],
  ['hash', 'HashTepTin', text],
];

const components: FieldTable = [
  ['code', 'MaThanhPhanHoSo', text],
  ['name', 'TenThanhPhanHoSo', text],
  ['quantity', 'SoLuong', whole],
  ['copy', 'LoaiBan', numbered({ 0: 'original', 1: 'copy', 2: 'electronic' })],
  ['files', 'GiayToDinhKem', list(files)],
];

const submitterDetails: FieldTable = [
  ['name', 'TenNguoiNop', text],
  ['idNumber', 'SoDinhDanh', text],
  ['idIssuedAt', 'NgayCapDinhDanh', time],
  ['bornAt', 'NgaySinh', time],
  ['phone', 'SoDienThoai', text],
  ['email', 'Email', text],
  ['fax', 'Fax', text],
  ['province', 'MaTinh', text],
  ['district', 'MaHuyen', text],
  ['commune', 'MaXa', text],
  ['address', 'DiaChiChiTiet', text],
  ['ownerName', 'TenChuHs', text],
  ['ownerIdNumber', 'SoDinhDanhChuHs', text],
  ['ownerProvince', 'MaTinhChuHs', text],
  ['ownerCommune', 'MaXaChuHs', text],
  ['ownerAddress', 'DiaChiChiTietChuHs', text],
];

const submitter: FieldTable = [
  ['kind', 'LoaiDoiTuong', ownerKind],
  ['id', 'IdDoiTuong', text],
  ['details', 'ThongTinChiTiet', nested(submitterDetails)],
];

/** The body of `NoiHoSo` (wire fact 2 step 4, NEWGEN). */
export const lodging: FieldTable = [
  ['code', 'MaHoSo', text],
  ['procedure.code', 'MaTTHC', text],
  ['procedure.serviceCode', 'MaDichVuCong', text],
  ['owner.name', 'ChuHoSo', text],
  ['owner.kind', 'LoaiDoiTuong', ownerKind],
  ['agency.code', 'MaDonViTiepNhan', text],
  ['submittedAt', 'NgayNop', spaced],
  ['receivedAt', 'NgayTiepNhan', spaced],
  ['form', 'EformThongTinChiTiet', anything],
  ['components', 'ThanhPhanHoSo', list(components)],
  ['submitter', 'ThongTinNguoiNop', nested(submitter)],
];

/** An item of `CapNhatTienTrinh` (wire fact 2 step 5, NEWGEN). Here it is `IDHoSo`. */
export const progress: FieldTable = [
  ['id', 'IDHoSo', text],
  ['code', 'MaHoSo', text],
  ['officer', 'NguoiXuLy', text],
  ['at', 'ThoiDiemXuLy', millis],
  ['unit', 'PhongBanXuLy', text],
  ['note', 'NoiDungXuLy', text],
  ['status', 'TrangThai', text],
  ['startedAt', 'NgayBatDau', millis],
  ['dueAt', 'NgayKetThucTheoQuyDinh', millis],
];

/** An item of `CapNhatTrangThai` (wire fact 2 step 6, NEWGEN). Here it is `IdHoSo`. */
export const statusChange: FieldTable = [
  ['id', 'IdHoSo', text],
  ['code', 'MaHoSo', text],
  ['status', 'TrangThai', text],
  ['opinion', 'NoiDungYKien', text],
  ['unit', 'PhongBanXuLy', text],
  ['note', 'NoiDungXuLy', text],
  ['fees', 'DanhSachLePhi', list(fees)],
  ['results', 'DanhSachGiayToKetQua', list(results)],
];
