import type { Fee } from '../dossiers/schema.js';
import type { Payee } from './schema.js';

interface Named {
  readonly code?: string | undefined;
  readonly name: string;
}

/** What goes to one beneficiary: the platform takes one a message, so each is paid by itself (decision 8). */
export interface DebtPart {
  /** Sum of `fees`, whole đồng. */
  readonly amount: number;
  readonly fees: readonly Fee[];
  readonly payee?: Payee | undefined;
  /** Goes to the platform as it is and is never stored: it may name the payer. */
  readonly billing?: Readonly<Record<string, unknown>> | undefined;
}

/** What is due on a dossier: what `payments` needs of the dossiers component, or of the host. */
export interface Debt extends DebtPart {
  readonly state: 'payable' | 'paid' | 'nothing-due';
  readonly procedure?: Named | undefined;
  readonly agency?: Named | undefined;
  readonly legalBasis?: readonly string[] | undefined;
  readonly paidAt?: string | undefined;
  /** Where the money goes to several; `amount` and `fees` are then those of all together. */
  readonly parts?: readonly DebtPart[];
}

export interface Debts {
  /** @throws ShapeError for a malformed code; ApiError `dossier_not_found` (404) */
  debt(
    dossierCode: string,
    options?: { readonly signal?: AbortSignal; readonly timeout?: number },
  ): Promise<Debt>;
}

/** One or more, in the order they are paid in. */
export const partsOf = (debt: Debt): readonly DebtPart[] => debt.parts ?? [debt];

export const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);
