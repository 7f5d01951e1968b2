import { catalogue } from './catalogue.js';
import {
  type FieldTable,
  listOf,
  matching,
  oneOf,
  optional,
  required,
  requiredWhen,
  text,
  time,
  url,
  wholeNumber,
} from './checks.js';
import { agencyOfDossier, isComponentCode, isFieldCode, isResultCode } from './codes.js';

const flag = oneOf('0', '1');
export const status = oneOf('1', '2', '3', '4', '5', '6', '7', '8', '9', '10');
export const dossierCode = matching(
  'mã hồ sơ',
  (code) => code.length <= 100 && agencyOfDossier(code) !== undefined,
);
export const componentCode = matching(
  'mã thành phần hồ sơ',
  (code) => isComponentCode(code) || catalogue().hasComponent(code),
);
export const resultCode = matching('mã kết quả', (code) => isResultCode(code) || catalogue().hasResult(code));

export const procedureCode = matching(
  'mã thủ tục hành chính đã công bố',
  (code) => catalogue().find(code) !== undefined,
);

export const attachments: FieldTable = [
  optional('TepDinhKemId', text(255)),
  required('TenTepDinhKem', text(4000)),
  optional('IsDeleted', oneOf('True', 'False')),
  optional('MaThanhPhanHoSo', componentCode),
  optional('DuongDanTaiTepTin', url),
  optional('DuocSoHoa', flag),
  optional('DuocTaiSuDung', oneOf('0', '1', '2')),
  optional('DuocLayTuKhoDMQG', flag),
  optional('MaKetQuaThayThe', resultCode),
];

const fees: FieldTable = [
  required('TenPhiLePhi', text()),
  optional('MaPhiLePhi', text()),
  optional('HinhThucThu', oneOf('1', '2', '3', '4')),
  required('Gia', wholeNumber),
  optional('LoaiPhiLePhi', oneOf('1', '2', '3')),
];

const otherPapers: FieldTable = [
  required('TenGiayTo', text(2000)),
  optional('SoLuong', wholeNumber),
  optional('LoaiGiayTo', text()),
];

const supplements: FieldTable = [
  optional('HoSoBoSungId', text(255)),
  optional('NguoiYeuCauBoSung', text()),
  required('NoiDungBoSung', text()),
  optional('NgayBoSung', time),
  optional('NguoiTiepNhanBoSung', text()),
  optional('ThongTinTiepNhan', text()),
  optional('NgayTiepNhanBoSung', time),
  optional('TrangThaiBoSung', text(50)),
  optional('DanhSachGiayToBoSung', listOf(otherPapers)),
  optional('DanhSachLePhiBoSung', listOf(fees)),
  optional('NgayHenTraTruoc', time),
  optional('NgayHenTraMoi', time),
];

export const results: FieldTable = [
  required('TenGiayTo', text()),
  optional('MaThanhPhanHoSo', componentCode),
  optional('GiayToId', text(255)),
  optional('DuongDanTepTinKetQua', url),
  optional('MaGiayToKetQua', resultCode),
];

const ownerIds: FieldTable = [
  required('LoaiDinhDanh', oneOf('1', '2')),
  required(
    'SoDinhDanh',
    matching('số định danh (12 số) hoặc CMND (9 số)', (id, owner) =>
      (owner['LoaiDinhDanh'] === '2' ? /^\d{9}$/ : /^\d{12}$/).test(id),
    ),
  ),
];

/** One element of `data` of `DongBoHoSoMC` (wire fact 1.7). */
export const dossierFields: FieldTable = [
  required('MaHoSo', dossierCode),
  required('MaTTHC', procedureCode),
  required('TenTTHC', text()),
  required(
    'MaLinhVuc',
    matching('mã lĩnh vực', (code) => isFieldCode(code) || catalogue().hasField(code)),
  ),
  required('TenLinhVuc', text()),
  required('KenhThucHien', oneOf('1', '2', '3')),
  required('ChuHoSo', text(500)),
  required('LoaiDoiTuong', oneOf('1', '2', '3', '4')),
  requiredWhen('MaDoiTuong', text(100), (dossier) => dossier['KenhThucHien'] === '2'),
  optional('ThongTinKhac', text()),
  optional('Email', text(255)),
  optional('Fax', text(50)),
  optional('SoDienThoai', text(50)),
  optional('SoBienNhan', text(255)),
  required('TrichYeuHoSo', text(1000)),
  required('NgayTiepNhan', time),
  required('NgayHenTra', time),
  required('TrangThaiHoSo', status),
  optional('NgayTra', time),
  optional('ThongTinTra', text()),
  optional('HinhThuc', flag),
  optional('NgayKetThucXuLy', time),
  required('DonViXuLy', text()),
  optional('GhiChu', text(2000)),
  optional('TaiLieuNop', listOf(attachments)),
  optional('DanhSachLePhi', listOf(fees)),
  optional('DanhSachTepDinhKemKhac', listOf(otherPapers)),
  optional('DanhSachHoSoBoSung', listOf(supplements)),
  optional('DanhSachGiayToKetQua', listOf(results)),
  // The child dossiers of a life event (assumed A79).
  optional('DanhSachHoSoLienThong', listOf([required('MaHoSo', dossierCode)])),
  optional('SoGiayToChuHoSo', text(50)),
  optional('NoiNopHoSo', oneOf('1', '2')),
  optional('HoSoCoThanhPhanSoHoa', flag),
  optional('TaiKhoanDuocXacThucVoiVNeID', flag),
  optional('DuocThanhToanTrucTuyen', oneOf('0', '1', '2', '3')),
  optional('NgayTuChoi', time),
  optional('NgayNopHoSo', time),
  optional('DinhDanhCHS', listOf(ownerIds)),
  optional(
    'DSKetNoiCSDL',
    listOf([
      required(
        'MaCSDL',
        matching('mã cơ sở dữ liệu', (code) => /^\d{1,3}$/.test(code)),
      ),
    ]),
  ),
];

/** One element of `data` of `CapNhatTienDoHoSoMC` (wire fact 1.8; which of them are required: assumed A33). */
export const progressFields: FieldTable = [
  required('MaHoSo', dossierCode),
  required('NguoiXuLy', text(50)),
  optional('ChucDanh', text()),
  required('ThoiDiemXuLy', time),
  optional('PhongBanXuLy', text()),
  required('NoiDungXuLy', text()),
  required('TrangThai', status),
  optional('NgayBatDau', time),
  optional('NgayKetThucTheoQuyDinh', time),
];
