import type { ProviderPayment } from '../../domain/payment-order.js';
import type { Outcome, QueryAnswer } from '../../domain/payment-word.js';
import { amountSaid, plain } from '../message.js';
import { mac } from './canonical.js';
import { checkTransId, type Form, readCodes } from './create.js';

/** The query form (wire fact 9.3): its mac has key1 in the text and as the key. */
export async function writeQuery(
  { reference }: Pick<ProviderPayment, 'reference'>,
  partner: string,
  key1: string,
): Promise<Form> {
  checkTransId(reference);
  const form = { app_id: partner, app_trans_id: reference };
  return { ...form, mac: await mac([partner, reference, key1], key1) };
}

/** Our question was refused: it says nothing of the payment. */
const refusals = new Set(['-92', '-401', '-402']);
/** Of an order that came to nothing: its time was over (wire fact 9.3, sub codes). */
const ranOut = '-54';
const outcomes: Readonly<Record<string, Outcome>> = { 1: 'succeeded', 2: 'failed', 3: 'pending' };

/**
 * Reads the answer to a query. It carries no signature and does not repeat the reference: that it is Zalopay's, and about our
 * question, is TLS's word (assumed A122).
 * @throws ShapeError when unreadable
 */
export function readQueryAnswer(
  json: unknown,
  { partner, payment }: { readonly partner: string; readonly payment: ProviderPayment },
): QueryAnswer {
  const { code, sub, fields } = readCodes(json);
  if (sub === '-101') return { kind: 'not-found' };
  if (sub !== undefined && refusals.has(sub)) return { kind: 'refused' };
  const transactionId = plain(fields, 'zp_trans_id') ?? '';
  const said = outcomes[code] ?? 'unclear';
  // Money without a transaction could not be told from other money.
  const outcome = said === 'succeeded' && !/[1-9]/.test(transactionId) ? 'unclear' : said;
  const time = Number(plain(fields, 'server_time'));
  return {
    kind: 'result',
    result: {
      outcome,
      partner,
      reference: payment.reference,
      amount: amountSaid(plain(fields, 'amount'), outcome, payment.amount),
      currency: 'VND',
      transactionId,
      bank: 'ZALOPAY',
      at: time > 0 ? new Date(time) : undefined,
      ...(outcome === 'failed' && sub === ranOut && { ranOut: true }),
    },
  };
}
