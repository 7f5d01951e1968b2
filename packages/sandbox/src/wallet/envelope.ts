import { createHash, randomBytes } from 'node:crypto';
import type { WalletKey } from './keys.js';
import { isFresh, isSigned, signature, type SignedLines } from './signature.js';

/** How a message of the platform is made wrong on purpose. All of it is about the signature, never about the content. */
export interface Bend {
  /** Signs with this key instead, whatever its window. */
  readonly key?: WalletKey;
  /** Names this key id, whoever signed. */
  readonly keyId?: string;
  /** Seconds the signer's clock is ahead; negative: behind. */
  readonly clock?: number;
  /** Signs other lines than those of the message. */
  readonly lines?: Partial<SignedLines>;
  readonly nonce?: string;
  /** `flipped`: one bit is wrong. `padded`: the same bytes, spelled with a padding. `hash`: SHA-256 without any key. */
  readonly signature?: 'flipped' | 'padded' | 'hash' | 'empty';
  /** Left out of the headers. */
  readonly without?: HeaderName;
  /** What the body becomes after it was signed. */
  readonly rewrite?: (body: string) => string;
}

export const headerNames = [
  'dvcqg-partner',
  'dvcqg-key',
  'dvcqg-time',
  'dvcqg-nonce',
  'dvcqg-signature',
] as const;
export type HeaderName = (typeof headerNames)[number];

export interface Envelope {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly nonce: string;
}

type What = Pick<SignedLines, 'kind' | 'wallet' | 'verb' | 'target'> & {
  readonly nonce?: string | undefined;
};

export const newNonce = (): string => randomBytes(18).toString('base64url');

/** A signed message of the platform: its headers, and its body as it goes out. */
export function seal(key: WalletKey, what: What, body: string, now: Date, bend: Bend = {}): Envelope {
  const { lines, signed } = signedBy(key, what, body, now, bend);
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'dvcqg-partner': lines.wallet,
    'dvcqg-key': lines.key,
    'dvcqg-time': lines.time,
    'dvcqg-nonce': lines.nonce,
    'dvcqg-signature': signed,
  };
  if (bend.without !== undefined) delete headers[bend.without];
  return { headers, body: bend.rewrite?.(body) ?? body, nonce: lines.nonce };
}

/** The token of a signed order, for `orderUrl?order=…`. */
export function sealOrder(key: WalletKey, wallet: string, body: string, now: Date, bend: Bend = {}): string {
  const what = { kind: 'order', wallet, verb: 'GET', target: 'order' } as const;
  const { lines, signed } = signedBy(key, what, body, now, bend);
  const sent = Buffer.from(bend.rewrite?.(body) ?? body).toString('base64url');
  return ['1', lines.wallet, lines.key, lines.time, lines.nonce, sent, signed].join('.');
}

function signedBy(key: WalletKey, what: What, body: string, now: Date, bend: Bend) {
  const signer = bend.key ?? key;
  const lines: SignedLines = {
    signer: 'platform',
    kind: what.kind,
    wallet: what.wallet,
    key: bend.keyId ?? signer.id,
    time: String(Math.floor(now.getTime() / 1000) + (bend.clock ?? 0)),
    nonce: bend.nonce ?? what.nonce ?? newNonce(),
    verb: what.verb,
    target: what.target,
  };
  const right = signature(signer, { ...lines, ...bend.lines }, Buffer.from(body));
  return { lines, signed: bent(right, body, bend.signature) };
}

function bent(right: string, body: string, how: Bend['signature']): string {
  switch (how) {
    case undefined:
      return right;
    case 'flipped':
      return `${right.startsWith('A') ? 'B' : 'A'}${right.slice(1)}`;
    case 'padded':
      return `${right}=`;
    case 'hash':
      return createHash('sha256').update(body).digest('base64url');
    case 'empty':
      return '';
  }
}

export type Reading =
  | { readonly ok: true; readonly wallet: string; readonly nonce: string; readonly key: string }
  | { readonly ok: false; readonly why: 'headers' | 'signature' | 'time' | 'nonce' };

/** Looks at the signature of a wallet's request or answer, before anything of the body is read. */
export function open(
  keys: readonly WalletKey[],
  what: Pick<SignedLines, 'kind' | 'verb' | 'target'> & { readonly wallet: string; readonly nonce?: string },
  headers: Headers,
  body: Uint8Array,
  now: Date,
): Reading {
  const [wallet, key, time, nonce, given] = headerNames.map((name) => headers.get(name) ?? '');
  if (!wallet || !key || !time || !nonce || !given || wallet !== what.wallet)
    return { ok: false, why: 'headers' };
  const lines: SignedLines = { ...what, signer: 'wallet', wallet, key, time, nonce };
  if (!isSigned(keys, lines, body, given, now)) return { ok: false, why: 'signature' };
  if (!isFresh(time, now)) return { ok: false, why: 'time' };
  if (what.nonce !== undefined && what.nonce !== nonce) return { ok: false, why: 'nonce' };
  return { ok: true, wallet, nonce, key };
}
