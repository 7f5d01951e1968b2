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
