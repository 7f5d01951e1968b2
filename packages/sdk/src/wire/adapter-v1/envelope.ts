import { ShapeError } from '../../domain/errors.js';
import { type Fields, isFields } from './codec.js';

/** Services of dialect 1 we call (wire facts 1.6 to 1.8, 1.10). */
export type Service = 'DongBoHoSoMC' | 'CapNhatTienDoHoSoMC' | 'DongBoTrangThaiHoSo' | 'TraCuuHoSo';

/** Why an answer is not a success (assumed A14). */
export type Refusal = 'session' | 'field' | 'exists' | 'missing' | 'refused';

export type Envelope =
  | { readonly ok: true; readonly body: Fields; readonly message: string }
  | { readonly ok: false; readonly refusal: Refusal; readonly body: Fields; readonly message: string };

/**
 * `madonvi` of an agency: the body whose system is connected, in the old form the dialect was made with (wire fact 1.3;
 * assumed A18). `H99.01` asks as `000.00.00.H99`; a code in the old form is sent as it is.
 */
export const callerCode = (agency: string): string =>
  /^[GH]\d{2}(\.|$)/.test(agency) ? `000.00.00.${agency.slice(0, 3)}` : agency;

export const loginBody = (username: string, password: string): Fields => ({ username, password });

export const callBody = (session: string, agency: string, service: Service, params: Fields): Fields => ({
  session,
  madonvi: callerCode(agency),
  service,
  ...params,
});

/**
 * An answer of the adapter. Success is `0`, `"0"` or `"00"` (wire fact 1.3, OCPS TD); "already exists" is told by text
 * alone, or by `1`. HTTP says nothing: everything is a 200.
 *
 * @throws {ShapeError} `bad_response` without an `error_code`.
 */
export function readEnvelope(answer: unknown): Envelope {
  const body = isFields(answer) ? answer : {};
  const code = body['error_code'];
  if (typeof code !== 'string' && typeof code !== 'number') {
    throw new ShapeError('bad_response', 'The adapter answered without an error_code.', {
      messageKey: 'service_down',
      action: 'contact-agency',
      status: 502,
      path: 'error_code',
    });
  }
  const message = typeof body['message'] === 'string' ? body['message'].normalize('NFC') : '';
  return /^0{1,2}$/.test(String(code))
    ? { ok: true, body, message }
    : { ok: false, refusal: refusalOf(String(code), message.toLowerCase()), body, message };
}

function refusalOf(code: string, message: string): Refusal {
  if (code === '-1') return 'session';
  if (code === '1' || message.includes('đã tồn tại')) return 'exists';
  if (message.includes('không tồn tại')) return 'missing';
  return code === '3' ? 'field' : 'refused';
}

/** The session of a login's answer. */
export function readSession(body: Fields): string | undefined {
  return typeof body['session'] === 'string' && body['session'] ? body['session'] : undefined;
}

/** `result` as a list: some services answer one object, some nothing. */
export function readResults(body: Fields): readonly unknown[] {
  const result = body['result'];
  return Array.isArray(result) ? result : isFields(result) ? [result] : [];
}

/** An empty look-up that says the agency has not sent the dossier yet (assumed A16). */
export const saysNotSynced = (message: string): boolean => message.toLowerCase().includes('chưa đồng bộ');
