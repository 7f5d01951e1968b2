import { readFile } from 'node:fs/promises';
import { type ColumnMapping, isField } from './check/columns.js';
import { isStatusCode, type StatusMapping } from './check/statuses.js';

async function readObject(path: string): Promise<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new Error(`${path} cannot be read as JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${path} must hold one JSON object.`);
  return value as Record<string, unknown>;
}

/** `{ "columns": { "Số HS": "code" }, "values": { "field.code": "G15-HT" } }` */
export async function readColumnMapping(path: string): Promise<ColumnMapping> {
  const { columns = {}, values = {} } = (await readObject(path)) as Partial<
    Record<'columns' | 'values', Record<string, unknown>>
  >;
  for (const field of [...Object.values(columns), ...Object.keys(values)]) {
    if (typeof field !== 'string' || !isField(field))
      throw new Error(`${path}: "${String(field)}" is no field of a dossier.`);
  }
  for (const value of Object.values(values))
    if (typeof value !== 'string') throw new Error(`${path}: values must be texts.`);
  return { columns, values } as ColumnMapping;
}

/** `{ "Chờ ký": 4 }`. Entries of a template that are still null are gaps. */
export async function readStatusMapping(path: string): Promise<StatusMapping> {
  const entries = Object.entries(await readObject(path)).filter(([, code]) => code !== null);
  for (const [text, code] of entries)
    if (!isStatusCode(code)) throw new Error(`${path}: "${text}" must map to a number from 1 to 10.`);
  return Object.fromEntries(entries) as StatusMapping;
}
