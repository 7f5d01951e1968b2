import { ConfigError } from '../domain/errors.js';

/** Our own origin and those the operator allows. */
export function createOrigins(own: string, allowed: readonly string[]): ReadonlySet<string> {
  for (const origin of allowed) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin || !/^https?:/.test(origin)) {
      throw new ConfigError(
        'allowed_origins',
        'Each allowed origin must be an origin such as https://xa.example.vn.',
      );
    }
  }
  return new Set([own, ...allowed]);
}
