import { debtFields, feeLines, totalOf } from './debt.js';
import type { Debt, DossierLedger, PlatformPayment, WireDossier, WireObject } from './ledger.js';
import { statusNames } from './statuses.js';
import { toWireTime } from './wire-time.js';

interface Entry {
  /** As the agency sent it. */
  readonly sent: WireObject;
  /** Oldest first. */
  readonly progress: readonly WireObject[];
  /** Moment of the newest progress item the agency sent; a late copy of an older one must not turn the status back. */
  readonly newestProgress: string;
  readonly paidAt?: Date;
}

/** What a seed or an officer adds to a dossier beyond what the agency sends. */
export interface Extras {
  readonly progress?: readonly WireObject[];
  readonly paidAt?: Date;
  /** A late copy of an unpaid dossier does not undo a payment; an officer who says so does. */
  readonly isPaymentForgotten?: boolean;
}

/** All dossiers the national side knows: the only place with adapter state besides sessions. */
export class DossierStore implements DossierLedger {
  readonly #now: () => Date;
  readonly #entries = new Map<string, Entry>();
  readonly #notSynced = new Set<string>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  clear(): void {
    this.#entries.clear();
    this.#notSynced.clear();
  }

  /** The agency has this dossier and has not sent it yet (assumed A16). */
  expect(code: string): void {
    this.#notSynced.add(code);
  }

  isExpected(code: string): boolean {
    return this.#notSynced.has(code);
  }

  has(code: string): boolean {
    return this.#entries.has(code);
  }

  get(code: string): WireDossier | undefined {
    const entry = this.#entries.get(code);
    return entry && asDossier(entry);
  }

  list(): readonly WireDossier[] {
    return [...this.#entries.values()].map(asDossier);
  }

  /** Newest received first (assumed A3). */
  ofOwner(techId: string): readonly WireDossier[] {
    return [...this.#entries.values()]
      .filter((entry) => entry.sent['MaDoiTuong'] === techId)
      .map(asDossier)
      .sort((a, b) => compare(b.NgayTiepNhan, a.NgayTiepNhan) || compare(b.MaHoSo, a.MaHoSo));
  }

  /** Creates or replaces, and adds to the trail when the status is new. The trail itself is never the sender's to replace. */
  put(sent: WireObject, extras: Extras = {}): void {
    const code = textOf(sent['MaHoSo']);
    const before = this.#entries.get(code);
    const paidBefore = extras.isPaymentForgotten ? undefined : before?.paidAt;
    const paidAt = extras.paidAt ?? paidBefore ?? (saysPaid(sent) ? this.#now() : undefined);
    const trail = [...(before?.progress ?? []), ...(extras.progress ?? [])];
    if (extras.progress === undefined && before?.sent['TrangThaiHoSo'] !== sent['TrangThaiHoSo']) {
      trail.push(statusEntry(sent, before === undefined ? momentOf(sent) : toWireTime(this.#now())));
    }
    this.#entries.set(code, {
      sent,
      progress: inOrder(trail),
      newestProgress: '',
      ...(paidAt && { paidAt }),
    });
  }

  /** One item of `CapNhatTienDoHoSoMC`; the dossier must be there. The same item twice counts once. */
  addProgress(item: WireObject): void {
    const entry = this.#entries.get(textOf(item['MaHoSo']));
    if (entry === undefined || entry.progress.some((known) => isSameItem(known, item))) return;
    const at = textOf(item['ThoiDiemXuLy']);
    const isNewest = at >= entry.newestProgress;
    this.#entries.set(textOf(item['MaHoSo']), {
      ...entry,
      sent: isNewest ? { ...entry.sent, TrangThaiHoSo: textOf(item['TrangThai']) } : entry.sent,
      progress: inOrder([...entry.progress, item]),
      newestProgress: isNewest ? at : entry.newestProgress,
    });
  }

  debt(code: string): Debt {
    const entry = this.#entries.get(code);
    if (entry === undefined) return { kind: 'unknown-dossier' };
    if (entry.paidAt !== undefined) return { kind: 'paid', at: entry.paidAt };
    const dossier = asDossier(entry);
    const lines = feeLines(dossier);
    const total = totalOf(lines);
    if (dossier.TrangThaiHoSo !== '6' || total === 0) return { kind: 'none' };
    return { kind: 'payable', fields: debtFields(dossier, lines, this.#now()), total };
  }

  markPaid(code: string, payment: PlatformPayment): void {
    const entry = this.#entries.get(code);
    if (entry === undefined || entry.paidAt !== undefined) return;
    const status = entry.sent['TrangThaiHoSo'] === '6' ? '4' : textOf(entry.sent['TrangThaiHoSo']);
    const amount = new Intl.NumberFormat('vi-VN').format(payment.amount);
    this.#entries.set(code, {
      ...entry,
      paidAt: payment.at,
      sent: { ...entry.sent, TrangThaiHoSo: status, DuocThanhToanTrucTuyen: '1' },
      progress: inOrder([
        ...entry.progress,
        {
          MaHoSo: code,
          NguoiXuLy: 'Nền tảng thanh toán trực tuyến',
          ThoiDiemXuLy: toWireTime(payment.at),
          PhongBanXuLy: textOf(entry.sent['DonViXuLy']),
          NoiDungXuLy: `Đã nhận ${amount} đồng nộp trực tuyến, mã tham chiếu ${payment.reference}.`,
          TrangThai: status,
        },
      ]),
    });
  }
}

const asDossier = (entry: Entry) =>
  ({ ...entry.sent, DanhSachTienDo: entry.progress }) as unknown as WireDossier;

/** `1` paid online on the platform, `2` through the province's own gateway (wire fact 1.7). */
const saysPaid = (sent: WireObject) =>
  sent['DuocThanhToanTrucTuyen'] === '1' || sent['DuocThanhToanTrucTuyen'] === '2';

const statusEntry = (sent: WireObject, at: string): WireObject => ({
  MaHoSo: textOf(sent['MaHoSo']),
  NguoiXuLy: 'Hệ thống một cửa',
  ThoiDiemXuLy: at,
  PhongBanXuLy: textOf(sent['DonViXuLy']),
  NoiDungXuLy: statusNames[textOf(sent['TrangThaiHoSo'])] ?? '',
  TrangThai: textOf(sent['TrangThaiHoSo']),
});

/** When a dossier that arrives with this status came to it. */
function momentOf(sent: WireObject): string {
  const field = {
    '1': 'NgayNopHoSo',
    '3': 'NgayTuChoi',
    '8': 'NgayKetThucXuLy',
    '9': 'NgayKetThucXuLy',
    '10': 'NgayTra',
  }[textOf(sent['TrangThaiHoSo'])];
  return textOf(field && sent[field]) || textOf(sent['NgayTiepNhan']);
}

const isSameItem = (a: WireObject, b: WireObject) =>
  ['ThoiDiemXuLy', 'TrangThai', 'NoiDungXuLy', 'NguoiXuLy'].every((field) => a[field] === b[field]);

const inOrder = (trail: readonly WireObject[]) =>
  [...trail].sort((a, b) => compare(textOf(a['ThoiDiemXuLy']), textOf(b['ThoiDiemXuLy'])));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
