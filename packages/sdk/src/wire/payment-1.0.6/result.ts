import type { PaymentNotice, PaymentResult, QueryAnswer } from '../../domain/payment-word.js';
import { asFields, badDigest, type Fields, parse, readAnswer, refusalOf, text } from './answer.js';
import type { Signed } from './canonical.js';
import { fromWireTime } from '../clock.js';
import { decode, verifySigned, wireAmount } from './verify-signed.js';

/**
 * Reads a result notification. The digest is checked before a single value is interpreted; a message that is not JSON,
 * lacks a field or has one of the wrong type fails exactly as a wrong digest does.
 *
 * `type` is compared too: a QUERY answer signs the same fields, and must not pass for a notification (assumed A6, A8). A time
 * that is none was signed by nobody who knows the protocol (security requirement P25).
 *
 * @throws SignatureError `signature_invalid`, `signature_ambiguous`
 */
export async function readNotification(
  raw: Uint8Array | string,
  { type, secrets }: { readonly type: string; readonly secrets: readonly string[] },
): Promise<PaymentNotice> {
  const fields = asFields(parse(decode(raw)));
  if (!fields) throw badDigest();
  const { signed, evidence } = await verifySigned('result', fields, secrets);
  if (signed.LoaiBanTin !== type || fromWireTime(signed.ThoiGianGD) === undefined) throw badDigest();
  // Any other code is signed but not in the facts: unknown, not failed.
  const outcome = signed.MaLoi === '00' ? 'succeeded' : signed.MaLoi === '99' ? 'failed' : 'unclear';
  const { MaDoiTac, MaThamChieu, ThoiGianGD } = signed;
  return {
    ...interpret(signed, outcome),
    evidence,
    echo: { MaDoiTac, MaThamChieu, ThoiGianGD, MaXacThuc: evidence.digest },
  };
}

/** `TrangThaiGD` is unsigned, so it only counts where the signed `MaLoi` agrees with it (assumed A8). */
const outcomes: Readonly<Record<string, PaymentResult['outcome']>> = {
  '1/00': 'succeeded',
  '3/99': 'pending',
  '4/99': 'failed',
};

/**
 * Reads the answer to a QUERY about `reference`.
 * @throws SignatureError when the digest is wrong or the answer is about something else; ShapeError when unreadable
 */
export async function readQueryAnswer(
  json: unknown,
  about: { readonly partner: string; readonly reference: string; readonly secrets: readonly string[] },
): Promise<QueryAnswer> {
  const fields = readAnswer(json);
  if (fields['MaXacThuc'] === undefined && fields['TrangThaiGD'] === undefined && fields['MaLoi'] === '99') {
    return refusalOf(fields) === 'not-found' ? { kind: 'not-found' } : { kind: 'refused' };
  }
  const { signed } = await verifySigned('result', fields, about.secrets);
  if (
    signed.LoaiBanTin !== 'QUERY' ||
    signed.MaDoiTac !== about.partner ||
    signed.MaThamChieu !== about.reference
  ) {
    throw badDigest();
  }
  const outcome = outcomes[`${text(fields, 'TrangThaiGD')}/${signed.MaLoi}`] ?? 'unclear';
  const ranOut = outcome === 'failed' && isUnused(signed) && saysTimeIsOver(fields);
  return { kind: 'result', result: { ...interpret(signed, outcome), ...(ranOut && { ranOut }) } };
}

/** The bank is still INIT's placeholder: none took part. What a bank says, e.g. of a card that ran out, is a failure. */
const isUnused = ({ MaNganHang }: Signed<'result'>): boolean => MaNganHang === 'PAYMENT';

/** In words, which are unsigned; they decide only what a payment that brought no money is called (assumed A8). */
const saysTimeIsOver = (fields: Fields): boolean =>
  (text(fields, 'MoTaLoi') ?? '').normalize('NFC').toLowerCase().includes('hết hạn');

function interpret(signed: Signed<'result'>, outcome: PaymentResult['outcome']): PaymentResult {
  const at = fromWireTime(signed.ThoiGianGD);
  return {
    outcome,
    partner: signed.MaDoiTac,
    reference: signed.MaThamChieu,
    amount: wireAmount(signed.SoTien),
    currency: signed.MaTienTe,
    transactionId: signed.MaGiaoDich,
    bank: signed.MaNganHang,
    at: at === undefined ? undefined : new Date(at),
  };
}
