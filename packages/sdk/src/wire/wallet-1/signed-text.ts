/** Which end of the protocol speaks. */
export type Signer = 'platform' | 'wallet';

/** What is signed of a message besides its body (decision 12, assumed A150). */
export interface SignedHead {
  readonly kind: 'request' | 'answer' | 'order' | 'file';
  readonly signer: Signer;
  /** `MaVi`: code of the wallet, in both directions. */
  readonly partner: string;
  /** Id of the key that signs. */
  readonly key: string;
  /** When it was signed, whole seconds since 1970. */
  readonly time: number;
  readonly nonce: string;
  /** `POST`, the status of an answer, `GET` for an order, `FILE` for a day file. */
  readonly verb: string;
  /** Path of the call, `order`, or the day of a file as `yyyyMMdd`. */
  readonly target: string;
}

/** The forms of what stands in lines of the signed text. None of them can hold a line feed. */
export const forms = {
  partner: /^[A-Z0-9]{1,32}$/,
  key: /^[A-Za-z0-9_-]{1,32}$/,
  time: /^[1-9][0-9]{0,11}$/,
  nonce: /^[A-Za-z0-9_-]{22,64}$/,
  signature: /^[A-Za-z0-9_-]{43,86}$/,
} as const;

/**
 * The bytes that are signed: nine lines, then the body as it stands on the wire. The number of lines is fixed, none can
 * hold a line feed and the body comes last, so no two messages share a text (security requirement P24).
 *
 * @throws {RangeError} when a line would hold a line feed: a mistake of ours, never of a message
 */
export function signedText(head: SignedHead, body: Uint8Array): Uint8Array {
  const { kind, signer, partner, key, time, nonce, verb, target } = head;
  const lines = ['DVCQG-WALLET-1', kind, signer, partner, key, String(time), nonce, verb, target];
  if (lines.some((line) => line.includes('\n')))
    throw new RangeError('A signed line must not hold a line feed.');
  const start = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const text = new Uint8Array(start.length + body.length);
  text.set(start);
  text.set(body, start.length);
  return text;
}

/** The five headers, in the form they must have. */
export interface SignatureHeaders extends Pick<SignedHead, 'partner' | 'key' | 'time' | 'nonce'> {
  /** base64url without padding. */
  readonly signature: string;
}

const names = {
  partner: 'dvcqg-partner',
  key: 'dvcqg-key',
  time: 'dvcqg-time',
  nonce: 'dvcqg-nonce',
  signature: 'dvcqg-signature',
} as const;

export function writeSignatureHeaders(headers: SignatureHeaders): Record<string, string> {
  return {
    [names.partner]: headers.partner,
    [names.key]: headers.key,
    [names.time]: String(headers.time),
    [names.nonce]: headers.nonce,
    [names.signature]: headers.signature,
  };
}

/** Undefined when one is missing, there twice (`Headers` joins them by a comma) or of another form. */
export function readSignatureHeaders(headers: Headers): SignatureHeaders | undefined {
  const parts = Object.entries(names).map(([part, name]) => [part, headers.get(name) ?? ''] as const);
  return readSignatureParts(Object.fromEntries(parts));
}

/** The same out of any five texts, e.g. the parts of a token. */
export function readSignatureParts(
  parts: Readonly<Record<string, string | undefined>>,
): SignatureHeaders | undefined {
  const { partner = '', key = '', time = '', nonce = '', signature = '' } = parts;
  const fits =
    forms.partner.test(partner) &&
    forms.key.test(key) &&
    forms.time.test(time) &&
    forms.nonce.test(nonce) &&
    forms.signature.test(signature);
  return fits ? { partner, key, time: Number(time), nonce, signature } : undefined;
}
