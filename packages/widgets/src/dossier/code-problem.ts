import type { DossierCodeProblem } from '@dvcqg/sdk';
import { PortalError } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import { toFailure } from '../foundation/failure.js';

/** What is wrong with a typed code, and where in the text it stands. */
export interface CodeProblem {
  readonly failure: Failure;
  readonly start: number;
  readonly end: number;
}

/** What to say of a text that is no code, and where it goes wrong. */
export function problemOf({ part, value, start, end }: DossierCodeProblem): CodeProblem {
  const error = new PortalError('dossier_code_malformed', 'Not a dossier code.', {
    action: 'ask-citizen',
    params: { part, value: value.slice(0, 40) },
  });
  return { failure: toFailure(error), start, end };
}
