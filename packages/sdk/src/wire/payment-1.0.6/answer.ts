import { ShapeError, SignatureError } from '../../domain/errors.js';

/** A JSON object as received: nothing about its fields is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of an answer of the platform: as they come, or out of an adapter's envelope, whose `message` is the
 * platform's answer as text (fact 5.1).
 *
 * @throws ShapeError `payment_answer_unreadable`
 */
export function readAnswer(json: unknown): Fields {
  const fields = asFields(json);
  if (!fields) throw unreadable();
  if ('error_code' in fields && !('MaLoi' in fields)) {
    const inner = asFields(
      typeof fields['message'] === 'string' ? parse(fields['message']) : fields['message'],
    );
    if (inner) return { MaLoi: succeeded(fields['error_code']) ? '00' : '99', ...inner };
    // A refusal in words: the envelope's text is all there is.
    if (!succeeded(fields['error_code'])) return { MaLoi: '99', MoTaLoi: fields['message'] };
    throw unreadable();
  }
  return fields;
}

export const unreadable = () =>
  new ShapeError('payment_answer_unreadable', 'The payment platform answered in a shape we do not know.', {
    messageKey: 'service_down',
    action: 'contact-agency',
    retriable: true,
  });

export const badDigest = () =>
  new SignatureError('signature_invalid', 'The digest of the message is missing or wrong.', {
    messageKey: 'service_down',
    action: 'fix-integration',
    status: 401,
  });

export function asFields(json: unknown): Fields | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Fields) : undefined;
}

/** Why the platform refused, as far as its words tell (assumed A10, A19). */
export function refusalOf(fields: Fields): 'duplicate' | 'not-found' | 'refused' {
  const words = typeof fields['MoTaLoi'] === 'string' ? fields['MoTaLoi'].normalize('NFC') : '';
  if (words.includes('đã tồn tại')) return 'duplicate';
  if (words.includes('MaThamChieu') && words.includes('không tồn tại')) return 'not-found';
  return 'refused';
}

export function text(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

const succeeded = (code: unknown) => /^0{1,2}$/.test(String(code));

export function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
