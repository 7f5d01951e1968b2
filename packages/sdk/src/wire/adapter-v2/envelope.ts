import { ShapeError } from '../../domain/errors.js';
import { isFields } from '../adapter-v1/codec.js';
import type { Refusal } from '../adapter-v1/envelope.js';

export type Envelope =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly refusal: Refusal | 'busy'; readonly message: string };

const successes = new Set(['200', '0', '00']);

/**
 * An answer of dialect 2 (wire fact 2, NEWGEN): both HTTP and `code` have to say that it went well (assumed A72).
 *
 * @throws {ShapeError} `bad_response` without a `code`.
 */
export function readEnvelope(status: number, answer: unknown): Envelope {
  const body = isFields(answer) ? answer : {};
  const code = body['code'];
  if (typeof code !== 'string' && typeof code !== 'number') throw badResponse('code');
  const message = typeof body['message'] === 'string' ? body['message'].normalize('NFC') : '';
  const taken = status >= 200 && status < 300;
  if (taken && successes.has(String(code))) return { ok: true, data: body['data'] };
  return { ok: false, refusal: refusalOf(taken ? Number(code) : status, message.toLowerCase()), message };
}

function refusalOf(code: number, message: string): Refusal | 'busy' {
  if (code === 401) return 'session';
  if (code === 429 || code >= 500) return 'busy';
  if (message.includes('đã tồn tại')) return 'exists';
  if (code === 404 || message.includes('không tồn tại')) return 'missing';
  return code === 400 ? 'field' : 'refused';
}

export interface Token {
  readonly value: string;
  /** Seconds it lives, when the answer says so. */
  readonly expiresIn?: number;
}

/** The token of OAuth's plain JSON (assumed A71), in the envelope or not. Undefined when there is none that can be used. */
export function readToken(answer: unknown): Token | undefined {
  const plain = isFields(answer) ? answer : {};
  const body = !('access_token' in plain) && isFields(plain['data']) ? plain['data'] : plain;
  const value = body['access_token'];
  const type = body['token_type'] ?? 'Bearer';
  if (typeof value !== 'string' || !/^[\x21-\x7e]{1,8192}$/.test(value)) return undefined;
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') return undefined;
  const seconds = Number(body['expires_in'] ?? Number.NaN);
  return { value, ...(seconds >= 0 && { expiresIn: seconds }) };
}

/** `data` of `GetNextValue` (assumed A73). */
export function readNextCode(data: unknown): string {
  const value = isFields(data) ? data['value'] : undefined;
  if (typeof value !== 'string' || value === '') throw badResponse('data.value');
  return value;
}

/** What the Portal gave a dossier it created. */
export function readCreated(data: unknown): { readonly id?: string } {
  const id = isFields(data) ? data['idHoSo'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {};
}

/** `data[0].response.data[0]` of an upload (wire fact 2 step 3, NEWGEN). */
export function readUploaded(data: unknown): { readonly id: string; readonly hash: string } {
  const entry = first(inner(inner(first(data), 'response'), 'data'));
  const id = inner(entry, 'IdTepTin');
  const hash = inner(entry, 'HashTepTin');
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
    throw badResponse('data[0].response.data[0]');
  if (typeof hash !== 'string') throw badResponse('data[0].response.data[0]');
  return { id: String(id), hash };
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);
const inner = (value: unknown, name: string): unknown => (isFields(value) ? value[name] : undefined);

function badResponse(path: string): ShapeError {
  return new ShapeError('bad_response', 'The answer lacks what it must have.', {
    messageKey: 'service_down',
    action: 'contact-agency',
    status: 502,
    path,
  });
}
