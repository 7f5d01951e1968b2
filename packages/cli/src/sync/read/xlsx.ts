import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import yauzl from 'yauzl';
import { refuseLegacyFont } from './encoding.js';
import { type Cell, type Source, SourceError, type SourceRow } from './source.js';

/** The first sheet of a workbook, read row by row out of the zip. Shared texts are held in memory. */
export async function readXlsx(path: string): Promise<Source> {
  const zip = await openZip(path);
  const entries = await listEntries(zip);
  const sheet = [...entries.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort(byNumber)[0];
  const sheetEntry = sheet === undefined ? undefined : entries.get(sheet);
  if (!sheetEntry) throw new SourceError('workbook_unreadable');
  const shared: string[] = [];
  const sharedEntry = entries.get('xl/sharedStrings.xml');
  if (sharedEntry) for await (const text of sharedTexts(await openEntry(zip, sharedEntry))) shared.push(text);
  refuseLegacyFont(shared.slice(0, 2_000).join('\n'));
  const rows = sheetRows(await openEntry(zip, sheetEntry), shared)[Symbol.asyncIterator]();
  const first = await rows.next();
  if (first.done) throw new SourceError('file_empty');
  const headers = first.value.cells.map(({ text }) => text.normalize('NFC').trim());
  return {
    headers,
    encoding: 'xlsx',
    rows: async function* () {
      try {
        for (let next = await rows.next(); !next.done; next = await rows.next()) {
          if (next.value.cells.some(({ text }) => text.trim() !== '')) yield next.value;
        }
      } finally {
        zip.close();
      }
    },
  };
}

const byNumber = (a: string, b: string) => Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0);

const openZip = (path: string) =>
  new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new SourceError('workbook_unreadable')) : resolve(zip),
    );
  });

const listEntries = (zip: yauzl.ZipFile) =>
  new Promise<Map<string, yauzl.Entry>>((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', () => reject(new SourceError('workbook_unreadable')));
    zip.readEntry();
  });

const openEntry = (zip: yauzl.ZipFile, entry: yauzl.Entry) =>
  new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(new SourceError('workbook_unreadable')) : resolve(stream),
    );
  });

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Runs the parser over a stream and hands out what its handlers put into `found`. */
async function* parsed<T>(stream: Readable, parser: SaxesParser, found: T[]): AsyncIterable<T> {
  const decoder = new TextDecoder();
  parser.on('error', () => {
    throw new SourceError('workbook_unreadable');
  });
  for await (const chunk of stream) {
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    yield* found.splice(0);
  }
  parser.close();
  yield* found.splice(0);
}

function sharedTexts(stream: Readable): AsyncIterable<string> {
  const parser = new SaxesParser();
  const found: string[] = [];
  let text = '';
  let inside = false;
  let phonetic = false;
  parser.on('opentag', ({ name }) => {
    if (local(name) === 'si') text = '';
    if (local(name) === 'rPh') phonetic = true;
    inside = local(name) === 't' && !phonetic;
  });
  parser.on('text', (piece) => (text += inside ? piece : ''));
  parser.on('closetag', ({ name }) => {
    if (local(name) === 't') inside = false;
    if (local(name) === 'rPh') phonetic = false;
    if (local(name) === 'si') found.push(text);
  });
  return parsed(stream, parser, found);
}

function sheetRows(stream: Readable, shared: readonly string[]): AsyncIterable<SourceRow> {
  const parser = new SaxesParser();
  const found: SourceRow[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let place = -1;
  let type = 'n';
  let text = '';
  let inside = false;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const name = local(tag.name);
    if (name === 'row') {
      row = Number(tag.attributes['r'] ?? row + 1);
      cells = [];
      place = -1;
    }
    if (name === 'c') {
      place = columnOf(tag.attributes['r']) ?? place + 1;
      type = tag.attributes['t'] ?? 'n';
      text = '';
    }
    inside = name === 'v' || name === 't';
  });
  parser.on('text', (piece) => (text += inside ? piece : ''));
  parser.on('closetag', (tag) => {
    const name = local(tag.name);
    if (name === 'v' || name === 't') inside = false;
    if (name === 'c') cells[place] = toCell(type, text, shared);
    if (name === 'row') found.push({ row, cells: Array.from(cells, (cell) => cell ?? { text: '' }) });
  });
  return parsed(stream, parser, found);
}

function toCell(type: string, text: string, shared: readonly string[]): Cell {
  if (type === 's') return { text: shared[Number(text)] ?? '' };
  if (type === 'n' && text !== '') return { text: plain(text), number: true };
  return { text };
}

/** `1.2E+11` as digits. */
const plain = (text: string) =>
  /e/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;

/** `AB12` is column 27. */
function columnOf(reference: string | undefined): number | undefined {
  const name = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return name === undefined
    ? undefined
    : [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
