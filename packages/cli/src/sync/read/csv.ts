import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decoded } from './decoded.js';
import { type Source, SourceError, type SourceRow } from './source.js';

/** A line longer than this has lost its closing quote. */
const longest = 1_048_576;

interface Table {
  readonly width: number;
  /** The last piece of the file, to tell a line that was cut off. */
  readonly end: { readonly last: string };
  /** Lines the parser could not read, in order. Taken out as they are told. */
  readonly skipped: SourceRow[];
}

/** Comma, semicolon or tab: the one the header has most of outside quotes. */
export function sniffDelimiter(header: string): ',' | ';' | '\t' {
  const bare = header.replace(/"[^"]*"/g, '');
  const often = ([',', ';', '\t'] as const).map((sign) => [bare.split(sign).length, sign] as const);
  return often.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

/** A table in text. Line ends of any kind; quotes as spreadsheets write them. */
export async function readCsv(path: string): Promise<Source> {
  const { encoding, text } = await decoded(path);
  const pieces = text[Symbol.asyncIterator]();
  let start = '';
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    start += piece.value;
    if (/[\r\n]/.test(start) || start.length > longest) break;
  }
  if (start.trim() === '') throw new SourceError('file_empty');
  const end = { last: start };
  const whole = async function* () {
    yield start;
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
      if (piece.value === '') continue;
      end.last = piece.value;
      yield piece.value;
    }
  };
  const skipped: SourceRow[] = [];
  let lost = 0;
  const parser = parse({
    delimiter: sniffDelimiter(start.split(/[\r\n]/, 1)[0] ?? ''),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longest,
    // An error would throw away good rows that are read but not yet taken.
    skip_records_with_error: true,
    on_skip: (error) => {
      const fault = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'row_truncated' : 'row_unreadable';
      skipped.push({ row: Number(error?.['records']) + ++lost, cells: [], fault });
    },
  });
  Readable.from(whole())
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  const records = (parser as AsyncIterable<string[]>)[Symbol.asyncIterator]();
  const first = await records.next();
  if (first.done) throw new SourceError('file_empty');
  const headers = first.value.map((name) => name.normalize('NFC').trim());
  return { headers, encoding, rows: () => rows(records, { width: headers.length, end, skipped }) };
}

async function* rows(
  records: AsyncIterator<string[]>,
  { width, end, skipped }: Table,
): AsyncIterable<SourceRow> {
  let row = 1;
  let next = await records.next();
  while (!next.done) {
    const values = next.value;
    next = await records.next();
    row++;
    while (skipped[0]?.row === row) {
      yield skipped.shift() as SourceRow;
      row++;
    }
    if (values.every((value) => value.trim() === '')) continue;
    const cut = next.done === true && skipped.length === 0 && !/[\r\n]$/.test(end.last);
    yield { row, cells: values.map((text) => ({ text })), ...fault(values, width, cut) };
  }
  yield* skipped;
}

function fault(values: readonly string[], width: number, cut: boolean): Pick<SourceRow, 'fault'> {
  if (values.length < width) return { fault: cut ? 'row_truncated' : 'row_too_short' };
  if (values.slice(width).some((value) => value.trim() !== '')) return { fault: 'row_too_long' };
  if (values.some((value) => value.includes('\ufffd'))) return { fault: 'text_undecodable' };
  return {};
}
