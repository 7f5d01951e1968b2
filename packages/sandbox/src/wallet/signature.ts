import { isSignedWith, signWithKey, usableKey, type WalletKey } from './keys.js';

/** What is signed besides the body: one line each, in this order, after the name of the protocol (decision 12). */
export interface SignedLines {
  readonly kind: 'request' | 'answer' | 'order' | 'file';
  readonly signer: 'platform' | 'wallet';
  /** MaVi */
  readonly wallet: string;
  readonly key: string;
  /** Seconds since 1970 UTC, as text. */
  readonly time: string;
  readonly nonce: string;
  /** `POST`, an HTTP status, `GET` or `FILE`. */
  readonly verb: string;
  /** The path of the call, `order`, or a day. */
  readonly target: string;
}

const PROTOCOL = 'DVCQG-WALLET-1';
/** How far the clocks of the ends may differ, in seconds. */
export const FRESH_SECONDS = 300;

const forms: Readonly<Record<'wallet' | 'key' | 'time' | 'nonce', RegExp>> = {
  wallet: /^[A-Z0-9]{1,32}$/,
  key: /^[A-Za-z0-9_-]{1,32}$/,
  time: /^[1-9][0-9]{0,11}$/,
  nonce: /^[A-Za-z0-9_-]{22,64}$/,
};

export const signature = (key: WalletKey, lines: SignedLines, body: Uint8Array): string =>
  signWithKey(key, signedText(lines, body));

/** Whether a key of these, in its window, made the signature. The form of every line is looked at first. */
export function isSigned(
  keys: readonly WalletKey[],
  lines: SignedLines,
  body: Uint8Array,
  given: string,
  now: Date,
): boolean {
  if (Object.entries(forms).some(([name, form]) => !form.test(lines[name as keyof typeof forms])))
    return false;
  const key = usableKey(keys, lines.key, now);
  return key !== undefined && isSignedWith(key, signedText(lines, body), given);
}

export const isFresh = (time: string, now: Date): boolean =>
  Math.abs(now.getTime() / 1000 - Number(time)) <= FRESH_SECONDS;

function signedText(lines: SignedLines, body: Uint8Array): Uint8Array {
  const { kind, signer, wallet, key, time, nonce, verb, target } = lines;
  const head = [PROTOCOL, kind, signer, wallet, key, time, nonce, verb, target];
  return Buffer.concat([Buffer.from(head.map((line) => `${line}\n`).join('')), body]);
}
