import type { Context } from 'hono';
import { DEPTH_LIMIT, isTooDeep } from '../json-depth.js';
import { isObject } from './checks.js';
import type { WireObject } from './ledger.js';

const BODY_LIMIT = 10 * 1024 * 1024;

export interface TransportFault {
  readonly status: 400 | 404 | 405 | 413 | 415;
  readonly reason: string;
}

export type Message<Body = WireObject> = { readonly body: Body } | { readonly fault: TransportFault };

/** The JSON object in the body, or what is wrong with the message below the level of services. */
export async function readJson(request: Request): Promise<Message> {
  const message = await readJsonValue(request);
  if ('fault' in message) return message;
  return isObject(message.body) ? { body: message.body } : wrong(400, 'Nội dung phải là một đối tượng JSON');
}

/** The JSON value in the body. */
export async function readJsonValue(request: Request): Promise<Message<unknown>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return wrong(415, 'Content-Type phải là application/json');
  const bytes = await readCapped(request);
  if (bytes === undefined) return wrong(413, `Nội dung lớn hơn ${BODY_LIMIT} byte`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isTooDeep(text)) return wrong(400, `JSON lồng nhau quá ${DEPTH_LIMIT} tầng`);
    return { body: JSON.parse(text) as unknown };
  } catch {
    return wrong(400, 'Nội dung không phải JSON UTF-8 hợp lệ');
  }
}

const wrong = (status: TransportFault['status'], reason: string) => ({ fault: { status, reason } });

export function faultResponse(c: Context, fault: TransportFault): Response {
  if (fault.status === 405) c.header('allow', 'POST');
  return c.json({ error_code: -1, message: fault.reason }, fault.status);
}

async function readCapped(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > BODY_LIMIT) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, size);
}
