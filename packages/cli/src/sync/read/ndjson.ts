import { decoded } from './decoded.js';
import type { Cell, Source, SourceRow } from './source.js';

/** One JSON object a line, flat or nested: `owner: { name }` is the column `owner.name`. */
export async function readNdjson(path: string): Promise<Source> {
  const { encoding, text } = await decoded(path);
  const headers: string[] = [];
  return { headers, encoding, rows: () => rows(text, headers) };
}

async function* rows(text: AsyncIterable<string>, headers: string[]): AsyncIterable<SourceRow> {
  const places = new Map<string, number>();
  const at = (name: string) => {
    const place = places.get(name) ?? places.set(name, headers.push(name) - 1).size - 1;
    return place;
  };
  let rest = '';
  let row = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      row++;
      if (line.trim() !== '') yield readLine(line, row, at, false);
    }
  }
  if (rest.trim() !== '') yield readLine(rest, row + 1, at, true);
}

function readLine(line: string, row: number, at: (name: string) => number, last: boolean): SourceRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { row, cells: [], fault: last ? 'row_truncated' : 'row_unreadable' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { row, cells: [], fault: 'row_unreadable' };
  const cells: Cell[] = [];
  for (const [name, cell] of flat(value)) cells[at(name)] = cell;
  return {
    row,
    cells: Array.from(cells, (cell) => cell ?? { text: '' }),
    ...(line.includes('\ufffd') && { fault: 'text_undecodable' as const }),
  };
}

function* flat(value: object, start = ''): Iterable<[string, Cell]> {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const name = start + key.normalize('NFC');
    if (inner === null) continue;
    if (typeof inner === 'object' && !Array.isArray(inner)) yield* flat(inner, `${name}.`);
    else if (typeof inner === 'number') yield [name, { text: String(inner), number: true }];
    else yield [name, { text: typeof inner === 'string' ? inner : JSON.stringify(inner) }];
  }
}
