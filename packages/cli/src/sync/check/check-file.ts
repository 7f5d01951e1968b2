import type { DossierRecordInput } from '@dvcqg/sdk/server';
import { openSource } from '../read/open-source.js';
import { refuseLegacyFont } from '../read/encoding.js';
import type { SourceRow } from '../read/source.js';
import { checkRow, type RowContext } from './check-row.js';
import { type Column, type ColumnMapping, matchColumns } from './columns.js';
import { dateOrder, type DateOrder } from './dates.js';
import { sheetFields } from './fields.js';
import { type Fault, type Lang, toFault } from './messages.js';
import { SeenCodes } from './seen-codes.js';
import { type StatusMapping, statusReader } from './statuses.js';

export interface CheckOptions {
  readonly columns?: ColumnMapping;
  readonly statuses?: StatusMapping;
  readonly lang: Lang;
  readonly now: Date;
}

/** A row without faults. */
export interface GoodRow {
  readonly row: number;
  readonly record: DossierRecordInput;
  readonly version?: number;
}

export interface Checked {
  /** The good rows, as they are read. What is wrong is told to the listener on the way. */
  readonly good: AsyncIterable<GoodRow>;
  /** Header by field path, for naming columns later. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface CheckListener {
  row(): void;
  fault(fault: Fault): void;
  warning(fault: Fault): void;
}

/** Rows looked at to learn how dates are written. */
const sample = 200;

/** Reads and checks a file as a stream. Nothing of a row stays in memory. */
export async function checkFile(
  path: string,
  options: CheckOptions,
  listener: CheckListener,
): Promise<Checked> {
  const source = await openSource(path);
  const rows = source.rows()[Symbol.asyncIterator]();
  const first: SourceRow[] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    first.push(next.value);
    if (first.length === sample) break;
  }
  refuseLegacyFont(first.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n'));
  const columns = matchColumns(source.headers, options.columns);
  const context: RowContext = {
    columns,
    orders: ordersOf(columns.found, first),
    status: statusReader(options.statuses),
    now: options.now,
  };
  tellHeader(context, options.lang, listener);
  const complete = missingColumns(context).length === 0;
  const all = async function* () {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => rows };
  };
  return {
    headers: new Map(columns.found.map(({ field, header }) => [field.path, header])),
    good: goodRows(all(), context, options.lang, listener, complete),
  };
}

async function* goodRows(
  rows: AsyncIterable<SourceRow>,
  context: RowContext,
  lang: Lang,
  listener: CheckListener,
  complete: boolean,
): AsyncIterable<GoodRow> {
  const seen = new SeenCodes();
  const codeColumn = context.columns.found.find(({ field }) => field.path === 'code')?.header ?? '';
  try {
    for await (const source of rows) {
      if (source.fault !== 'file_changed') listener.row();
      const { faults, warnings, code, version, record } = checkRow(source, context);
      const other = code === undefined ? undefined : await seen.add(code, source.row);
      for (const finding of faults) listener.fault(toFault(finding, source.row, lang));
      for (const finding of warnings) listener.warning(toFault(finding, source.row, lang));
      if (other !== undefined)
        listener.fault(
          toFault({ code: 'code_duplicate', column: codeColumn, params: { other } }, source.row, lang),
        );
      else if (record && complete)
        yield { row: source.row, record, ...(version !== undefined && { version }) };
    }
  } finally {
    await seen.close();
  }
}

function tellHeader(context: RowContext, lang: Lang, listener: CheckListener): void {
  const { columns } = context;
  for (const header of columns.unknown)
    listener.warning(toFault({ code: 'column_unknown', column: header, params: { header } }, 1, lang));
  for (const header of columns.twice)
    listener.fault(toFault({ code: 'column_twice', column: header, params: { field: header } }, 1, lang));
  for (const field of missingColumns(context))
    listener.fault(toFault({ code: 'column_missing', column: '', params: { field } }, 1, lang));
}

const missingColumns = ({ columns }: RowContext) =>
  sheetFields
    .filter(({ path, required }) => required && !columns.values.some(({ field }) => field.path === path))
    .filter(({ path }) => !columns.found.some(({ field }) => field.path === path))
    .map(({ path }) => path);

function ordersOf(columns: readonly Column[], rows: readonly SourceRow[]): ReadonlyMap<Column, DateOrder> {
  const dates = columns.filter(({ field }) => field.kind === 'time');
  return new Map(
    dates.map((column) => [column, dateOrder(rows.map(({ cells }) => cells[column.place]?.text ?? ''))]),
  );
}
