import { fromWireTime } from '../clock.js';
import { asFields, badDigest, parse, readAnswer, text, unreadable } from './answer.js';
import { type Signed, signedFields } from './canonical.js';
import { decode, type Evidence, verifySigned, wireAmount } from './verify-signed.js';

/** What is said of a refund, its digest checked: nothing unsigned is in it. */
export interface RefundWord {
  readonly outcome: 'received' | 'accepted' | 'paid' | 'refused' | 'failed' | 'unclear';
  readonly partner: string;
  readonly refundReference: string;
  /** Of the payment. */
  readonly reference: string;
  readonly transactionId: string;
  /** Whole đồng; undefined when the wire's text is not that. */
  readonly amount: number | undefined;
  readonly currency: string;
  /** When that happened, by the platform's clock. */
  readonly at: Date | undefined;
}

/** A refund notification, and what the reply to it repeats. */
export interface RefundNotice {
  readonly word: RefundWord;
  readonly evidence: Evidence;
  readonly echo: Readonly<Record<'MaDoiTac' | 'MaHoanTra' | 'ThoiGianGD' | 'MaXacThuc', string>>;
}

/** `duplicate`: the platform has this refund already, so only REFUND_QUERY can tell more. */
export type RefundAnswer =
  | { readonly kind: 'word'; readonly word: RefundWord }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused' };

const outcomes: ReadonlyMap<string, RefundWord['outcome']> = new Map([
  ['1', 'received'],
  ['2', 'accepted'],
  ['3', 'paid'],
  ['4', 'refused'],
  ['5', 'failed'],
]);

/** Whether the bytes say that they are about a refund. Only chooses how they are verified: the type is signed too. */
export function isRefundNotice(raw: Uint8Array | string): boolean {
  return asFields(parse(decode(raw)))?.['LoaiBanTin'] === 'REFUND_STATUS';
}

/** @throws SignatureError `signature_invalid`, `signature_ambiguous` */
export async function readRefundNotice(
  raw: Uint8Array | string,
  secrets: readonly string[],
): Promise<RefundNotice> {
  const fields = asFields(parse(decode(raw)));
  if (!fields) throw badDigest();
  const { signed, evidence } = await verifySigned('refundStatus', fields, secrets);
  if (signed.LoaiBanTin !== 'REFUND_STATUS') throw badDigest();
  const { MaDoiTac, MaHoanTra, ThoiGianGD } = signed;
  return {
    word: interpret(signed),
    evidence,
    echo: { MaDoiTac, MaHoanTra, ThoiGianGD, MaXacThuc: evidence.digest },
  };
}

/**
 * Reads the answer to a REFUND or REFUND_QUERY about `refundReference` (assumed A116, A117).
 * @throws SignatureError when the digest is wrong or the answer is about something else; ShapeError when unreadable
 */
export async function readRefundAnswer(
  json: unknown,
  about: { readonly partner: string; readonly refundReference: string; readonly secrets: readonly string[] },
): Promise<RefundAnswer> {
  const fields = readAnswer(json);
  if (fields['MaXacThuc'] === undefined) {
    if (fields['MaLoi'] !== '99') throw unreadable();
    const words = (text(fields, 'MoTaLoi') ?? '').normalize('NFC');
    if (!words.includes('MaHoanTra')) return { kind: 'refused' };
    if (words.includes('đã tồn tại')) return { kind: 'duplicate' };
    return { kind: words.includes('không tồn tại') ? 'not-found' : 'refused' };
  }
  const { signed } = await verifySigned('refundStatus', fields, about.secrets);
  if (
    signed.LoaiBanTin !== 'REFUND_STATUS' ||
    signed.MaDoiTac !== about.partner ||
    signed.MaHoanTra !== about.refundReference
  ) {
    throw badDigest();
  }
  return { kind: 'word', word: interpret(signed) };
}

/** The word of a notice that was verified and kept as its evidence. */
export function wordOfEvidence(evidence: string): RefundWord {
  const values = evidence.split('|');
  return interpret(
    Object.fromEntries(
      signedFields.refundStatus.map((name, i) => [name, values[i] ?? '']),
    ) as Signed<'refundStatus'>,
  );
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
