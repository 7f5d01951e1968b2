import { agencyName } from './agencies.js';
import { catalogue } from './catalogue.js';
import { isObject } from './checks.js';
import { agencyOfDossier, nationalProcedure } from './codes.js';
import type { DebtFields, DebtLine, WireDossier, WireObject } from './ledger.js';
import { toWireTime } from './wire-time.js';

/** Invented: no bank has this BIN, and the account stands in the sandbox's own name. */
const PAYEE = {
  TKThuHuong: '9990000000999',
  MaNHThuHuong: '970499',
  TenTKThuHuong: 'Kho bạc Nhà nước tỉnh Sông Mẫu (thử nghiệm)',
};
/** TenTTHC of the receipt is shorter than that of the dossier (wire fact 5.1). */
const NAME_LIMIT = 250;

export function feeLines(dossier: WireDossier): readonly DebtLine[] {
  return (dossier.DanhSachLePhi ?? [])
    .filter((fee) => Number(fee['Gia']) > 0)
    .map((fee, index) => ({
      LoaiPhiLePhi: fee['LoaiPhiLePhi'] === '2' ? '2' : '1',
      MaPhiLePhi: textOf(fee['MaPhiLePhi']) || `PLP${String(index + 1).padStart(2, '0')}`,
      TenPhiLePhi: textOf(fee['TenPhiLePhi']),
      SoTien: String(Number(fee['Gia'])),
    }));
}

export const totalOf = (lines: readonly DebtLine[]) =>
  lines.reduce((sum, line) => sum + Number(line.SoTien), 0);

/** All fields of ThongTinBienLai for a fee (MaDichVu `2`; wire fact 5.1). */
export function debtFields(dossier: WireDossier, lines: readonly DebtLine[], now: Date): DebtFields {
  const agency = agencyOfDossier(dossier.MaHoSo) ?? '';
  const national = nationalProcedure(dossier.MaTTHC) ?? dossier.MaTTHC;
  const name = shorten(dossier.TenTTHC);
  const at = toWireTime(now);
  return {
    transaction_id: `${dossier.MaHoSo.replaceAll(/\D/g, '')}${at}`,
    client_id: 'onestop-h99',
    MaTraCuuTT: `${dossier.MaHoSo}${at}`,
    MaDichVu: '2',
    MaDVC: catalogue().find(national)?.services?.[0]?.code ?? `${national}.01`,
    TenDVC: name,
    MaTTHC: dossier.MaTTHC,
    TenTTHC: name,
    MaDonVi: agency,
    TenDonVi: agencyName(agency) ?? textOf(dossier['DonViXuLy']),
    MaHoSo: dossier.MaHoSo,
    ...PAYEE,
    PhiLePhi: lines,
    NoiDungThanhToan: `Nộp phí, lệ phí hồ sơ ${dossier.MaHoSo}`,
    HoTenNguoiNop: dossier.ChuHoSo,
    SoCMNDNguoiNop: ownerId(dossier),
    DiaChiNguoiNop: '',
    HuyenNguoiNop: '',
    TinhNguoiNop: 'Tỉnh Sông Mẫu',
    DSKhoanNop: lines.map((line) => ({ NoiDung: line.TenPhiLePhi, SoTien: line.SoTien })),
  };
}

function ownerId(dossier: WireObject): string {
  const ids = dossier['DinhDanhCHS'];
  const first: unknown = Array.isArray(ids) ? ids[0] : undefined;
  return (isObject(first) ? textOf(first['SoDinhDanh']) : '') || textOf(dossier['SoGiayToChuHoSo']);
}

const shorten = (name: string) => (name.length <= NAME_LIMIT ? name : `${name.slice(0, NAME_LIMIT - 1)}…`);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
