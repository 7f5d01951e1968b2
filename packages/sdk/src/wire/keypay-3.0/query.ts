import type { ProviderPayment } from '../../domain/payment-order.js';
import type { Outcome, QueryAnswer } from '../../domain/payment-word.js';
import { fromWireTime } from '../clock.js';
import { asFields, amountSaid, fit, fits, plain, unreadable } from '../message.js';
import { checkAnswer, digest, type Signed, signedText } from './canonical.js';
import type { Message } from './create.js';

const asks = (reference: string, partner: string): Signed<'detail'> => ({
  client_id: partner,
  // assumed A126
  command: 'DETAIL',
  transaction_id: reference,
});

/** The detail message (wire fact 5.3). */
export async function writeQuery(
  { reference }: Pick<ProviderPayment, 'reference'>,
  partner: string,
  key1: string,
): Promise<Message<'detail'>> {
  fits.reference(reference, 50);
  fit('partner', !partner.includes('|'));
  const signed = asks(reference, partner);
  return { ...signed, check_sum: await digest(signedText('detail', signed), key1) };
}

/** `done` and `pending` are seen in public code, `failed` is assumed (A126). */
const outcomes: Readonly<Record<string, Outcome>> = {
  done: 'succeeded',
  pending: 'pending',
  failed: 'failed',
};

/**
 * Reads the answer to a detail call (assumed A126).
 * @throws SignatureError when the check sum is wrong; ShapeError when unreadable: take both as no answer
 */
export async function readQueryAnswer(
  json: unknown,
  about: {
    readonly partner: string;
    readonly payment: ProviderPayment;
    readonly secrets: readonly string[];
  },
): Promise<QueryAnswer> {
  const { partner, payment } = about;
  const fields = asFields(json);
  const code = fields && plain(fields, 'error');
  if (!fields || code === undefined) throw unreadable();
  if (code !== '0' && code !== '404') return { kind: 'refused' };
  await checkAnswer('detail', fields, asks(payment.reference, partner), about.secrets);
  if (code === '404') return { kind: 'not-found' };
  const transactionId = plain(fields, 'transaction_code') ?? '';
  const said = outcomes[plain(fields, 'status') ?? ''] ?? 'unclear';
  // Money without a transaction could not be told from other money.
  const outcome = said === 'succeeded' && !transactionId ? 'unclear' : said;
  const at = fromWireTime(plain(fields, 'trans_time'));
  return {
    kind: 'result',
    result: {
      outcome,
      partner,
      reference: payment.reference,
      amount: amountSaid(plain(fields, 'trans_amount'), outcome, payment.amount),
      currency: 'VND',
      transactionId,
      bank: plain(fields, 'bank_code') ?? '',
      at: at === undefined ? undefined : new Date(at),
    },
  };
}
