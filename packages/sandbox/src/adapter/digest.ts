import { hash } from 'node:crypto';

/** SHA-256 (lowercase hex) of the record as canonical JSON (RFC 8785): who sent it can tell that it arrived as sent. */
export const digestOf = (record: unknown): string => hash('sha256', canonical(record));

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  const members: string[] = [];
  for (const key of Object.keys(record).sort()) {
    if (record[key] !== undefined) members.push(`${JSON.stringify(key)}:${canonical(record[key])}`);
  }
  return `{${members.join(',')}}`;
}
