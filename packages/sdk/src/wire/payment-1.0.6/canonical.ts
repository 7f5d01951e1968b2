import { SignatureError } from '../../domain/errors.js';
import { sameText } from '../../domain/same-text.js';

/**
 * Which fields each message signs, in the order of the wire (fact 5.1). Mind that `ThoiGianGD` comes after
 * `ThongTinGiaoDich` in INIT and before it in a result.
 */
export const signedFields = {
  init: [
    'LoaiBanTin',
    'PhienBan',
    'MaDoiTac',
    'MaThamChieu',
    'SoTien',
    'LoaiHinhThanhToan',
    'MaKenhThanhToan',
    'MaThietBi',
    'NgonNgu',
    'MaTienTe',
    'MaNganHang',
    'ThongTinGiaoDich',
    'ThoiGianGD',
    'Ip',
  ],
  result: [
    'LoaiBanTin',
    'MaLoi',
    'MaDoiTac',
    'MaThamChieu',
    'SoTien',
    'MaTienTe',
    'MaGiaoDich',
    'MaNganHang',
    'ThoiGianGD',
    'ThongTinGiaoDich',
  ],
  /** QUERY and GET_BILL requests. */
  ask: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'],
  /** GET_BILL answer (assumed A9). */
  bill: ['LoaiBanTin', 'MaLoi', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD', 'UrlBienLai'],
  /** REFUND request (assumed A115). */
  refund: [
    'LoaiBanTin',
    'PhienBan',
    'MaDoiTac',
    'MaHoanTra',
    'MaThamChieu',
    'MaGiaoDich',
    'SoTien',
    'MaTienTe',
    'LyDo',
    'ThoiGianGD',
  ],
  /** REFUND_QUERY request (assumed A116). */
  refundAsk: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaHoanTra', 'ThoiGianGD'],
  /** REFUND_STATUS: the answer to both, and the notification (assumed A116). */
  refundStatus: [
    'LoaiBanTin',
    'MaLoi',
    'MaDoiTac',
    'MaHoanTra',
    'MaThamChieu',
    'MaGiaoDich',
    'SoTien',
    'MaTienTe',
    'TrangThaiHT',
    'ThoiGianGD',
  ],
} as const;

/** The signed fields of one kind of message. */
export type Signed<K extends keyof typeof signedFields> = Readonly<
  Record<(typeof signedFields)[K][number], string>
>;

/**
 * The text that is signed, without the secret.
 *
 * The wire joins with `|` and escapes nothing, so `a|b` + `c` and `a` + `b|c` would share one digest. A field that
 * holds `|` is therefore refused, when sending and when receiving: with it gone, the number of fields is fixed and no
 * two messages share a text (security requirement P24).
 *
 * @throws SignatureError `signature_ambiguous`
 */
export function canonical(values: readonly string[]): string {
  if (values.some((value) => value.includes('|'))) {
    throw new SignatureError(
      'signature_ambiguous',
      'A signed field holds the separator of the signed text.',
      {
        messageKey: 'service_down',
        status: 401,
      },
    );
  }
  return values.join('|');
}

/** `MaXacThuc`: lowercase hex of SHA-256 over the canonical text, `|` and the secret (fact 5.1; not an HMAC). */
export async function digest<K extends keyof typeof signedFields>(
  kind: K,
  message: Signed<K>,
  secret: string,
): Promise<string> {
  const fields: readonly string[] = signedFields[kind];
  return digestText(
    canonical(fields.map((field) => (message as Readonly<Record<string, string>>)[field] ?? '')),
    secret,
  );
}

/** True when `given` is the digest of the text under one of the secrets: the present one and, while rotating, the old. */
export async function verifies(text: string, given: string, secrets: readonly string[]): Promise<boolean> {
  let found = false;
  for (const secret of secrets) found = sameText(await digestText(text, secret), given) || found;
  return found;
}

/** Lowercase hex of SHA-256 over a canonical text, `|` and the secret. */
export async function digestText(text: string, secret: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${text}|${secret}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
