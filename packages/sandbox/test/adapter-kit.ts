import { Hono } from 'hono';
import { createAdapter } from '../src/adapter/index.js';
import type { SandboxContext } from '../src/context.js';
import { Transcript } from '../src/transcript.js';

export const ORIGIN = 'http://127.0.0.1:4400';
export const DSTCODE = 'VN:GOV:000.00.00.G22:vpcpdvcprovider';
export const FORWARD = '/XrdAdapter/RestService/forward';

export type Json = Record<string, unknown>;
export interface Answer extends Json {
  error_code: unknown;
  message: unknown;
}

/** The adapter alone, in process, with a clock that tests turn. */
export function adapterKit(start = '2026-11-18T03:00:00Z') {
  let now = new Date(start);
  const transcript = new Transcript();
  const context: SandboxContext = {
    origin: ORIGIN,
    siteOrigin: 'http://localhost:4300',
    now: () => now,
    transcript,
    fetch: () => Promise.reject(new Error('the adapter calls nobody')),
  };
  const adapter = createAdapter(context);
  const app = new Hono();
  adapter.mount(app);

  const send = (path: string, init: RequestInit = {}) =>
    Promise.resolve(app.request(`${ORIGIN}${path}`, init));
  const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const post = async (
    resource: string,
    body: unknown,
    headers: Record<string, string> = { dstcode: DSTCODE },
  ) => {
    const response = await postJson(`${FORWARD}/${resource}`, body, headers);
    return (await response.json()) as Answer;
  };
  const login = async () => {
    const { session } = await post('mapi/login', { username: 'onestop-h99', password: 'sandbox' });
    return String(session);
  };
  let session: string | undefined;
  /** A service call in a session. */
  const call = async (service: string, body: Json = {}) => {
    session ??= await login();
    return post('mapi/g', { session, madonvi: '000.00.00.H99', service, ...body });
  };
  const debt = async (MaHoSo: string) => {
    session ??= await login();
    return post('dptracuuthanhtoanhs', { session, madonvi: '000.00.00.H99', MaHoSo });
  };
  /** Calls of dialect 2, with a token. */
  let token: string | undefined;
  const dvc = async (call: string, body?: unknown, init: RequestInit = {}) => {
    if (token === undefined) {
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'onestop-h99',
        client_secret: 'sandbox',
      });
      const granted = await send('/dvc/token', { method: 'POST', body: form });
      token = String(((await granted.json()) as Json)['access_token']);
    }
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const response = await send(`/dvc/${call}`, {
      method: call.startsWith('GetNextValue') ? 'GET' : 'POST',
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...init,
    });
    return (await response.json()) as { code: number; message: string; data: never };
  };
  return {
    dvc,
    adapter,
    context,
    transcript,
    send,
    postJson,
    post,
    login,
    call,
    debt,
    later: (ms: number) => (now = new Date(now.getTime() + ms)),
  };
}

/** A dossier with only what is required. */
export const dossier = (changes: Json = {}): Json => ({
  MaHoSo: 'H99.01-20261117-0009001',
  MaTTHC: '1.001193',
  TenTTHC: 'Thủ tục đăng ký khai sinh',
  MaLinhVuc: 'G15-TP07',
  TenLinhVuc: 'Hộ tịch',
  KenhThucHien: '2',
  ChuHoSo: 'Người Mẫu Một',
  LoaiDoiTuong: '1',
  MaDoiTuong: '00000000-0000-4000-8000-000000009001',
  TrichYeuHoSo: 'Đề nghị đăng ký khai sinh',
  NgayTiepNhan: '20261117080000',
  NgayHenTra: '20261120170000',
  TrangThaiHoSo: '2',
  DonViXuLy: 'Ủy ban nhân dân phường Bến Mẫu',
  ...changes,
});

export const progress = (changes: Json = {}): Json => ({
  MaHoSo: 'H99.01-20261117-0009001',
  NguoiXuLy: 'Hoàng Văn Sơn',
  ThoiDiemXuLy: '20261117090000',
  NoiDungXuLy: 'Đang thẩm tra hồ sơ',
  TrangThai: '4',
  ...changes,
});
