import type { Hono } from 'hono';
import type { SandboxContext } from '../context.js';
import { personas } from '../personas.js';
import { checkObject, isObject, type Problem } from './checks.js';
import { dossierFields, progressFields } from './dossier-fields.js';
import { readJson } from './http.js';
import type { WireObject } from './ledger.js';
import { statusNames } from './statuses.js';
import type { DossierStore } from './store.js';
import { toWireTime } from './wire-time.js';

/** The officer who moves dossiers by hand. */
const officer = personas.find((persona) => persona.id === 'P12')?.name ?? '';

export function mountAdapterControl(
  app: Hono,
  context: SandboxContext,
  store: DossierStore,
  expireSessions: () => void,
): void {
  app.post('/control/sessions/expire', (c) => {
    expireSessions();
    return c.json({ ok: true });
  });

  app.get('/control/dossiers/:code', (c) => {
    const dossier = store.get(c.req.param('code'));
    return dossier === undefined ? c.json({ error: 'no such dossier' }, 404) : c.json(dossier);
  });

  /** Changes the named fields (null takes one away) and adds a progress entry; `progress` overrides its words. */
  app.post('/control/dossiers/:code', async (c) => {
    const before = store.get(c.req.param('code'));
    if (before === undefined) return c.json({ error: 'no such dossier' }, 404);
    const message = await readJson(c.req.raw);
    if ('fault' in message) return c.json({ error: message.fault.reason }, message.fault.status);

    const { progress, DanhSachTienDo: _trail, MaHoSo: _code, ...changes } = message.body;
    const merged = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
    const dossier: WireObject = Object.fromEntries(merged);
    const isMoved = dossier['TrangThaiHoSo'] !== before.TrangThaiHoSo;
    const entry: WireObject = {
      MaHoSo: before.MaHoSo,
      NguoiXuLy: officer,
      ChucDanh: 'Công chức Bộ phận Một cửa',
      ThoiDiemXuLy: toWireTime(context.now()),
      PhongBanXuLy: dossier['DonViXuLy'],
      NoiDungXuLy: statusNames[String(dossier['TrangThaiHoSo'])] ?? '',
      TrangThai: dossier['TrangThaiHoSo'],
      ...(isObject(progress) && progress),
    };
    const problems: Problem[] = [];
    checkObject(dossierFields, dossier, '', (problem) => problems.push(problem));
    checkObject(progressFields, entry, 'progress', (problem) => problems.push(problem));
    if (problems.length > 0) return c.json({ error: 'wrong fields', problems }, 400);

    store.put(dossier, {
      progress: isMoved || progress !== undefined ? [entry] : [],
      isPaymentForgotten:
        changes['DuocThanhToanTrucTuyen'] === '0' || changes['DuocThanhToanTrucTuyen'] === '3',
    });
    return c.json(store.get(before.MaHoSo) ?? null);
  });
}
