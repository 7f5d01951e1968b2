import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readCsv } from './csv.js';
import { readNdjson } from './ndjson.js';
import { type Source, SourceError } from './source.js';
import { readXlsx } from './xlsx.js';

const readers: Readonly<Record<string, (path: string) => Promise<Source>>> = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.txt': readCsv,
  '.ndjson': readNdjson,
  '.jsonl': readNdjson,
  '.xlsx': readXlsx,
};

/** A file of dossiers by its name. A file that changes while it is read ends with a fault. */
export async function openSource(path: string): Promise<Source> {
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw new SourceError('format_unknown');
  const before = await state(path);
  const source = await read(path);
  return {
    headers: source.headers,
    encoding: source.encoding,
    rows: async function* () {
      let row = 1;
      for await (const next of source.rows()) {
        ({ row } = next);
        yield next;
      }
      if ((await state(path)) !== before) yield { row, cells: [], fault: 'file_changed' };
    },
  };
}

async function state(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path).catch(() => {
    throw new SourceError('file_unreadable');
  });
  return `${size} ${mtimeMs}`;
}
