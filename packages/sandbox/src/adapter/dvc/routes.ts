import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SandboxContext } from '../../context.js';
import { brief } from '../brief.js';
import { readJsonValue } from '../http.js';
import type { WireValue } from '../ledger.js';
import { LIFE_MS, type Sessions } from '../sessions.js';
import type { DossierStore } from '../store.js';
import { addSteps, createDossier, type DvcCall, nextCode, setStatuses } from './calls.js';
import { answer, type Envelope } from './envelope.js';
import { takeFiles } from './upload.js';

const BASE = '/dvc';
/** Above any file with its frame; three of the largest files fit. */
export const UPLOAD_LIMIT = 64 * 1024 * 1024;

export interface DvcParts {
  readonly context: SandboxContext;
  readonly store: DossierStore;
  readonly tokens: Sessions;
}

/** Dialect 2 (wire fact 2, assumed A70 to A76): another language over the same ledger. */
export function mountDvcRoutes(app: Hono, { context, store, tokens }: DvcParts): void {
  const say = (c: Context, call: string, request: unknown, envelope: Envelope): Response => {
    record(context, call, request, envelope, envelope.code === 200 ? undefined : envelope.message);
    return answer(c, envelope);
  };
  const isKnown = (c: Context) => {
    const [, token] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    return tokens.isOpen(token);
  };
  const unknownCaller: Envelope = { code: 401, message: 'Token thiếu, không hợp lệ hoặc đã hết hạn' };
  const json = (call: string, handle: (call: DvcCall) => Envelope) => {
    app.post(`${BASE}/${call}`, async (c) => {
      if (!isKnown(c)) return say(c, call, null, unknownCaller);
      const message = await readJsonValue(c.req.raw);
      if ('fault' in message)
        return say(c, call, null, { code: message.fault.status, message: message.fault.reason });
      return say(c, call, message.body, handle({ body: message.body, store, now: context.now }));
    });
  };

  app.post(`${BASE}/token`, async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const [status, reply] = grant(form, tokens);
    record(context, 'token', Object.fromEntries(form), reply, 'error' in reply ? reply.error : undefined);
    return c.json(reply, status, { 'cache-control': 'no-store' });
  });
  app.get(`${BASE}/GetNextValue`, (c) => {
    const code = c.req.query('code');
    const envelope = isKnown(c) ? nextCode(code, store, context.now()) : unknownCaller;
    return say(c, 'GetNextValue', { agency: code ?? null }, envelope);
  });
  app.post(
    `${BASE}/upload`,
    bodyLimit({
      maxSize: UPLOAD_LIMIT,
      onError: (c) => say(c, 'upload', null, { code: 413, message: `Nội dung lớn hơn ${UPLOAD_LIMIT} byte` }),
    }),
    async (c) => say(c, 'upload', null, isKnown(c) ? await takeFiles(c, store) : unknownCaller),
  );
  json('NoiHoSo', createDossier);
  json('CapNhatTienTrinh', addSteps);
  json('CapNhatTrangThai', setStatuses);

  for (const path of ['token', 'GetNextValue', 'upload', 'NoiHoSo', 'CapNhatTienTrinh', 'CapNhatTrangThai']) {
    app.all(`${BASE}/${path}`, (c) => {
      c.header('allow', path === 'GetNextValue' ? 'GET' : 'POST');
      return say(c, `${c.req.method} ${path}`, null, { code: 405, message: 'Phương thức không được hỗ trợ' });
    });
  }
  app.all(`${BASE}/*`, (c) =>
    say(c, `${c.req.method} ${c.req.path}`, null, { code: 404, message: 'Không có tài nguyên này' }),
  );
}

type Grant =
  | {
      readonly access_token: string;
      readonly token_type: 'Bearer';
      readonly expires_in: number;
      readonly scope: 'dvc';
    }
  | { readonly error: 'invalid_client' | 'unsupported_grant_type' };

/** Plain OAuth JSON, not in the envelope (assumed A71). */
function grant(form: URLSearchParams, tokens: Sessions): [200 | 400 | 401, Grant] {
  if (form.get('grant_type') !== 'client_credentials') return [400, { error: 'unsupported_grant_type' }];
  const token = tokens.open(form.get('client_id'), form.get('client_secret'));
  if (token === undefined) return [401, { error: 'invalid_client' }];
  return [200, { access_token: token, token_type: 'Bearer', expires_in: LIFE_MS / 1000, scope: 'dvc' }];
}

function record(
  context: SandboxContext,
  call: string,
  request: unknown,
  response: Envelope | Grant,
  refused: string | undefined,
): void {
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'adapter',
    direction: 'in',
    call: `dvc/${call}`,
    request: brief(request as WireValue),
    response: brief(response),
    ...(refused !== undefined && { refused }),
  });
}
