import { createHmac, createHash, randomBytes } from 'node:crypto';
import type { Flaw } from './flaws.js';

/** The signatures of decision 12 for a wallet with HMAC keys, read from its text alone. */
const platformKeys: Record<string, { secret: string; until?: number }> = {
  p1: { secret: 'SANDBOX-PLATFORM-SECRET-000000000001' },
  'p-old': { secret: 'SANDBOX-PLATFORM-SECRET-00000000-OLD', until: Date.UTC(2098, 11, 31, 17) },
  'p-ended': { secret: 'SANDBOX-PLATFORM-SECRET-000000-ENDED', until: Date.UTC(2025, 11, 31, 17) },
};
const own = { id: 'w1', secret: 'SANDBOX-WALLET-SECRET-00000000000001' };

const mac = (secret: string, head: readonly string[], body: string) =>
  createHmac('sha256', secret)
    .update(`${head.join('\n')}\n${body}`)
    .digest('base64url');

export interface Verified {
  readonly body: string;
  readonly nonce: string;
}

export class Signing {
  constructor(
    private readonly now: () => number,
    private readonly flaw: Flaw | undefined,
  ) {}

  headers(
    kind: 'request' | 'answer',
    verb: string,
    target: string,
    body: string,
    nonce = randomBytes(16).toString('base64url'),
  ) {
    const time = String(Math.floor(this.now() / 1000));
    const head = ['DVCQG-WALLET-1', kind, 'wallet', 'VIMAU', own.id, time, nonce, verb, target];
    return {
      'content-type': 'application/json',
      'dvcqg-partner': 'VIMAU',
      'dvcqg-key': own.id,
      'dvcqg-time': time,
      'dvcqg-nonce': nonce,
      'dvcqg-signature': mac(own.secret, head, body),
    };
  }

  /** Whether the platform signed it: headers of a request or an answer. */
  verify(
    kind: 'request' | 'answer',
    verb: string,
    target: string,
    headers: Headers,
    body: string,
    asked?: string,
  ): Verified | undefined {
    const [partner, key, time, nonce, given] = ['partner', 'key', 'time', 'nonce', 'signature'].map(
      (name) => headers.get(`dvcqg-${name}`) ?? '',
    ) as [string, string, string, string, string];
    if (partner !== 'VIMAU' || !/^[1-9]\d{0,11}$/.test(time) || !/^[\w-]{22,64}$/.test(nonce))
      return undefined;
    const fresh = Math.abs(this.now() / 1000 - Number(time)) <= 300;
    if (!fresh && this.flaw !== 'no-freshness') return undefined;
    if (asked !== undefined && asked !== nonce && this.flaw !== 'any-nonce') return undefined;
    const signed = this.flaw === 'reserialises' ? JSON.stringify(JSON.parse(body)) : body;
    return this.#matches(kind, verb, target, key, time, nonce, signed, given) ? { body, nonce } : undefined;
  }

  /** The body of an order's token. */
  order(token: string): string | undefined {
    const parts = token.split('.');
    const [version, wallet, key = '', time = '', nonce = '', body = '', given = ''] = parts;
    if (parts.length !== 7 || token.length > 2000 || version !== '1' || wallet !== 'VIMAU') return undefined;
    if (!/^[1-9]\d{0,11}$/.test(time) || !/^[\w-]{22,64}$/.test(nonce) || !/^[\w-]+$/.test(body))
      return undefined;
    if (Number(time) - this.now() / 1000 > 300 && this.flaw !== 'no-freshness') return undefined;
    const text = Buffer.from(body, 'base64url').toString();
    return this.#matches('order', 'GET', 'order', key, time, nonce, text, given) ? text : undefined;
  }

  file(unsigned: string, day: string, time: string, nonce: string): string {
    const head = ['DVCQG-WALLET-1', 'file', 'wallet', 'VIMAU', own.id, time, nonce, 'FILE', day];
    return mac(own.secret, head, createHash('sha256').update(unsigned).digest('hex'));
  }

  #matches(
    kind: string,
    verb: string,
    target: string,
    id: string,
    time: string,
    nonce: string,
    body: string,
    given: string,
  ) {
    const key = platformKeys[id];
    if (!key || (key.until !== undefined && this.now() >= key.until && this.flaw !== 'ended-key'))
      return false;
    const head = ['DVCQG-WALLET-1', kind, 'platform', 'VIMAU', id, time, nonce, verb, target];
    return this.flaw === 'any-signature' || mac(key.secret, head, body) === given;
  }
}
