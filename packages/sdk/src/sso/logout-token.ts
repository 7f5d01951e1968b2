import { assertCommonClaims, type Claims, type Expected, optionalText, text } from './claims.js';
import { ssoError } from './errors.js';
import type { LogoutNotice } from './sso.js';

const event = 'http://schemas.openid.net/event/backchannel-logout';

/** The checks of OpenID Connect Back-Channel Logout 2.6 on claims whose signature was verified. */
export function assertLogoutToken(claims: Claims, expected: Expected): LogoutNotice {
  const kind = 'logout_token';
  assertCommonClaims(claims, kind, expected);
  text(claims, 'jti', kind);

  const events = claims['events'];
  const named = typeof events === 'object' && events !== null && Object.hasOwn(events, event);
  const value = named ? (events as Record<string, unknown>)[event] : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw ssoError('logout_token_event');

  // An ID Token must never pass for a logout token.
  if (claims['nonce'] !== undefined) throw ssoError('logout_token_nonce');

  const subject = optionalText(claims, 'sub', kind);
  const sid = optionalText(claims, 'sid', kind);
  if (!subject && !sid) throw ssoError('logout_token_claim', { path: 'sid' });
  return { ...(subject && { subject }), ...(sid && { sid }) };
}
