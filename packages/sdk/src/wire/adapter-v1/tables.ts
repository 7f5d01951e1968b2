import { type FieldTable, flag, list, numbered, text, time, whole } from './codec.js';

export const bit = flag('1', '0');

export const fees: FieldTable = [
  ['name', 'TenPhiLePhi', text],
  ['code', 'MaPhiLePhi', text],
  ['kind', 'LoaiPhiLePhi', numbered({ 1: 'fee', 2: 'charge', 3: 'other' })],
  ['amount', 'Gia', whole],
  ['collectAt', 'HinhThucThu', numbered({ 1: 'reception', 2: 'supplement', 4: 'result' })],
];

const documents: FieldTable = [
  ['id', 'TepDinhKemId', text],
  ['name', 'TenTepDinhKem', text],
  ['componentCode', 'MaThanhPhanHoSo', text],
  ['url', 'DuongDanTaiTepTin', text],
  ['deleted', 'IsDeleted', flag('True', 'False')],
  ['digitised', 'DuocSoHoa', bit],
  ['reused', 'DuocTaiSuDung', numbered({ 0: 'no', 1: 'yes' })],
  ['fromNationalStore', 'DuocLayTuKhoDMQG', bit],
  ['replacedByResult', 'MaKetQuaThayThe', text],
];

const papers: FieldTable = [
  ['name', 'TenGiayTo', text],
  ['quantity', 'SoLuong', whole],
  ['kind', 'LoaiGiayTo', text],
];

const supplements: FieldTable = [
  ['id', 'HoSoBoSungId', text],
  ['requestedBy', 'NguoiYeuCauBoSung', text],
  ['note', 'NoiDungBoSung', text],
  ['requestedAt', 'NgayBoSung', time],
  ['answeredBy', 'NguoiTiepNhanBoSung', text],
  ['answer', 'ThongTinTiepNhan', text],
  ['answeredAt', 'NgayTiepNhanBoSung', time],
  ['status', 'TrangThaiBoSung', text],
  ['papers', 'DanhSachGiayToBoSung', list(papers)],
  ['fees', 'DanhSachLePhiBoSung', list(fees)],
  ['dueBefore', 'NgayHenTraTruoc', time],
  ['dueAfter', 'NgayHenTraMoi', time],
];

export const results: FieldTable = [
  ['name', 'TenGiayTo', text],
  ['code', 'MaGiayToKetQua', text],
  ['componentCode', 'MaThanhPhanHoSo', text],
  ['id', 'GiayToId', text],
  ['url', 'DuongDanTepTinKetQua', text],
];

const identities: FieldTable = [
  ['kind', 'LoaiDinhDanh', numbered({ 1: 'personal-id', 2: 'old-id' })],
  ['number', 'SoDinhDanh', text],
];

/** `CapNhatTienDoHoSoMC`, and `DanhSachTienDo` of a look-up (wire fact 1.8, OCPS TD; assumed A2). */
export const progress: FieldTable = [
  ['at', 'ThoiDiemXuLy', time],
  ['officer', 'NguoiXuLy', text],
  ['position', 'ChucDanh', text],
  ['unit', 'PhongBanXuLy', text],
  ['note', 'NoiDungXuLy', text],
  ['status', 'TrangThai', text],
  ['startedAt', 'NgayBatDau', time],
  ['dueAt', 'NgayKetThucTheoQuyDinh', time],
];

/** `data` of `DongBoTrangThaiHoSo` (wire fact 1.10, TD TH). */
export const statusChange: FieldTable = [
  ['code', 'MaHoSo', text],
  ['localCode', 'MaHoSoDonVi', text],
  ['ownerTechId', 'MaDoiTuong', text],
  ['status', 'TrangThai', text],
  ['note', 'NoiDung', text],
  ['at', 'NgayXuLy', time],
  ['documents', 'TaiLieuXuLy', list(documents)],
];

/** An item of `data` of `DongBoHoSoMC` (wire fact 1.7, OCPS TD IDX766). */
export const dossier: FieldTable = [
  ['code', 'MaHoSo', text],
  ['procedure.code', 'MaTTHC', text],
  ['procedure.name', 'TenTTHC', text],
  ['field.code', 'MaLinhVuc', text],
  ['field.name', 'TenLinhVuc', text],
  ['channel', 'KenhThucHien', numbered({ 1: 'counter', 2: 'online', 3: 'post' })],
  ['owner.name', 'ChuHoSo', text],
  ['owner.kind', 'LoaiDoiTuong', numbered({ 1: 'citizen', 2: 'enterprise', 3: 'agency', 4: 'organisation' })],
  ['owner.techId', 'MaDoiTuong', text],
  ['owner.idNumber', 'SoGiayToChuHoSo', text],
  ['owner.identities', 'DinhDanhCHS', list(identities)],
  ['owner.email', 'Email', text],
  ['owner.phone', 'SoDienThoai', text],
  ['owner.fax', 'Fax', text],
  ['owner.other', 'ThongTinKhac', text],
  ['receiptNumber', 'SoBienNhan', text],
  ['summary', 'TrichYeuHoSo', text],
  ['status', 'TrangThaiHoSo', text],
  ['submittedAt', 'NgayNopHoSo', time],
  ['receivedAt', 'NgayTiepNhan', time],
  ['dueAt', 'NgayHenTra', time],
  ['completedAt', 'NgayKetThucXuLy', time],
  ['returnedAt', 'NgayTra', time],
  ['refusedAt', 'NgayTuChoi', time],
  ['returnNote', 'ThongTinTra', text],
  ['returnBy', 'HinhThuc', numbered({ 0: 'counter', 1: 'post' })],
  ['agency.name', 'DonViXuLy', text],
  ['note', 'GhiChu', text],
  ['lodgedAt', 'NoiNopHoSo', numbered({ 1: 'national', 2: 'local' })],
  ['hasDigitisedParts', 'HoSoCoThanhPhanSoHoa', bit],
  ['ownerVerified', 'TaiKhoanDuocXacThucVoiVNeID', bit],
  [
    'paidOnline',
    'DuocThanhToanTrucTuyen',
    numbered({ 0: 'none', 1: 'national', 2: 'local', 3: 'not-online' }),
  ],
  ['databases', 'DSKetNoiCSDL', list([['code', 'MaCSDL', text]])],
  ['documents', 'TaiLieuNop', list(documents)],
  ['fees', 'DanhSachLePhi', list(fees)],
  ['otherDocuments', 'DanhSachTepDinhKemKhac', list(papers)],
  ['supplements', 'DanhSachHoSoBoSung', list(supplements)],
  ['results', 'DanhSachGiayToKetQua', list(results)],
  // Assumed A79.
  ['parts', 'DanhSachHoSoLienThong', list([['code', 'MaHoSo', text]])],
];
