import { type Fields, type FieldTable, isFields } from './codec.js';
import { readResults, type Refusal } from './envelope.js';
import { dossier, progress } from './tables.js';

/** A wrong item of a call, by where it stood in `data`, and our path of the field. */
export interface BatchFault {
  readonly index: number;
  readonly path?: string;
}

/** What the far side said of a call that carried many items (assumed A14, A30). It stored none of them, but when `partial`. */
export type BatchRefusal =
  | { readonly kind: 'exists'; readonly codes: readonly string[] }
  | { readonly kind: 'missing'; readonly codes: readonly string[] }
  /** The items at these places are in, the others may be sent again as they are (assumed A90). */
  | { readonly kind: 'partial'; readonly taken: readonly number[] }
  /** Without faults: refused, and it cannot be read for what. `more`: there are others it did not name. */
  | { readonly kind: 'refused'; readonly faults: readonly BatchFault[]; readonly more: boolean };

/** Reads a refusal. `codes` are those of the items sent, in their order. */
export function readBatchRefusal(
  refusal: Exclude<Refusal, 'session'>,
  message: string,
  body: Fields,
  codes: readonly string[],
): BatchRefusal {
  const taken = readTaken(body, codes);
  if (taken) return { kind: 'partial', taken };
  if (refusal === 'exists' || refusal === 'missing') {
    const named = new Set(message.match(/[A-Z0-9.]+(?:-\d+){2}/g));
    const ours = codes.filter((code) => named.has(code));
    if (ours.length > 0) return { kind: refusal, codes: [...new Set(ours)] };
    // One item was sent, so that it is the one meant.
    if (codes.length === 1) return { kind: refusal, codes };
  }
  const faults = refusal === 'field' ? readFaults(message, codes.length) : [];
  return { kind: 'refused', faults, more: / lỗi khác/.test(message) };
}

/** One entry for each item, in their order, each with its own `error_code`. Undefined when it is not that. */
function readTaken(body: Fields, codes: readonly string[]): readonly number[] | undefined {
  const entries = readResults(body);
  if (entries.length !== codes.length) return undefined;
  const taken: number[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!isFields(entry) || entry['MaHoSo'] !== codes[index]) return undefined;
    if (/^0{1,2}$/.test(String(entry['error_code']))) taken.push(index);
  }
  return taken;
}

/** `data[3].TaiLieuNop[2].IsDeleted: …; data[7].…`: the first field of each item that is named. */
function readFaults(message: string, length: number): readonly BatchFault[] {
  const faults = new Map<number, BatchFault>();
  for (const [, digits = '', rest = ''] of message.matchAll(
    /\bdata\[(\d{1,6})\]((?:\.\w+(?:\[\d{1,6}\])?)*)/g,
  )) {
    const index = Number(digits);
    if (index >= length || faults.has(index)) continue;
    const path = ourPath(rest.slice(1));
    faults.set(index, { index, ...(path && { path }) });
  }
  return [...faults.values()];
}

/** Our path of a path of the wire. A field we have no name for would stand in `extra`. */
function ourPath(wirePath: string): string {
  const ours: string[] = [];
  let table: FieldTable = [...dossier, ...progress];
  for (const step of wirePath.split('.').filter(Boolean)) {
    const [, name = '', position = ''] = /^(\w{1,60})((?:\[\d+\])?)$/.exec(step) ?? [];
    const field = table.find(([, wire]) => wire === name);
    ours.push(field ? `${field[0]}${position}` : `extra.${name}${position}`);
    table = field?.[2].items ?? [];
  }
  return ours.join('.');
}
