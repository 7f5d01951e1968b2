import { type ColumnMapping, matchColumns } from './check/columns.js';
import { type StatusMapping, statusReader } from './check/statuses.js';
import { openSource } from './read/open-source.js';

export interface LocalStatus {
  readonly text: string;
  readonly count: number;
  /** Code of the Portal; undefined is a gap. */
  readonly code?: string;
}

/** The statuses of a file, most frequent first, and what each becomes. */
export async function mapStatus(
  path: string,
  { columns, statuses }: { readonly columns?: ColumnMapping; readonly statuses?: StatusMapping },
): Promise<readonly LocalStatus[]> {
  const source = await openSource(path);
  const toCode = statusReader(statuses);
  const counts = new Map<string, number>();
  for await (const { cells } of source.rows()) {
    const column = matchColumns(source.headers, columns).found.find(({ field }) => field.path === 'status');
    const text = column && cells[column.place]?.text.normalize('NFC').trim();
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text, count]) => {
      const code = toCode(text);
      return { text, count, ...(code !== undefined && { code }) };
    });
}

/** What `--statuses` takes, gaps as null. */
export const statusTemplate = (found: readonly LocalStatus[]): string =>
  `${JSON.stringify(Object.fromEntries(found.map(({ text, code }) => [text, code === undefined ? null : Number(code)])), null, 2)}\n`;
