import { badDigest, readAnswer, refusalOf, text, unreadable } from './answer.js';
import { canonical, signedFields, verifies } from './canonical.js';

/** The agency's electronic receipt at the platform. */
export type BillAnswer =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'in-preparation' }
  | { readonly kind: 'not-found' };

/**
 * Reads the answer to GET_BILL (fact 5.1, assumed A9). The address is signed; whether its host is one to send a citizen
 * to is the caller's check.
 *
 * @throws SignatureError `signature_invalid`; ShapeError `payment_answer_unreadable`
 */
export async function readBillAnswer(
  json: unknown,
  about: { readonly partner: string; readonly reference: string; readonly secrets: readonly string[] },
): Promise<BillAnswer> {
  const fields = readAnswer(json);
  const code = text(fields, 'MaLoi');
  if (code === '99') return { kind: refusalOf(fields) === 'not-found' ? 'not-found' : 'in-preparation' };
  if (code !== '00') throw unreadable();
  const values = signedFields.bill.map((name) => text(fields, name));
  const given = text(fields, 'MaXacThuc');
  if (given === undefined || !values.every((value) => value !== undefined)) throw badDigest();
  const [type, , partner, reference, , url] = values;
  const sound = await verifies(canonical(values), given, about.secrets);
  if (!sound || !url || type !== 'GET_BILL' || partner !== about.partner || reference !== about.reference) {
    throw badDigest();
  }
  return { kind: 'ready', url };
}
