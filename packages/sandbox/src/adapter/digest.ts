import { hash } from 'node:crypto';

/** SHA-256 (lowercase hex) of the record as canonical JSON (RFC 8785): who sent it can tell that it arrived as sent. */
export const digestOf = (record: unknown): string => hash('sha256', canonical(record));

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const [key, quoted] of inOrder(Object.keys(record))) {
    const inner = record[key];
    if (inner !== undefined) members += `${members === '' ? '' : ','}${quoted}:${canonical(inner)}`;
  }
  return `{${members}}`;
}

type Keys = readonly (readonly [key: string, quoted: string])[];
const SHAPES = 1000;
/** A million dossiers have a handful of shapes, and sorting is most of the work. */
const known = new Map<string, Keys>();

function inOrder(keys: readonly string[]): Keys {
  const shape = keys.join('\0');
  const sorted = known.get(shape) ?? [...keys].sort().map((key) => [key, JSON.stringify(key)] as const);
  if (known.size < SHAPES) known.set(shape, sorted);
  return sorted;
}
