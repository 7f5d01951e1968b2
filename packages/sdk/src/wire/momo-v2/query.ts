import type { ProviderPayment } from '../../domain/payment-order.js';
import type { QueryAnswer } from '../../domain/payment-word.js';
import { asFields, badDigest, amountSaid, type Fields, plain, text, unreadable } from '../message.js';
import { digest, type Signed, signedText } from './canonical.js';
import { outcomeOf, ranOut, refusals } from './codes.js';
import type { JsonMessage, Merchant } from './create.js';

/** The query message (wire fact 9.2). `requestId` is unique for each call. */
export async function writeQuery(
  { reference }: Pick<ProviderPayment, 'reference'>,
  by: Merchant & { readonly requestId: string },
  secret: string,
): Promise<JsonMessage> {
  const signed: Signed<'query'> = {
    accessKey: by.accessKey,
    orderId: reference,
    partnerCode: by.partner,
    requestId: by.requestId,
  };
  return { ...signed, lang: 'vi', signature: await digest(signedText('query', signed), secret) };
}

export interface AskedOf {
  readonly partner: string;
  readonly requestId: string;
}

/**
 * Reads the answer to a query. It carries no signature: that it is MoMo's is TLS's word, that it is about our question what
 * its ids say (assumed A122).
 * @throws SignatureError when it is about something else; ShapeError when unreadable: take both as no answer
 */
export function readQueryAnswer(
  json: unknown,
  about: AskedOf & { readonly payment: ProviderPayment },
): QueryAnswer {
  const { partner, payment } = about;
  const fields = answerAbout(json, about, payment.reference);
  const code = plain(fields, 'resultCode') ?? '';
  if (code === '42') return { kind: 'not-found' };
  if (refusals.has(code) || code === '10' || code === '40') return { kind: 'refused' };
  const transactionId = plain(fields, 'transId') ?? '';
  const outcome = outcomeOf(code, transactionId);
  const time = Number(plain(fields, 'responseTime'));
  return {
    kind: 'result',
    result: {
      outcome,
      partner,
      reference: payment.reference,
      amount: amountSaid(plain(fields, 'amount'), outcome, payment.amount),
      currency: 'VND',
      transactionId,
      bank: 'MOMO',
      at: time > 0 ? new Date(time) : undefined,
      ...(code === ranOut && { ranOut: true }),
    },
  };
}

/** The fields of an answer to our question. A refusal need not repeat what it was about. */
export function answerAbout(json: unknown, { partner, requestId }: AskedOf, reference: string): Fields {
  const fields = asFields(json);
  const code = fields && plain(fields, 'resultCode');
  if (!fields || code === undefined) throw unreadable();
  if (refusals.has(code)) return fields;
  const asked =
    text(fields, 'partnerCode') === partner &&
    text(fields, 'orderId') === reference &&
    text(fields, 'requestId') === requestId;
  if (!asked) throw badDigest();
  return fields;
}
