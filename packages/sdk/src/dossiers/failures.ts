import { ApiError } from '../domain/errors.js';

/** There is no dossier with this code. */
export function notFound(code: string): ApiError {
  return new ApiError('dossier_not_found', 'No dossier has this code.', {
    action: 'ask-citizen',
    status: 404,
    params: { code },
  });
}

/** There is one, which the national side does not know yet. */
export function notSynced(code: string): ApiError {
  return new ApiError('dossier_not_synced', 'The agency has not sent this dossier yet.', {
    action: 'contact-agency',
    status: 404,
    params: { code },
  });
}

/** The dialect of the profile has no such call. */
export function unsupported(path?: string): ApiError {
  return new ApiError('unsupported', 'The dialect of this profile cannot do that.', {
    messageKey: 'service_down',
    action: 'fix-integration',
    status: 501,
    ...(path !== undefined && { path }),
  });
}

/** As `unsupported`, of the call that comparing needs. */
export function noLookup(): ApiError {
  return new ApiError('unsupported', 'The dialect of this profile has no look-up: nothing can be compared.', {
    messageKey: 'service_down',
    action: 'fix-integration',
    status: 501,
  });
}

/** The Portal said no; the path, when it named a field, is ours. */
export function rejected(path: string | undefined): ApiError {
  return new ApiError('dossier_rejected', 'The Portal did not accept the dossier.', {
    messageKey: 'bad_request',
    action: 'fix-integration',
    status: 422,
    ...(path !== undefined && { path }),
  });
}
