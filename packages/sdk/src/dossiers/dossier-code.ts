import type { DossierCode } from '../domain/brand.js';
import { parseDossierCode } from '../domain/codes.js';
import { ShapeError } from '../domain/errors.js';

/**
 * The code, or why it is none. Of what was typed only the digits of a wrong date go into the error: the rest may be
 * anything a person pasted.
 *
 * @throws {ShapeError} `dossier_code_malformed` with `params.part`: `agency`, `date` or `sequence`.
 */
export function dossierCode(input: string): DossierCode {
  const parsed = parseDossierCode(input.slice(0, 2000));
  if (parsed.ok) return parsed.code;
  const { part, value } = parsed;
  throw new ShapeError('dossier_code_malformed', 'Not a dossier code.', {
    action: 'ask-citizen',
    status: 400,
    params: { part, ...(part === 'date' && /^\d{1,8}$/.test(value) && { value }) },
  });
}
