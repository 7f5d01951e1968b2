import * as oauth from 'oauth4webapi';
import { isPortalError, type SsoErrorCode, ssoError } from './errors.js';

/** What was asked when the library refused the answer. */
export type Step = 'push' | 'token' | 'refresh' | 'userinfo' | 'revoke';

/**
 * An oauth4webapi error holds the response, the tokens or the claims in its `cause`: none of it leaves this folder. What
 * the answer was is told by a code of ours.
 */
export async function mapped<T>(step: Step, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isPortalError(error)) throw error;
    throw ssoError(codeOf(error, step));
  }
}

function codeOf(error: unknown, step: Step): SsoErrorCode {
  if (error instanceof oauth.ResponseBodyError) return refused(error.error, step);
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    return step === 'userinfo' ? 'userinfo_refused' : 'client_refused';
  }
  if (error instanceof oauth.UnsupportedOperationError) return 'token_type_unsupported';
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = error instanceof oauth.OperationProcessingError ? error.code : undefined;
  if (code === oauth.RESPONSE_IS_NOT_CONFORM && cause instanceof Response) {
    return cause.status >= 500 ? 'provider_unavailable' : 'response_status';
  }
  if (code === oauth.RESPONSE_IS_NOT_JSON) return 'response_status';
  if (step === 'userinfo') {
    return code === oauth.JSON_ATTRIBUTE_COMPARISON ? 'userinfo_subject' : 'userinfo_malformed';
  }
  return 'token_response_malformed';
}

/** Error codes of RFC 6749 5.2. */
function refused(error: string, step: Step): SsoErrorCode {
  if (error === 'invalid_client' || error === 'unauthorized_client') return 'client_refused';
  if (error === 'temporarily_unavailable' || error === 'server_error') return 'provider_unavailable';
  if (step === 'push') return 'login_refused';
  return step === 'refresh' ? 'refresh_refused' : 'token_refused';
}
