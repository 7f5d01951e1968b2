import type { Cell, Table } from './tables.js';

/**
 * Tables as CSV, one below the other, as Excel in Vietnam opens it: UTF-8 with its mark, semicolons, CRLF. A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export async function* csv(tables: readonly Table[]): AsyncGenerator<string> {
  yield '\uFEFF';
  for (const [n, { heads, rows }] of tables.entries()) {
    if (n > 0) yield '\r\n';
    yield line(heads);
    for await (const row of rows) yield line(row);
  }
}

const line = (row: readonly Cell[]) => `${row.map(cell).join(';')}\r\n`;

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'object' ? value.at.slice(0, 19).replace('T', ' ') : value;
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
