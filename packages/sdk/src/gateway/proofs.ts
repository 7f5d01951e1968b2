import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { ApiError } from '../domain/errors.js';
import type { DossierRecord } from '../domain/dossier-record.js';
import { createRateLimit } from '../store/rate-limit.js';
import { tooMany } from './lookup-limit.js';
import type { Parts } from './parts.js';

/** A proof counts this long, in the browser it was given in. */
const lifetime = 30 * 60_000;
const triesPerHour = 5;

interface Proof {
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export interface Proofs {
  /** Until when this browser has proved that it may see the dossier; undefined when it has not. */
  until(c: Context, code: string): Promise<number | undefined>;
  /**
   * Counts one try, of this visitor and for this dossier, whatever comes of it. Answers how many are left.
   *
   * @throws {ApiError} `rate_limited`
   */
  count(code: string, visitor: string): Promise<number>;
  /** Compares, and remembers in a cookie that it was right. A dossier without a phone is like one with another. */
  check(c: Context, record: DossierRecord, phone: string): Promise<boolean>;
}

/** The second proof for somebody else's dossier: the last four digits of the owner's phone. They are kept nowhere. */
export function createProofs({ portal, seal, cookies, now }: Parts): Proofs {
  const limits = createRateLimit(portal.store);
  const name = (code: string) => `proof-${hash(code).subarray(0, 9).toString('base64url')}`;

  return {
    async until(c, code) {
      const sealed = cookies.read(c, name(code));
      const proof = sealed === undefined ? undefined : await seal.open<Proof>('proof', sealed);
      return proof?.code === code && proof.until > now().getTime() ? proof.until : undefined;
    },

    async count(code, visitor) {
      const left: number[] = [];
      for (const who of [`visitor:${visitor}`, `dossier:${code}`]) {
        const key = `proof:${hash(who).toString('base64url')}`;
        const verdict = await limits.hit(key, triesPerHour, 3600, now());
        if (!verdict.allowed) throw tooMany(verdict.retryAfter);
        left.push(verdict.left);
      }
      return Math.min(...left);
    },

    async check(c, record, phone) {
      const digits = (record.owner.phone ?? '').replace(/\D/g, '').slice(-4);
      const expected = digits.length === 4 ? hash(digits) : randomBytes(32);
      if (!timingSafeEqual(hash(phone), expected)) return false;
      const until = now().getTime() + lifetime;
      const proof: Proof = { code: record.code, until };
      cookies.write(c, name(record.code), await seal.seal('proof', proof), lifetime / 1000);
      return true;
    },
  };
}

export const notYours = () =>
  new ApiError('dossier_not_yours', 'The dossier needs a second proof.', {
    action: 'ask-citizen',
    status: 403,
  });

export const proofWrong = (left: number) =>
  new ApiError('proof_wrong', 'The digits are not those of the owner’s phone.', {
    action: 'ask-citizen',
    status: 403,
    params: { left },
  });

const hash = (text: string) => createHash('sha256').update(text).digest();
