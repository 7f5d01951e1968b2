import { checkPersonalId, checkTaxCode, parseProcedureCode } from '@dvcqg/sdk/server';
import type { Cell } from '../read/source.js';
import { plainName } from './columns.js';
import { type DateOrder, readDate } from './dates.js';
import { choiceWords, type SheetField } from './fields.js';
import type { FaultCode, Finding } from './messages.js';

export type CellReading =
  { readonly value: unknown } | { readonly fault: FaultCode; readonly params?: Finding['params'] };

export interface CellContext {
  readonly order: DateOrder;
  readonly status: (text: string) => string | undefined;
}

const yes = new Set(['1', 'co', 'yes', 'true', 'x', 'dung']);
const no = new Set(['0', 'khong', 'no', 'false', 'sai']);

/** The value of a cell that is not empty, or what is wrong with it. */
export function readCell(field: SheetField, cell: Cell, { order, status }: CellContext): CellReading {
  const text = cell.text.normalize('NFC').trim();
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)) return { fault: 'formula_error' };
  switch (field.kind) {
    case 'text':
      return readText(field, text, cell.number === true);
    case 'time': {
      const reading = readDate(text, order);
      return 'instant' in reading ? { value: reading.instant } : { fault: `date_${reading.fault}` };
    }
    case 'money':
      return readMoney(text);
    case 'flag': {
      const word = plainName(text);
      return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { fault: 'flag_unreadable' };
    }
    case 'choice':
      return readChoice(field, text);
    case 'status': {
      const code = status(text);
      return code === undefined ? { fault: 'status_unknown', params: { value: text } } : { value: code };
    }
    case 'version':
    case 'count':
      return /^\d{1,15}$/.test(text) ? { value: Number(text) } : { fault: 'number_unreadable' };
  }
}

function readText(field: SheetField, text: string, number: boolean): CellReading {
  if (field.max !== undefined && text.length > field.max)
    return { fault: 'text_too_long', params: { max: field.max } };
  if (field.digits && number) return { fault: 'leading_zeros_lost' };
  switch (field.path) {
    case 'owner.idNumber':
      return readIdNumber(text);
    case 'owner.phone': {
      const digits = text.replace(/[\s.()-]/g, '').replace(/^\+84/, '0');
      if (/^[1-9]\d{8}$/.test(digits)) return { fault: 'leading_zeros_lost' };
      return /^0\d{9,10}$/.test(digits) ? { value: digits } : { fault: 'phone_malformed' };
    }
    case 'owner.email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text } : { fault: 'email_malformed' };
    case 'procedure.code': {
      const code = parseProcedureCode(text);
      return code ? { value: code } : { fault: 'procedure_malformed' };
    }
    default:
      return { value: text };
  }
}

/** Old ids have 9 digits, passports a letter: only a number that should have 12 digits and has not is at fault. */
function readIdNumber(text: string): CellReading {
  if (!/^[\d .-]+$/.test(text)) return { value: text };
  const digits = text.replace(/[ .]/g, '');
  if (checkPersonalId(digits) || checkTaxCode(digits) || /^\d{9}$/.test(digits)) return { value: digits };
  return { fault: /^\d{11}$/.test(digits) ? 'leading_zeros_lost' : 'id_number_malformed' };
}

const plainChoices = new Map<SheetField, ReadonlyMap<string, string>>();

function choicesOf(field: SheetField): ReadonlyMap<string, string> {
  const known =
    plainChoices.get(field) ??
    new Map(Object.entries(field.choices ?? {}).map(([name, value]) => [plainName(name), value]));
  plainChoices.set(field, known);
  return known;
}

function readChoice(field: SheetField, text: string): CellReading {
  const value = choicesOf(field).get(plainName(text));
  if (value !== undefined) return { value };
  const choices = [...new Set(Object.values(field.choices ?? {}))];
  const words = choices.map((choice) => choiceWords[choice] ?? choice);
  return { fault: 'choice_unknown', params: { choices: choices.join(', '), words: words.join(', ') } };
}

/** Whole đồng. Points and commas part thousands; a fraction is told apart by its length. */
function readMoney(text: string): CellReading {
  const bare = text.replace(/\s|₫|đ$|đồng$|vnd$|vnđ$/giu, '');
  if (/^-\d/.test(bare)) return { fault: 'amount_negative' };
  if (/^\d{1,15}$/.test(bare)) return { value: Number(bare) };
  if (/^\d{1,3}([.,]\d{3})+$/.test(bare)) return { value: Number(bare.replace(/[.,]/g, '')) };
  return { fault: /^\d[\d.,]*[.,]\d{1,2}$/.test(bare) ? 'amount_fraction' : 'amount_unreadable' };
}
