/** A JSON value as it crossed the wire. */
export type WireValue = string | number | boolean | null | readonly WireValue[] | WireObject;
export interface WireObject {
  readonly [field: string]: WireValue | undefined;
}

/** One dossier with the field names of `DongBoHoSoMC` and its `DanhSachTienDo` (assumed A2). Unknown fields are kept. */
export interface WireDossier extends WireObject {
  readonly MaHoSo: string;
  readonly MaTTHC: string;
  readonly TenTTHC: string;
  readonly ChuHoSo: string;
  readonly LoaiDoiTuong: string;
  readonly MaDoiTuong?: string;
  readonly TrangThaiHoSo: string;
  readonly NgayTiepNhan: string;
  readonly NgayHenTra: string;
  /** `1` paid online on the national platform (wire fact 1.7). */
  readonly DuocThanhToanTrucTuyen?: string;
  readonly DanhSachLePhi?: readonly WireObject[];
  /** Oldest first. */
  readonly DanhSachTienDo: readonly WireObject[];
}

/** One line of what is due (wire fact 5.1, ThongTinBienLai). */
export interface DebtLine extends WireObject {
  /** `1` phí, `2` lệ phí. */
  readonly LoaiPhiLePhi: string;
  readonly MaPhiLePhi: string;
  readonly TenPhiLePhi: string;
  /** Integer đồng in digits. */
  readonly SoTien: string;
}

/** The object in `message` of the debt look-up (wire fact 5.1, assumed A5). */
export interface DebtFields extends WireObject {
  readonly transaction_id: string;
  readonly client_id: string;
  /** MaHoSo followed by `yyyyMMddHHmmss`. */
  readonly MaTraCuuTT: string;
  readonly MaDichVu: string;
  readonly MaHoSo: string;
  readonly TKThuHuong: string;
  readonly MaNHThuHuong: string;
  readonly TenTKThuHuong: string;
  readonly PhiLePhi: readonly DebtLine[];
}

export type Debt =
  | {
      readonly kind: 'payable';
      readonly fields: DebtFields;
      /** Sum of the lines, integer đồng. */ readonly total: number;
    }
  | { readonly kind: 'paid'; readonly at: Date }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown-dossier' };

export interface PlatformPayment {
  /** MaThamChieu of the payment. */
  readonly reference: string;
  /** Integer đồng. */
  readonly amount: number;
  readonly at: Date;
}

/** What a write to a dossier did. */
export type WriteKind = 'create' | 'update' | 'progress' | 'status';

/** What the payment platform and the console see of the dossiers. What is read never changes afterwards: a
 * change makes a new object. */
export interface DossierLedger {
  get(code: string): WireDossier | undefined;
  /** In the order in which they arrived. */
  list(): readonly WireDossier[];
  /** The codes of all dossiers, or of those in one status, without reading them. */
  codes(status?: string): readonly string[];
  /** What is due on a dossier now, or why nothing is. */
  debt(code: string): Debt;
  /**
   * The platform took the money: the dossier counts as paid online (`DuocThanhToanTrucTuyen` `1`), status 6 moves on to
   * 4, and the progress trail says so. An unknown dossier and a second payment change nothing: the platform may carry
   * payments of dossiers that were never synchronised, and a dossier is paid once.
   */
  markPaid(code: string, payment: PlatformPayment): void;
}
