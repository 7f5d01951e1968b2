import { ssoError } from './errors.js';
import type { TokenKind } from './keys.js';

export type Claims = Readonly<Record<string, unknown>>;

/** What a token is checked against. */
export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  /** Unix seconds. */
  readonly now: number;
  /** Seconds of clock difference, both ways. */
  readonly tolerance: number;
}

/** What ID Tokens and logout tokens have in common: issuer, audience and times. */
export function assertCommonClaims(claims: Claims, kind: TokenKind, expected: Expected): void {
  const { issuer, clientId, now, tolerance } = expected;
  for (const name of ['iss', 'aud', 'iat', 'exp'] as const) {
    if (claims[name] === undefined) throw ssoError(`${kind}_claim`, { path: name });
  }
  if (claims['iss'] !== issuer) throw ssoError(`${kind}_issuer`);
  if (!audiences(claims).includes(clientId)) throw ssoError(`${kind}_audience`);

  if (seconds(claims, 'exp', kind) <= now - tolerance) throw ssoError(`${kind}_expired`);
  if (seconds(claims, 'iat', kind) > now + tolerance) throw ssoError(`${kind}_not_yet_valid`);
  if (claims['nbf'] !== undefined && seconds(claims, 'nbf', kind) > now + tolerance) {
    throw ssoError(`${kind}_not_yet_valid`);
  }
}

export function audiences(claims: Claims): readonly unknown[] {
  const aud = claims['aud'];
  return Array.isArray(aud) ? aud : [aud];
}

export function seconds(claims: Claims, name: string, kind: TokenKind): number {
  const value = claims[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw ssoError(`${kind}_claim`, { path: name });
  return value;
}

/** A claim that must be absent or a non-empty string. */
export function optionalText(claims: Claims, name: string, kind: TokenKind): string | undefined {
  const value = claims[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') throw ssoError(`${kind}_claim`, { path: name });
  return value;
}

export function text(claims: Claims, name: string, kind: TokenKind): string {
  const value = optionalText(claims, name, kind);
  if (value === undefined) throw ssoError(`${kind}_claim`, { path: name });
  return value;
}
