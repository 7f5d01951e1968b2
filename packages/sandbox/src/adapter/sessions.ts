import { randomBytes } from 'node:crypto';

export const LIFE_MS = 30 * 60 * 1000;
const credentials = { username: 'onestop-h99', password: 'sandbox' };

/** Sessions of `mapi` (wire fact 1.2, life assumed A4), and tokens of dialect 2 (assumed A71): both live as long. */
export class Sessions {
  readonly #now: () => Date;
  readonly #ends = new Map<string, number>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** A new session, or undefined when name or password are wrong. */
  open(username: unknown, password: unknown): string | undefined {
    if (username !== credentials.username || password !== credentials.password) return undefined;
    const now = this.#now().getTime();
    for (const [session, end] of this.#ends) if (end <= now) this.#ends.delete(session);
    const session = randomBytes(24).toString('hex');
    this.#ends.set(session, now + LIFE_MS);
    return session;
  }

  isOpen(session: unknown): boolean {
    const end = typeof session === 'string' ? this.#ends.get(session) : undefined;
    return end !== undefined && this.#now().getTime() < end;
  }

  expireAll(): void {
    this.#ends.clear();
  }
}
