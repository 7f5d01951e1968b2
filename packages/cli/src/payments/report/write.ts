import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Reconciliation } from '@dvcqg/sdk/server';
import type { Lang } from '../../sync/check/messages.js';
import { csv } from './csv.js';
import { html } from './html.js';
import { differenceHeads, differenceRows, differenceWidths, groupTable, type Table } from './tables.js';
import { reportWords, titleOf } from './words.js';
import { xlsx } from './xlsx.js';

type Pieces = AsyncIterable<string | Uint8Array>;

const formats: Readonly<Record<string, (found: Reconciliation, lang: Lang, at: string) => Pieces>> = {
  '.html': html,
  '.csv': (found, lang) => csv(tables(found, lang)),
  '.xlsx': (found, lang) => xlsx(tables(found, lang), titleOf(found, lang)),
};

export const isReportName = (path: string): boolean => Object.hasOwn(formats, extname(path).toLowerCase());

/** Writes the report in the form its name asks for. `at`: when it was made, ISO 8601 in Vietnam's offset. */
export async function writeReport(
  path: string,
  found: Reconciliation,
  lang: Lang,
  at: string,
): Promise<void> {
  const pieces = formats[extname(path).toLowerCase()]?.(found, lang, at);
  if (!pieces) throw new Error('A report is .html, .csv or .xlsx.');
  const file = await open(path, 'w', 0o600);
  try {
    let waiting: Uint8Array[] = [];
    let size = 0;
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      waiting.push(bytes);
      if ((size += bytes.length) < 65_536) continue;
      await file.writeFile(Buffer.concat(waiting));
      [waiting, size] = [[], 0];
    }
    await file.writeFile(Buffer.concat(waiting));
  } finally {
    await file.close();
  }
}

const tables = (found: Reconciliation, lang: Lang): readonly Table[] => [
  groupTable(found, lang),
  {
    name: reportWords[lang].differences,
    heads: differenceHeads(lang),
    widths: differenceWidths,
    rows: differenceRows(found, lang),
  },
];
