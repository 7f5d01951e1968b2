import type { Fee } from '../dossiers/schema.js';
import type { Payee } from './schema.js';

interface Named {
  readonly code?: string | undefined;
  readonly name: string;
}

/** What an agency says is due on a dossier: what `payments` needs of the dossiers component. */
export interface Debt {
  readonly state: 'payable' | 'paid' | 'nothing-due';
  /** Sum of `fees`, whole đồng. */
  readonly amount: number;
  readonly fees: readonly Fee[];
  readonly payee?: Payee | undefined;
  readonly procedure?: Named | undefined;
  readonly agency?: Named | undefined;
  readonly legalBasis?: readonly string[] | undefined;
  readonly paidAt?: string | undefined;
  /** Goes to the platform as it is and is never stored: it may name the payer. */
  readonly billing?: Readonly<Record<string, unknown>> | undefined;
}

export interface Debts {
  /** @throws ShapeError for a malformed code; ApiError `dossier_not_found` (404) */
  debt(
    dossierCode: string,
    options?: { readonly signal?: AbortSignal; readonly timeout?: number },
  ): Promise<Debt>;
}
