import { agencyOfDossier } from '../codes.js';

/** `idHoSo` of a dossier: opaque to callers, and known after a restart without a list (assumed A94). */
export const idOf = (code: string) => Buffer.from(code).toString('base64url');

export function codeOfId(id: string): string | undefined {
  const code = Buffer.from(id, 'base64url').toString();
  return idOf(code) === id && agencyOfDossier(code) !== undefined ? code : undefined;
}
