import type { Persona } from '../../personas.js';
import { agencyName } from '../agencies.js';
import { catalogue, type Component, type Procedure } from '../catalogue.js';
import { fileUrl } from '../files.js';
import type { WireObject } from '../ledger.js';
import type { DossierStore } from '../store.js';
import { addWorkingDays, fromWireTime, toVietnameseDate, toWireTime } from '../wire-time.js';

export interface Owner {
  readonly name: string;
  /** `1` citizen, `2` business. */
  readonly kind: '1' | '2';
  /** Absent: the owner has no account. */
  readonly techId?: string;
  readonly personalId?: string;
  readonly taxCode?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** One line of the trail. */
export interface Step {
  /** Working days before now, and the hour. */
  readonly ago: number;
  readonly hour?: number;
  readonly by?: Officer;
  readonly words: string | ((moment: Moment) => string);
  readonly status: string;
  /** Working days after now until which this step must end. */
  readonly endsIn?: number;
}

export interface Officer {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** A seeded dossier, told in working days around now; the wire form is made when the sandbox starts. */
export interface Plan {
  readonly code: string;
  readonly procedure: string;
  readonly owner: Owner;
  /** Agency code of the unit that handles it. */
  readonly unit: string;
  readonly channel?: '1' | '2' | '3';
  readonly summary: string;
  /** Working days ago. */
  readonly received: number;
  /** Working days from now; negative is overdue. */
  readonly due: number;
  readonly status: string;
  readonly steps: readonly Step[];
  readonly fees?: readonly WireObject[];
  /** Working days ago. */
  readonly paid?: number;
  /** How many of the procedure's papers were handed in. */
  readonly papers?: number;
  /** The result is there as a file. */
  readonly hasResult?: boolean;
  readonly more?: (moment: Moment) => WireObject;
}

/** Wire time that many working days from now (negative: ago). Never later than now when it is in the past. */
export type Moment = (days: number, hour?: number) => string;

export const ownerOf = (persona: Persona): Owner => ({
  name: persona.name,
  kind: persona.kind === 'organisation' ? '2' : '1',
  techId: persona.techId,
  ...(persona.personalId !== undefined && { personalId: persona.personalId }),
  ...(persona.taxCode !== undefined && { taxCode: persona.taxCode }),
  ...(persona.phone !== undefined && { phone: persona.phone }),
  ...(persona.email !== undefined && { email: persona.email }),
});

export const fee = (kind: 'phi' | 'le-phi', name: string, amount: number): WireObject => ({
  TenPhiLePhi: name,
  MaPhiLePhi: kind === 'phi' ? 'PHI01' : 'LP01',
  HinhThucThu: '1',
  Gia: String(amount),
  LoaiPhiLePhi: kind === 'phi' ? '1' : '2',
});

export function putPlan(store: DossierStore, plan: Plan, now: Date, origin: string): void {
  const moment = momentsAround(now);
  const procedure = catalogue().find(plan.procedure);
  if (procedure === undefined)
    throw new Error(`seed ${plan.code}: procedure ${plan.procedure} is not in the catalogue`);
  const unit = agencyName(plan.unit) ?? '';
  const steps = plan.steps.map((step): WireObject => ({
    MaHoSo: plan.code,
    NguoiXuLy: step.by?.name ?? 'Hệ thống một cửa',
    ...(step.by && { ChucDanh: step.by.title }),
    ThoiDiemXuLy: moment(-step.ago, step.hour),
    PhongBanXuLy: step.by?.unit ?? unit,
    NoiDungXuLy: typeof step.words === 'string' ? step.words : step.words(moment),
    TrangThai: step.status,
    ...(step.endsIn !== undefined && {
      NgayBatDau: moment(-step.ago, step.hour),
      NgayKetThucTheoQuyDinh: moment(step.endsIn, 17),
    }),
  }));
  const paidAt = plan.paid === undefined ? undefined : addWorkingDays(now, -plan.paid, 9, 20);
  store.plantSeed(toDossier(plan, procedure, unit, moment, origin), {
    progress: steps,
    ...(paidAt && { paidAt }),
  });
}

export const momentsAround = (now: Date): Moment => {
  return (days, hour = 8) => {
    // Offices close on the hour; everything else happens a little after one.
    const at = addWorkingDays(now, days, hour, hour === 17 ? 0 : 15);
    const latest = days <= 0 ? new Date(now.getTime() - 60_000) : at;
    return toWireTime(at < latest ? at : latest);
  };
};

/** `dd/MM/yyyy` of a moment, for an officer's words. */
export const dateIn = (moment: Moment, days: number): string => {
  const at = fromWireTime(moment(days, 17));
  return at === undefined ? '' : toVietnameseDate(at);
};

function toDossier(
  plan: Plan,
  procedure: Procedure,
  unit: string,
  moment: Moment,
  origin: string,
): WireObject {
  const { owner, channel = '2', fees = [] } = plan;
  const isDone = ['8', '9', '10'].includes(plan.status);
  const last = plan.steps.at(-1);
  const ended = last ? moment(-last.ago, last.hour) : '';
  const hasFee = fees.length > 0;
  return {
    MaHoSo: plan.code,
    MaTTHC: procedure.code,
    TenTTHC: procedure.name,
    MaLinhVuc: procedure.field?.code ?? '',
    TenLinhVuc: procedure.field?.name ?? '',
    KenhThucHien: channel,
    ChuHoSo: owner.name,
    LoaiDoiTuong: owner.kind,
    ...(owner.techId !== undefined && { MaDoiTuong: owner.techId }),
    ...(owner.personalId !== undefined && {
      DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: owner.personalId }],
    }),
    SoGiayToChuHoSo: owner.personalId ?? owner.taxCode ?? '',
    SoDienThoai: owner.phone ?? '',
    Email: owner.email ?? '',
    TrichYeuHoSo: plan.summary,
    NgayNopHoSo: moment(-plan.received, 7),
    NgayTiepNhan: moment(-plan.received, 8),
    NgayHenTra: moment(plan.due, 17),
    TrangThaiHoSo: plan.status,
    ...(plan.status === '3' && { NgayTuChoi: ended }),
    ...(isDone && { NgayKetThucXuLy: ended }),
    ...(plan.status === '10' && {
      NgayTra: ended,
      HinhThuc: '0',
      ThongTinTra: 'Trả trực tiếp và bản điện tử',
    }),
    DonViXuLy: unit,
    NoiNopHoSo: channel === '2' ? '1' : '2',
    HoSoCoThanhPhanSoHoa: '1',
    TaiKhoanDuocXacThucVoiVNeID: owner.techId !== undefined && owner.kind === '1' ? '1' : '0',
    DuocThanhToanTrucTuyen: plan.paid !== undefined ? '1' : hasFee ? '3' : '0',
    TaiLieuNop: firstCase(procedure.components ?? [])
      .slice(0, plan.papers ?? 2)
      .map((paper, index) => ({
        TepDinhKemId: String(index + 1),
        TenTepDinhKem: `${paper.name}.pdf`,
        IsDeleted: 'False',
        MaThanhPhanHoSo: paper.code ?? '',
        DuongDanTaiTepTin: fileUrl(origin, plan.code, `giay-to-${index + 1}`),
        DuocSoHoa: '1',
        DuocTaiSuDung: '0',
        DuocLayTuKhoDMQG: '0',
      })),
    DanhSachLePhi: fees,
    DanhSachTepDinhKemKhac: [],
    DanhSachHoSoBoSung: [],
    DanhSachGiayToKetQua: plan.hasResult
      ? (procedure.results ?? []).slice(0, 1).map((result) => ({
          TenGiayTo: result.name,
          MaGiayToKetQua: result.code,
          GiayToId: 'KQ1',
          DuongDanTepTinKetQua: fileUrl(origin, plan.code, 'ket-qua-1'),
        }))
      : [],
    ...plan.more?.(moment),
  };
}

/** A procedure lists its papers once for every case; a dossier is of one. */
const firstCase = (components: readonly Component[]) =>
  components.filter((component) => component.case === components[0]?.case);
