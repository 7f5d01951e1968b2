import {
  agency,
  type DossierRecordInput,
  isRetired,
  isWorkingDay,
  parseDossierCode,
  toLocalDate,
} from '@dvcqg/sdk/server';
import type { Cell, SourceRow } from '../read/source.js';
import { type CellContext, readCell } from './cells.js';
import type { Column, Columns } from './columns.js';
import type { DateOrder } from './dates.js';
import { type SheetField, sheetFields } from './fields.js';
import type { FaultCode, Finding } from './messages.js';
import { toRecord } from './to-record.js';

export interface RowContext {
  readonly columns: Columns;
  readonly orders: ReadonlyMap<Column, DateOrder>;
  readonly status: CellContext['status'];
  readonly now: Date;
}

export interface CheckedRow {
  readonly faults: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly code?: string;
  readonly version?: number;
  /** Only of a row without faults. */
  readonly record?: DossierRecordInput;
}

/** All that is wrong with a row, and its dossier when nothing is. */
export function checkRow(source: SourceRow, { columns, orders, status, now }: RowContext): CheckedRow {
  if (source.fault) return { faults: [{ code: source.fault, column: '' }], warnings: [] };
  const faults: Finding[] = [];
  const values = new Map<string, unknown>();
  const read = (field: SheetField, header: string, cell: Cell, order: DateOrder = 'day-first') => {
    const reading = readCell(field, cell, { order, status });
    if ('value' in reading) return void values.set(field.path, reading.value);
    values.set(field.path, undefined);
    faults.push({ code: reading.fault, column: header, ...(reading.params && { params: reading.params }) });
  };
  for (const { field, text } of columns.values) read(field, field.path, { text });
  for (const column of columns.found) {
    const cell = source.cells[column.place];
    if (cell && cell.text.trim() !== '') read(column.field, column.header, cell, orders.get(column));
  }
  const headerOf = (path: string) => columns.found.find(({ field }) => field.path === path)?.header ?? '';
  const fault = (code: FaultCode, path: string, params?: Finding['params']) =>
    faults.push({ code, column: headerOf(path), ...(params && { params }) });
  for (const { path, required } of sheetFields) {
    const header = headerOf(path);
    if (required && header !== '' && !values.has(path)) fault('value_missing', path, { field: header });
  }
  const parsed = checkCode(values, fault);
  checkDates(values, now, fault);
  if (values.get('channel') === 'online' && !values.has('owner.techId'))
    fault('tech_id_missing', headerOf('owner.techId') ? 'owner.techId' : 'channel');
  const version = values.get('version') as number | undefined;
  return {
    faults,
    warnings: warningsOf(values, parsed, headerOf, now),
    ...(parsed?.ok && { code: parsed.code }),
    ...(version !== undefined && { version }),
    ...(faults.length === 0 && { record: toRecord(values) }),
  };
}

type Tell = (code: FaultCode, path: string) => void;

function checkCode(values: Map<string, unknown>, fault: Tell) {
  const text = values.get('code');
  if (typeof text !== 'string') return undefined;
  const parsed = parseDossierCode(text);
  if (parsed.ok) values.set('code', parsed.code);
  else fault('code_malformed', 'code');
  return parsed;
}

const past = ['submittedAt', 'receivedAt', 'completedAt', 'returnedAt', 'refusedAt'];

function checkDates(values: ReadonlyMap<string, unknown>, now: Date, fault: Tell): void {
  const at = (path: string) => {
    const value = values.get(path);
    return typeof value === 'string' ? Date.parse(value) : NaN;
  };
  const isFuture = (path: string) => at(path) > now.getTime() + 86_400_000;
  for (const path of past) if (isFuture(path)) fault('date_in_future', path);
  // A date that is wrong by itself says nothing about the others.
  if (past.some((path) => isFuture(path))) return;
  if (day(values, 'dueAt') < day(values, 'receivedAt')) fault('due_before_received', 'dueAt');
  if (day(values, 'completedAt') < day(values, 'receivedAt'))
    fault('completed_before_received', 'completedAt');
  if (day(values, 'returnedAt') < day(values, 'completedAt'))
    fault('returned_before_completed', 'returnedAt');
}

/** A sheet may give the day of one and the hour of another: days are compared. NaN compares with nothing. */
const day = (values: ReadonlyMap<string, unknown>, path: string) => {
  const value = values.get(path);
  return typeof value === 'string' ? Date.parse(value.slice(0, 10)) : NaN;
};

function warningsOf(
  values: ReadonlyMap<string, unknown>,
  parsed: ReturnType<typeof parseDossierCode> | undefined,
  headerOf: (path: string) => string,
  now: Date,
): readonly Finding[] {
  const warnings: Finding[] = [];
  if (Number(values.get('supplement.rounds') ?? 0) > 1)
    warnings.push({ code: 'second_supplement', column: headerOf('supplement.rounds') });
  if (parsed?.ok && isRetired(parsed.agency, toLocalDate(now))) {
    const known = agency(parsed.agency);
    const params = {
      code: known?.code ?? '',
      until: known?.validUntil ?? '',
      successor: known?.successor ? `${known.successor.code} ${known.successor.name}` : '–',
    };
    warnings.push({ code: 'agency_retired', column: headerOf('code'), params });
  }
  const due = values.get('dueAt');
  if (typeof due === 'string' && !isWorkingDay(toLocalDate(due as never)))
    warnings.push({ code: 'due_on_day_off', column: headerOf('dueAt') });
  return warnings;
}
