import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Debt, DossierLedger, PlatformPayment } from '../src/adapter/ledger.js';
import type { SandboxContext } from '../src/context.js';
import { createPaymentPlatform } from '../src/payment/index.js';
import { Transcript } from '../src/transcript.js';

export const ORIGIN = 'http://127.0.0.1:4400';
export const SECRET = 'SANDBOX-SECRET-0001';

type Json = Record<string, unknown>;

/** Written here from the wire facts, apart from the code under test. */
export const sha256 = (...pieces: readonly unknown[]) =>
  createHash('sha256').update(pieces.join('|'), 'utf8').digest('hex');

export const receipt = (amount: number, more: Json = {}): Json => ({
  MaDichVu: '2',
  MaDVC: '1.000123.01',
  TenDVC: 'Đăng ký kết hôn',
  MaTTHC: '1.000123',
  TenTTHC: 'Thủ tục đăng ký kết hôn',
  MaDonVi: 'H99.01',
  TenDonVi: 'UBND phường Mẫu',
  MaHoSo: '000.00.01.H99-260101-0001',
  TKThuHuong: '3511000000001',
  MaNHThuHuong: 'KBNN',
  TenTKThuHuong: 'Kho bạc Nhà nước tỉnh Sông Mẫu',
  PhiLePhi: [
    { LoaiPhiLePhi: '2', MaPhiLePhi: 'LP01', TenPhiLePhi: 'Lệ phí hộ tịch', SoTien: String(amount) },
  ],
  HoTenNguoiNop: 'Nguyễn Thị Hoa',
  SoCMNDNguoiNop: '999100001111',
  DiaChiNguoiNop: 'Số 1 phố Mẫu',
  ...more,
});

export function initMessage(reference: string, amount: number, more: Json = {}, secret = SECRET): Json {
  const message: Json = {
    LoaiBanTin: 'INIT',
    PhienBan: '1.0.6',
    MaDoiTac: 'DOITACTEST',
    MaThamChieu: reference,
    SoTien: String(amount),
    LoaiHinhThanhToan: 'PAY',
    MaKenhThanhToan: '1',
    MaThietBi: '1',
    NgonNgu: 'vi-VN',
    MaTienTe: 'VND',
    MaNganHang: 'PAYMENT',
    ThongTinGiaoDich: 'THANH TOAN HO SO 000.00.01.H99-260101-0001',
    ThoiGianGD: '20260101080000',
    Ip: '127.0.0.1',
    ThongTinBienLai: receipt(amount),
    ...more,
  };
  const { LoaiBanTin, PhienBan, MaDoiTac, MaThamChieu, SoTien, LoaiHinhThanhToan, MaKenhThanhToan } = message;
  const { MaThietBi, NgonNgu, MaTienTe, MaNganHang, ThongTinGiaoDich, ThoiGianGD, Ip } = message;
  return {
    MaXacThuc: sha256(
      LoaiBanTin,
      PhienBan,
      MaDoiTac,
      MaThamChieu,
      SoTien,
      LoaiHinhThanhToan,
      MaKenhThanhToan,
      MaThietBi,
      NgonNgu,
      MaTienTe,
      MaNganHang,
      ThongTinGiaoDich,
      ThoiGianGD,
      Ip,
      secret,
    ),
    ...message,
  };
}

export function lookupMessage(type: 'QUERY' | 'GET_BILL', reference: string, more: Json = {}): Json {
  const message: Json = {
    LoaiBanTin: type,
    PhienBan: '1.0.6',
    MaDoiTac: 'DOITACTEST',
    MaThamChieu: reference,
    ThoiGianGD: '20260101080500',
    ...more,
  };
  const { LoaiBanTin, PhienBan, MaDoiTac, MaThamChieu, ThoiGianGD } = message;
  return { MaXacThuc: sha256(LoaiBanTin, PhienBan, MaDoiTac, MaThamChieu, ThoiGianGD, SECRET), ...message };
}

/** The digest of a notification or QUERY answer, by the facts. */
export const resultDigest = (m: Json, secret = SECRET) =>
  sha256(
    m['LoaiBanTin'],
    m['MaLoi'],
    m['MaDoiTac'],
    m['MaThamChieu'],
    m['SoTien'],
    m['MaTienTe'],
    m['MaGiaoDich'],
    m['MaNganHang'],
    m['ThoiGianGD'],
    m['ThongTinGiaoDich'],
    secret,
  );

/** The payment platform with a partner in process: no port, no waiting. */
export function startPlatform() {
  const paid: (PlatformPayment & { code: string })[] = [];
  const notifications: Json[] = [];
  const clock = { now: new Date('2026-01-01T01:00:00Z') };
  let answer: (message: Json, init: RequestInit) => Response | Promise<Response> = accept;
  const dossiers: DossierLedger = {
    get: () => undefined,
    list: () => [],
    codes: () => [],
    debt: (code): Debt =>
      paid.some((one) => one.code === code) ? { kind: 'paid', at: clock.now } : { kind: 'none' },
    markPaid: (code, payment) => void paid.push({ code, ...payment }),
  };
  const context: SandboxContext = {
    origin: ORIGIN,
    siteOrigin: 'http://localhost:4300',
    now: () => new Date(clock.now),
    transcript: new Transcript(),
    fetch: async (_url, init = {}) => {
      const message = JSON.parse(String(init.body)) as Json;
      notifications.push(message);
      return answer(message, init);
    },
  };
  const part = createPaymentPlatform(context, dossiers);
  const app = new Hono();
  part.mount(app);

  const request = async (path: string, init?: RequestInit) =>
    app.request(new Request(new URL(path, ORIGIN), init));
  const post = async (path: string, body: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await request(path, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json' },
    });
    return { status: response.status, body: (await response.json()) as Json };
  };
  const get = async (path: string) => {
    const response = await request(path);
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
    };
  };
  const submit = async (path: string, fields: Record<string, string> = {}) => {
    const response = await request(path, { method: 'POST', body: new URLSearchParams(fields) });
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
    };
  };

  /** INIT, and the path of the pay page. */
  const init = async (reference: string, amount: number, more: Json = {}) => {
    const { body } = await post('/payment/init', initMessage(reference, amount, more));
    if (body['MaLoi'] !== '00') throw new Error(String(body['MoTaLoi']));
    return new URL(String(body['UrlThanhToan'])).pathname;
  };
  /** INIT, and the payer confirms. */
  const pay = async (reference: string, amount: number, method = 'wallet') => {
    const page = await init(reference, amount);
    await submit(`${page}/confirm`, { method });
    return page;
  };

  return {
    app,
    context,
    part,
    paid,
    notifications,
    clock,
    post,
    get,
    submit,
    request,
    init,
    pay,
    /** How the partner answers notifications from now on. */
    partnerAnswers(next: typeof answer) {
      answer = next;
    },
    query: async (reference: string) =>
      (await post('/payment/query', lookupMessage('QUERY', reference))).body,
    getBill: async (reference: string) =>
      (await post('/payment/getbill', lookupMessage('GET_BILL', reference))).body,
  };
}

export const accept = (message: Json): Response =>
  Response.json({
    MaLoi: '00',
    MoTaLoi: '',
    MaThamChieu: message['MaThamChieu'],
    MaXacThuc: message['MaXacThuc'],
  });
