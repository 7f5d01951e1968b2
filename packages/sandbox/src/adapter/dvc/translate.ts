import { agencyName } from '../agencies.js';
import { catalogue, type Procedure } from '../catalogue.js';
import { isObject } from '../checks.js';
import { canonical, digestOf } from '../digest.js';
import type { WireObject } from '../ledger.js';
import type { State } from '../state.js';
import { statusNames } from '../statuses.js';
import { inOrder, isSameStep, textOf } from '../trail.js';
import { addWorkingDays, fromIsoTime, fromSpacedTime, fromWireTime, toWireTime } from '../wire-time.js';

/** Dialect 1 has no household business: it counts as a business (assumed A91). */
const subjects: Readonly<Record<string, string>> = { '0': '1', '1': '2', '2': '2' };
/** `1` normal, `2` appraisal, `3` extension; in dialect 1 an appraisal is a phí, the usual fee a lệ phí (assumed A91). */
const feeKinds: Readonly<Record<string, string>> = { '1': '2', '2': '1', '3': '3' };
const DAYS_WITHOUT_RULE = 10;

/** A dossier of `NoiHoSo` with the field names of `DongBoHoSoMC` (assumed A76); what has none there stays as it is. */
export function dossierOf(body: WireObject): WireObject {
  const { MaHoSo, MaTTHC, ChuHoSo, MaDonViTiepNhan, ThanhPhanHoSo, ThongTinNguoiNop, NgayNop, NgayTiepNhan } =
    body;
  const applicant = isObject(ThongTinNguoiNop) ? ThongTinNguoiNop : {};
  const details = isObject(applicant['ThongTinChiTiet']) ? applicant['ThongTinChiTiet'] : {};
  const procedure = catalogue().find(textOf(MaTTHC));
  const received = fromSpacedTime(textOf(NgayTiepNhan) || textOf(NgayNop)) ?? '';
  const owner = textOf(details['SoDinhDanhChuHs']) || textOf(details['SoDinhDanh']);
  const techId = textOf(applicant['IdDoiTuong']);
  return {
    ...body,
    MaHoSo,
    TenTTHC: procedure?.name ?? '',
    MaLinhVuc: procedure?.field?.code ?? `${procedure?.publisher.code ?? ''}-00`,
    TenLinhVuc: procedure?.field?.name ?? '',
    // Who has an account lodged online.
    KenhThucHien: techId === '' ? '1' : '2',
    ChuHoSo,
    LoaiDoiTuong: subjects[textOf(body['LoaiDoiTuong'])] ?? '',
    ...(techId !== '' && { MaDoiTuong: techId }),
    ...(/^(\d{9}|\d{12})$/.test(owner) && {
      DinhDanhCHS: [{ LoaiDinhDanh: owner.length === 12 ? '1' : '2', SoDinhDanh: owner }],
    }),
    SoGiayToChuHoSo: owner,
    SoDienThoai: textOf(details['SoDienThoai']),
    Email: textOf(details['Email']),
    TrichYeuHoSo: `Đề nghị giải quyết: ${procedure?.name ?? ''}`.slice(0, 1000),
    NgayNopHoSo: fromSpacedTime(textOf(NgayNop)),
    NgayTiepNhan: received,
    NgayHenTra: dueAfter(received, procedure),
    TrangThaiHoSo: '1',
    DonViXuLy: agencyName(textOf(MaDonViTiepNhan)) ?? textOf(MaDonViTiepNhan),
    NoiNopHoSo: '2',
    DuocThanhToanTrucTuyen: '0',
    TaiLieuNop: papersOf(ThanhPhanHoSo),
  };
}

/** The published time from the day of reception; ten working days where none is published in days (assumed A91). */
function dueAfter(received: string, procedure: Procedure | undefined): string {
  const time = procedure?.channels
    ?.map((channel) => channel.time)
    .find((one) => one?.unit.startsWith('ngày'));
  const at = fromWireTime(received);
  return at === undefined
    ? ''
    : toWireTime(addWorkingDays(at, Math.ceil(time?.value ?? DAYS_WITHOUT_RULE), 17));
}

const objects = (value: unknown): readonly WireObject[] =>
  Array.isArray(value) ? value.filter((item) => isObject(item)) : [];

const papersOf = (components: unknown): readonly WireObject[] =>
  objects(components).flatMap((component) =>
    objects(component['GiayToDinhKem']).map((paper) => ({
      TepDinhKemId: textOf(paper['IdGiayTo']) || digestOf(paper).slice(0, 32),
      TenTepDinhKem: textOf(paper['TenGiayTo']),
      IsDeleted: 'False',
      ...(textOf(component['MaThanhPhanHoSo']) !== '' && {
        MaThanhPhanHoSo: textOf(component['MaThanhPhanHoSo']),
      }),
      DuocSoHoa: component['LoaiBan'] === '2' ? '1' : '0',
      ...(textOf(paper['MaKetQua']) !== '' && { MaKetQuaThayThe: textOf(paper['MaKetQua']) }),
    })),
  );

/** An item of `CapNhatTienTrinh` as one of `CapNhatTienDoHoSoMC`. */
export function stepOf(item: WireObject, code: string): WireObject {
  const { IDHoSo: _id, ...rest } = item;
  const times = ['ThoiDiemXuLy', 'NgayBatDau', 'NgayKetThucTheoQuyDinh']
    .filter((name) => textOf(item[name]) !== '')
    .map((name) => [name, fromIsoTime(textOf(item[name])) ?? ''] as const);
  return { ...rest, MaHoSo: code, ...Object.fromEntries(times) };
}

/**
 * What `CapNhatTrangThai` makes of a dossier; nothing when it was told already (assumed A95). Fees and results count at 5, 6 and 9
 * only (wire fact 2).
 */
export function afterStatus(before: State, item: WireObject, now: string): State | undefined {
  const status = textOf(item['TrangThai']);
  const takes = ['5', '6', '9'].includes(status);
  const fees = takes ? objects(item['DanhSachLePhi']) : [];
  const results = takes ? objects(item['DanhSachGiayToKetQua']) : [];
  const isPaid = fees.length > 0 && fees.every((fee) => fee['TrangThaiThanhToan'] === '1');
  const isMoved = before.sent['TrangThaiHoSo'] !== status;
  const ends = endsOf(status).filter((name) => isMoved || textOf(before.sent[name]) === '');
  const sent: WireObject = {
    ...before.sent,
    ...(fees.length > 0 && {
      DanhSachLePhi: fees.map((fee) => ({
        ...fee,
        LoaiPhiLePhi: feeKinds[textOf(fee['LoaiPhiLePhi'])] ?? '3',
      })),
    }),
    ...(results.length > 0 && { DanhSachGiayToKetQua: results }),
    ...(isPaid && { DuocThanhToanTrucTuyen: '2' }),
    TrangThaiHoSo: status,
    ...Object.fromEntries(ends.map((name) => [name, now])),
  };
  const step = {
    MaHoSo: textOf(before.sent['MaHoSo']),
    NguoiXuLy: 'Hệ thống một cửa',
    ThoiDiemXuLy: now,
    PhongBanXuLy: textOf(item['PhongBanXuLy']) || textOf(before.sent['DonViXuLy']),
    NoiDungXuLy: textOf(item['NoiDungXuLy']) || textOf(item['NoiDungYKien']) || (statusNames[status] ?? ''),
    TrangThai: status,
  };
  const last = before.progress.at(-1);
  const isTold = last !== undefined && isSameStep({ ...last, ThoiDiemXuLy: now }, step);
  if (isTold && canonical(sent) === canonical(before.sent)) return undefined;
  return {
    ...before,
    sent,
    progress: isTold ? before.progress : inOrder([...before.progress, step]),
    newestProgress: now > before.newestProgress ? now : before.newestProgress,
    ...(isPaid && before.paidAt === undefined && { paidAt: fromWireTime(now)?.toISOString() ?? '' }),
  };
}

/** The dates that a status is the end of. */
const endsOf = (status: string): readonly string[] =>
  ({ '3': ['NgayTuChoi'], '8': ['NgayKetThucXuLy'], '9': ['NgayKetThucXuLy'], '10': ['NgayTra'] })[status] ??
  [];
