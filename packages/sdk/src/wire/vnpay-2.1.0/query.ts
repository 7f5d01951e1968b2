import type { ProviderPayment } from '../../domain/payment-order.js';
import type { Outcome, QueryAnswer } from '../../domain/payment-word.js';
import { fromWireTime, toWireTime } from '../clock.js';
import { isSigned } from '../hmac.js';
import { asFields, badDigest, type Fields, plain, unreadable } from '../message.js';
import { digest, jsonText, signedFields } from './canonical.js';
import { fromHundredths } from './create.js';

export type JsonMessage = Readonly<Record<string, string>>;

/** What the questions and refunds of one call have in common. */
export interface Caller {
  /** Our terminal (`vnp_TmnCode`). */
  readonly partner: string;
  /** Unique for each call: a second one with the same is refused. */
  readonly requestId: string;
  readonly at: Date;
  /** Of our server. */
  readonly ip: string;
}

/** The querydr message (wire fact 9.1). */
export async function writeQuery(payment: ProviderPayment, by: Caller, secret: string): Promise<JsonMessage> {
  const message = {
    vnp_RequestId: by.requestId,
    vnp_Version: '2.1.0',
    vnp_Command: 'querydr',
    vnp_TmnCode: by.partner,
    vnp_TxnRef: payment.reference,
    vnp_TransactionDate: toWireTime(payment.createdAt),
    vnp_CreateDate: toWireTime(by.at),
    vnp_IpAddr: by.ip,
    vnp_OrderInfo: `Hoi giao dich ${payment.reference}`,
  };
  return { ...message, vnp_SecureHash: await digest(jsonText('query', message), secret) };
}

/**
 * Reads the answer to a querydr about a payment.
 * @throws SignatureError when the digest is wrong or the answer is about something else; ShapeError when unreadable
 */
export async function readQueryAnswer(
  json: unknown,
  about: { readonly partner: string; readonly reference: string; readonly secrets: readonly string[] },
): Promise<QueryAnswer> {
  const fields = await verified(json, 'queryAnswer', about);
  const code = fields && plain(fields, 'vnp_ResponseCode');
  if (code === '91') return { kind: 'not-found' };
  if (!fields || code !== '00') return { kind: 'refused' };
  if (plain(fields, 'vnp_TxnRef') !== about.reference) throw badDigest();
  const transactionId = plain(fields, 'vnp_TransactionNo') ?? '';
  const type = plain(fields, 'vnp_TransactionType');
  const outcome = outcomeOf('00', plain(fields, 'vnp_TransactionStatus'), transactionId);
  const at = fromWireTime(plain(fields, 'vnp_PayDate'));
  return {
    kind: 'result',
    result: {
      // An answer about a refund says nothing of whether the payment came.
      outcome: type === undefined || type === '' || type === '01' ? outcome : 'unclear',
      partner: about.partner,
      reference: about.reference,
      amount: fromHundredths(plain(fields, 'vnp_Amount')),
      currency: 'VND',
      transactionId,
      bank: plain(fields, 'vnp_BankCode') ?? '',
      at: at === undefined ? undefined : new Date(at),
    },
  };
}

/**
 * What became of the money. Only status 00 with code 00 is success and only 02 is failure; reversed (04), suspected (07) and
 * whatever else are for asking again and for people.
 */
export function outcomeOf(code: string, status: string | undefined, transactionId: string): Outcome {
  if (status === '01') return 'pending';
  if (status === '02') return 'failed';
  // Money without a transaction could not be told from other money.
  return code === '00' && status === '00' && /[1-9]/.test(transactionId) ? 'succeeded' : 'unclear';
}

/** The fields of an answer with a right digest; undefined for an unsigned refusal. */
export async function verified(
  json: unknown,
  kind: 'queryAnswer' | 'refundAnswer',
  about: { readonly partner: string; readonly secrets: readonly string[] },
): Promise<Fields | undefined> {
  const fields = asFields(json);
  const code = fields && plain(fields, 'vnp_ResponseCode');
  if (!fields || !code) throw unreadable();
  const given = fields['vnp_SecureHash'];
  // Who cannot read our message has nothing to sign: such a refusal decides nothing.
  if ((given === undefined || given === '') && !['00', '91'].includes(code)) return undefined;
  const text = jsonText(kind, fields);
  const sound =
    typeof given === 'string' && (await isSigned((key) => digest(text, key), given, about.secrets));
  if (!sound || plain(fields, signedFields[kind][4]) !== about.partner) throw badDigest();
  return fields;
}
