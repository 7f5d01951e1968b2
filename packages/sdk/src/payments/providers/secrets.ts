import { ConfigError } from '../../domain/errors.js';

/** A shared secret; while it is being changed `[new, old]`: the first signs, all verify. */
export type Secret = string | readonly string[];

/** @throws ConfigError `payments_misconfigured` when there is none, or an empty one */
export function secretsOf(secret: Secret): readonly [string, ...string[]] {
  const [first, ...older] = typeof secret === 'string' ? [secret] : secret;
  if (!first || older.includes('')) throw misconfigured();
  return [first, ...older];
}

/** A code or key that is not a secret to be rotated. */
export function given(value: string): string {
  if (typeof value !== 'string' || value === '') throw misconfigured();
  return value;
}

const misconfigured = () =>
  new ConfigError('payments_misconfigured', 'Payments need a partner code and a secret that is not empty.');
