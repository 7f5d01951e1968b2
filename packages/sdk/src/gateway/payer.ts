import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { GatewaySessions } from './sessions.js';
import type { Parts } from './parts.js';

/** A payment made without signing in can be followed, and its receipt printed, this long in the same browser. */
const lifetime = 30 * 24 * 60 * 60;

/** Who pays in this browser: the signed-in account, else a random id in a cookie of its own, made on first use. */
export function createPayer({ seal, cookies }: Parts, sessions: GatewaySessions) {
  const made = new WeakMap<Request, string>();

  const anonymous = async (c: Context): Promise<string | undefined> => {
    const sealed = cookies.read(c, 'payer');
    return made.get(c.req.raw) ?? (sealed === undefined ? undefined : seal.open<string>('payer', sealed));
  };

  return {
    async payer(c: Context): Promise<string> {
      const session = await sessions.read(c);
      if (session) return session.subject;
      const known = await anonymous(c);
      if (known !== undefined) return known;
      const payer = `anon_${randomBytes(16).toString('base64url')}`;
      made.set(c.req.raw, payer);
      cookies.write(c, 'payer', await seal.seal('payer', payer), lifetime);
      return payer;
    },

    async payers(c: Context): Promise<readonly string[]> {
      const session = await sessions.read(c);
      return [session?.subject, await anonymous(c)].filter((one) => one !== undefined);
    },
  };
}
