import type { Context, Hono } from 'hono';
import type { SandboxContext } from '../context.js';
import { faultsOf } from '../faults.js';
import { PROVINCE } from './agencies.js';
import { isSameTopBody } from './codes.js';
import { faultResponse, readJson, type TransportFault } from './http.js';
import type { WireObject } from './ledger.js';
import { listAgencies, listFields, listProcedures } from './services/dictionaries.js';
import { lookUpDebt, lookUpDossiers } from './services/look-up.js';
import { syncStatus } from './services/national.js';
import { procedureDetail } from './services/procedure-detail.js';
import type { Reply, Service } from './services/service.js';
import { syncDossiers, updateProgress } from './services/sync.js';
import type { Sessions } from './sessions.js';
import type { DossierStore } from './store.js';
import { brief } from './brief.js';

/** Old and new name of the security server's adapter (wire fact 1.1). */
export const adapterPaths = ['/XrdAdapter/RestService/forward', '/VXPAdapter/RestService/forward'] as const;
const PROVIDER = 'VN:GOV:000.00.00.G22:vpcpdvcprovider';

const services: ReadonlyMap<unknown, Service> = new Map([
  ['DongBoHoSoMC', syncDossiers],
  ['CapNhatTienDoHoSoMC', updateProgress],
  ['DongBoTrangThaiHoSo', syncStatus],
  ['TraCuuHoSo', lookUpDossiers],
  ['LayThuTuc', procedureDetail],
  ['LayDanhSachTTHC', listProcedures],
  ['LayDanhMucLinhVuc', listFields],
  ['LayDanhMucCoQuan', listAgencies],
]);

const refuse = (message: string): Reply => ({ error_code: -1, message });

export function mountAdapterRoutes(
  app: Hono,
  context: SandboxContext,
  store: DossierStore,
  sessions: Sessions,
): void {
  /** Below services everything is alike: transport, destination, transcript. */
  const answering = (name: string, answer: (body: WireObject) => Reply) => async (c: Context) => {
    const message = await readJson(c.req.raw);
    if ('fault' in message) return transportFault(context, c, message.fault);
    const { body } = message;
    const reply = hasRightDestination(c)
      ? answer(body)
      : refuse('Không tìm thấy hệ thống đích: dstcode thiếu hoặc sai');
    record(context, nameOf(body, name), body, reply);
    return c.json(reply);
  };
  const limit = () => faultsOf(context).take('adapter', true)?.first;
  const inSession = (answer: (body: WireObject) => Reply) => (body: WireObject) => {
    if (!sessions.isOpen(body['session'])) return refuse('Phiên làm việc không hợp lệ hoặc đã hết hạn');
    const agency = body['madonvi'];
    if (typeof agency !== 'string' || !isSameTopBody(agency, PROVINCE)) {
      return refuse('Đơn vị (madonvi) không được cấp quyền cho tài khoản này');
    }
    return answer(body);
  };

  for (const base of adapterPaths) {
    app.post(
      `${base}/mapi/login`,
      answering('login', ({ username, password }) => {
        const session = sessions.open(username, password);
        if (session === undefined) return refuse('Tài khoản hoặc mật khẩu không đúng');
        return { session, error_code: 0, message: 'Đăng nhập thành công' };
      }),
    );
    app.post(
      `${base}/mapi/g`,
      answering(
        'mapi/g',
        inSession(
          (body) =>
            services.get(body['service'])?.({ body, store, limit }) ??
            refuse('Dịch vụ (service) không được hỗ trợ'),
        ),
      ),
    );
    app.post(
      `${base}/dptracuuthanhtoanhs`,
      answering(
        'dptracuuthanhtoanhs',
        inSession((body) => lookUpDebt({ body, store })),
      ),
    );
    for (const path of ['mapi/login', 'mapi/g', 'dptracuuthanhtoanhs']) {
      app.all(`${base}/${path}`, (c) =>
        transportFault(context, c, { status: 405, reason: 'Chỉ nhận phương thức POST' }),
      );
    }
    app.all(`${base}/*`, (c) =>
      transportFault(context, c, { status: 404, reason: 'Không có tài nguyên này' }),
    );
  }
}

/** By header (OCPS) or by query (Cà Mau); whoever sends both must mean the same (wire fact 1.1). */
function hasRightDestination(c: Context): boolean {
  const said = [c.req.header('dstcode'), c.req.query('dstcode')].filter((code) => code !== undefined);
  return said.length > 0 && said.every((code) => code === PROVIDER);
}

const nameOf = (body: WireObject, fallback: string) =>
  fallback === 'mapi/g' && services.has(body['service']) ? String(body['service']) : fallback;

function record(context: SandboxContext, call: string, body: WireObject, reply: Reply): void {
  const isRefused = [-1, '2', '3', '-3'].includes(reply.error_code);
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'adapter',
    direction: 'in',
    call,
    request: brief(body),
    response: brief(reply),
    ...(isRefused && { refused: String(reply.message) }),
  });
}

function transportFault(context: SandboxContext, c: Context, fault: TransportFault): Response {
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'adapter',
    direction: 'in',
    call: `${c.req.method} ${c.req.path}`,
    request: null,
    response: { status: fault.status },
    refused: fault.reason,
  });
  return faultResponse(c, fault);
}
