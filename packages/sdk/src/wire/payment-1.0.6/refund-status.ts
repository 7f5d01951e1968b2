import type { RefundAnswer, RefundNotice } from '../../domain/payment-word.js';
import { fromWireTime } from '../clock.js';
import { asFields, badDigest, parse, readAnswer, text, unreadable } from './answer.js';
import { type Signed, signedFields } from './canonical.js';
import { decode, verifySigned, wireAmount } from './verify-signed.js';

/** What a notice says of a refund. Nothing unsigned is in it. */
export type RefundWord = Omit<RefundNotice, 'evidence' | 'echo'>;

/** The refund that was asked about. */
interface Asked {
  readonly partner: string;
  readonly refundReference: string;
  readonly reference: string;
  readonly transactionId: string;
  readonly amount: number;
}

const outcomes: ReadonlyMap<string, RefundWord['outcome']> = new Map([
  ['1', 'received'],
  ['2', 'accepted'],
  ['3', 'paid'],
  ['4', 'refused'],
  ['5', 'failed'],
]);

/**
 * Reads a refund notification, or undefined when the bytes are about something else. That only chooses how they are
 * verified: the type is signed too.
 *
 * @throws SignatureError `signature_invalid`, `signature_ambiguous`
 */
export async function readRefundNotice(
  raw: Uint8Array | string,
  secrets: readonly string[],
): Promise<RefundNotice | undefined> {
  const fields = asFields(parse(decode(raw)));
  if (fields?.['LoaiBanTin'] !== 'REFUND_STATUS') return undefined;
  const { signed, evidence } = await verifySigned('refundStatus', fields, secrets);
  const { MaDoiTac, MaHoanTra, ThoiGianGD } = signed;
  return {
    ...interpret(signed),
    evidence,
    echo: { MaDoiTac, MaHoanTra, ThoiGianGD, MaXacThuc: evidence.digest },
  };
}

/**
 * Reads the answer to a REFUND or REFUND_QUERY (assumed A116, A117).
 * @throws SignatureError when the digest is wrong or the answer is about another refund; ShapeError when unreadable
 */
export async function readRefundAnswer(
  json: unknown,
  asked: Asked,
  secrets: readonly string[],
): Promise<RefundAnswer> {
  const fields = readAnswer(json);
  if (fields['MaXacThuc'] === undefined) {
    if (fields['MaLoi'] !== '99') throw unreadable();
    const words = (text(fields, 'MoTaLoi') ?? '').normalize('NFC');
    if (!words.includes('MaHoanTra')) return { kind: 'refused' };
    if (words.includes('đã tồn tại')) return { kind: 'duplicate' };
    return { kind: words.includes('không tồn tại') ? 'not-found' : 'refused' };
  }
  const { signed } = await verifySigned('refundStatus', fields, secrets);
  const isAboutIt =
    signed.LoaiBanTin === 'REFUND_STATUS' &&
    signed.MaDoiTac === asked.partner &&
    signed.MaHoanTra === asked.refundReference;
  if (!isAboutIt) throw badDigest();
  const word = interpret(signed);
  if (word.outcome === 'unclear') return { kind: 'unclear' };
  if (!fits(word, asked)) return { kind: 'contradicted' };
  return { kind: word.outcome, ...(word.at && { at: word.at }) };
}

/** Whether a word is about the very money that is being asked back. */
export const fits = (word: RefundWord, asked: Asked): boolean =>
  word.partner === asked.partner &&
  word.reference === asked.reference &&
  word.transactionId === asked.transactionId &&
  word.amount === asked.amount &&
  word.currency === 'VND';

/** The word of a notice that was verified and kept as its evidence. */
export function wordOfEvidence(evidence: string): RefundWord {
  const values = evidence.split('|');
  const signed = signedFields.refundStatus.map((name, i) => [name, values[i] ?? '']);
  return interpret(Object.fromEntries(signed) as Signed<'refundStatus'>);
}

function interpret(signed: Signed<'refundStatus'>): RefundWord {
  const at = fromWireTime(signed.ThoiGianGD);
  return {
    // Any other code is signed but not in what we assume: unknown, not failed.
    outcome: (signed.MaLoi === '00' ? outcomes.get(signed.TrangThaiHT) : undefined) ?? 'unclear',
    partner: signed.MaDoiTac,
    refundReference: signed.MaHoanTra,
    reference: signed.MaThamChieu,
    transactionId: signed.MaGiaoDich,
    amount: wireAmount(signed.SoTien),
    currency: signed.MaTienTe,
    at: at === undefined ? undefined : new Date(at),
  };
}
