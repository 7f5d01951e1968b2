import { agencyList } from './agency-list.js';
import { topBody } from './agency-codes.js';
import type { LocalDate } from './local-date.js';

/** A body at the top of agency codes, and since when or until when its code is in force. */
export interface Agency {
  readonly code: string;
  readonly name: string;
  readonly formerName?: string;
  readonly validFrom?: LocalDate;
  /** The last day. */
  readonly validUntil?: LocalDate;
  /** Who took its place, and who took parts of it. */
  readonly successor?: { readonly code: string; readonly name: string };
  readonly alsoTo: readonly { readonly code: string; readonly name: string }[];
  /** Not read in a source: something to ask about, never to refuse. */
  readonly recalled: boolean;
}

/**
 * The body at the top of an agency code in either form: `H20` of `000.00.14.H20` and of `H20.14`. Undefined for what is no
 * agency code, or is of a body this list does not know.
 */
export function agency(code: string): Agency | undefined {
  const top = topBody(code);
  const row = top !== undefined && Object.hasOwn(agencyList, top) ? agencyList[top] : undefined;
  if (!top || !row) return undefined;
  const { name, formerName, from, until, successor, alsoTo = [], recalled = false } = row;
  return {
    code: top,
    name,
    ...(formerName !== undefined && { formerName }),
    ...(from !== undefined && { validFrom: from }),
    ...(until !== undefined && { validUntil: until }),
    ...(successor !== undefined && { successor: named(successor) }),
    alsoTo: alsoTo.map(named),
    recalled,
  };
}

const named = (code: string) => ({ code, name: agencyList[code]?.name ?? code });

/**
 * Whether the code was out of force on that day. Old codes live on, in codes of old dossiers and procedures: a reason to
 * warn, not to refuse. Undefined for a body the list does not know.
 */
export function isRetired(code: string, on: LocalDate): boolean | undefined {
  const found = agency(code);
  return found && found.validUntil !== undefined && found.validUntil < on;
}
