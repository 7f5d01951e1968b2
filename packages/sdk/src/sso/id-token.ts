import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { sameText } from '../domain/same-text.js';
import { levelOf } from '../wire/sso/claims.js';
import {
  assertCommonClaims,
  audiences,
  type Claims,
  type Expected,
  optionalText,
  seconds,
  text,
} from './claims.js';
import { ssoError } from './errors.js';

export interface IdTokenExpectations extends Expected {
  readonly nonce?: string;
  readonly maxAge?: number;
  /** Assurance level insisted on. */
  readonly level?: 1 | 2;
  readonly accessToken: string;
}

/** What we take from an ID Token. */
export interface Identity {
  readonly subject: string;
  readonly sid?: string;
  /** Undefined when the token says nothing we know. */
  readonly level?: 1 | 2;
}

/** The checks of OpenID Connect Core 3.1.3.7 on claims whose signature was verified. */
export function assertIdToken(claims: Claims, expected: IdTokenExpectations): Identity {
  const kind = 'id_token';
  assertCommonClaims(claims, kind, expected);
  const subject = text(claims, 'sub', kind);
  assertAuthorizedParty(claims, expected.clientId);
  if (expected.nonce !== undefined && claims['nonce'] !== expected.nonce) throw ssoError('id_token_nonce');
  assertAccessTokenHash(claims, expected.accessToken);
  assertAuthTime(claims, expected);

  const level = levelOf(claims['acr']);
  if (expected.level !== undefined && (level ?? 0) < expected.level) throw ssoError('assurance_too_low');
  const sid = optionalText(claims, 'sid', kind);
  return { subject, ...(sid && { sid }), ...(level && { level }) };
}

/** A refreshed ID Token is about the same person, from the same issuer, for the same audience (Core 12.2). */
export function assertSameIdentity(claims: Claims, previousToken: string): void {
  const previous = decodeJwt(previousToken);
  if (claims['sub'] !== previous.sub) throw ssoError('refresh_subject');
  if (claims['iss'] !== previous.iss) throw ssoError('id_token_issuer');
  const sorted = (of: Claims) => JSON.stringify([...audiences(of)].sort());
  if (sorted(claims) !== sorted(previous)) throw ssoError('id_token_audience');
  const { auth_time: then } = previous;
  if (claims['auth_time'] !== undefined && then !== undefined && claims['auth_time'] !== then) {
    throw ssoError('refresh_auth_time');
  }
}

function assertAuthorizedParty(claims: Claims, clientId: string): void {
  const azp = claims['azp'];
  if (azp === undefined ? audiences(claims).length > 1 : azp !== clientId)
    throw ssoError('id_token_authorized_party');
}

/** `at_hash` is optional in the code flow; when it is there it must fit (Core 3.1.3.8). Both algorithms hash with SHA-256. */
function assertAccessTokenHash(claims: Claims, accessToken: string): void {
  if (claims['at_hash'] === undefined) return;
  const half = createHash('sha256')
    .update(accessToken, 'ascii')
    .digest()
    .subarray(0, 16)
    .toString('base64url');
  if (!sameText(half, String(claims['at_hash']))) throw ssoError('id_token_hash');
}

function assertAuthTime(claims: Claims, { maxAge, now, tolerance }: IdTokenExpectations): void {
  if (claims['auth_time'] === undefined && maxAge === undefined) return;
  const authTime = seconds(claims, 'auth_time', 'id_token');
  if (authTime > now + tolerance) throw ssoError('id_token_not_yet_valid');
  if (maxAge !== undefined && authTime + maxAge < now - tolerance) throw ssoError('auth_time_too_old');
}
