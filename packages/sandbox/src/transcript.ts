/** One message that crossed the wire, personal data masked before it is kept. */
export interface TranscriptEntry {
  readonly at: string;
  readonly part: 'identity' | 'adapter' | 'payment' | 'notification' | 'wallet';
  /** `in`: the sandbox was asked; `out`: the sandbox called someone. */
  readonly direction: 'in' | 'out';
  /** What was called, e.g. `DongBoHoSoMC` or `POST /payment/init`. */
  readonly call: string;
  readonly request: unknown;
  readonly response: unknown;
  /** Set when the sandbox refused the call. */
  readonly refused?: string;
}

const LIMIT = 500;

/** Keeps the newest messages, masked. */
export class Transcript {
  #entries: TranscriptEntry[] = [];

  record(entry: TranscriptEntry): void {
    this.#entries.push({ ...entry, request: mask(entry.request), response: mask(entry.response) });
    if (this.#entries.length > LIMIT) this.#entries.splice(0, this.#entries.length - LIMIT);
  }

  /** Newest first. */
  list(): readonly TranscriptEntry[] {
    return [...this.#entries].reverse();
  }

  clear(): void {
    this.#entries = [];
  }
}

const SECRET =
  /^(password|token|id_token_hint|xsrf|client_secret|code|code_verifier|refresh_token|access_token|id_token|session|secret|logout_token|EformThongTinChiTiet|TepDonDangKy|Base64|FileThongBaoThue)$/i;
const PERSONAL =
  /^(ChuHoSo|HoVaTen|HoTen.*|TenNguoi.*|SoDinhDanh|SoCMND.*|HoChieu|SoGiayToChuHoSo|MaSoThue|SoDienThoai|DienThoai|Email|ThuDienTu|DiaChi.*|ThuongTru.*|NgayThangNamSinh|TenTKThuHuong|NguoiXuLy|TenChuHs|SoDinhDanhChuHs|NgaySinh|NgayCapDinhDanh|Fax|TenThuongNhan|NguoiLienHe|GioiTinh|DanToc|TonGiao)$/;

/** The same value with secrets removed and personal fields reduced to their first letters. */
export function mask(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => mask(item, key));
  if (value === undefined || value === null || value === '') return value;
  // The `code` of dialect 2 is its status; that of a sign-in is text.
  if (SECRET.test(key) && !(key === 'code' && typeof value === 'number')) return '•••';
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mask(inner, name)]));
  }
  if (PERSONAL.test(key)) return `${String(value).slice(0, 2)}•••`;
  if (typeof value === 'string')
    return value.replaceAll(/\b\d{9}(\d{3})?\b/g, (id) => `${id.slice(0, 3)}••••••`);
  return value;
}
