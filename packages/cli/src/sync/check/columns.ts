import { foldText } from '@dvcqg/sdk/server';
import { type SheetField, sheetFields } from './fields.js';

/** Without marks, case and separators: `Mã hồ sơ`, `ma_ho_so` and `MaHoSo` are one. */
export const plainName = (name: string) => foldText(name).replace(/[^a-z0-9]/g, '');

/** `columns`: our field of each header that names one differently. `values`: fields the sheet has no column for. */
export interface ColumnMapping {
  readonly columns?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
}

/** A field and the header it was found under. */
export interface Column {
  readonly field: SheetField;
  readonly header: string;
  readonly place: number;
}

export interface Columns {
  readonly found: readonly Column[];
  /** Headers nothing is read from. */
  readonly unknown: readonly string[];
  /** Headers of a field that an earlier header has already. */
  readonly twice: readonly string[];
  /** What every row has unless its own cell says otherwise. */
  readonly values: readonly { readonly field: SheetField; readonly text: string }[];
}

const byName = new Map(
  sheetFields.flatMap((field) =>
    [field.path, ...field.names].map((name) => [plainName(name), field] as const),
  ),
);
const byPath = new Map(sheetFields.map((field) => [field.path, field]));

export const isField = (path: string) => byPath.has(path);

/** Which column holds what. The mapping comes first, the guess after. */
export function matchColumns(headers: readonly string[], mapping: ColumnMapping = {}): Columns {
  const given = new Map(Object.entries(mapping.columns ?? {}).map(([name, path]) => [plainName(name), path]));
  const found: Column[] = [];
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const [place, header] of headers.entries()) {
    const name = plainName(header);
    const path = given.get(name);
    const field = path === undefined ? byName.get(name) : byPath.get(path);
    if (!field) {
      if (header !== '') unknown.push(header);
    } else if (found.some((column) => column.field === field)) twice.push(header);
    else found.push({ field, header, place });
  }
  const values = Object.entries(mapping.values ?? {}).flatMap(([path, text]) => {
    const field = byPath.get(path);
    return field ? [{ field, text }] : [];
  });
  return { found, unknown, twice, values };
}
