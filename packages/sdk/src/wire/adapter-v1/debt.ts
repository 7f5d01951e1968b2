import type { Instant } from '../../domain/brand.js';
import { ShapeError } from '../../domain/errors.js';
import { fromWireDate } from '../clock.js';
import { type Fields, isFields, text, whole } from './codec.js';

/** What an agency says is due on a dossier. */
export interface DebtAnswer {
  readonly state: 'payable' | 'paid' | 'nothing-due';
  /** Sum of `fees`, whole đồng. */
  readonly amount: number;
  readonly fees: readonly {
    readonly code?: string;
    readonly name: string;
    readonly kind: 'fee' | 'charge' | 'other';
    readonly amount: number;
  }[];
  readonly procedure?: { readonly code?: string; readonly name: string };
  readonly agency?: { readonly code?: string; readonly name: string };
  readonly payee?: { readonly name: string; readonly account?: string; readonly bank?: string };
  readonly purpose?: string;
  /** The day it was paid, when the answer names one. */
  readonly paidAt?: Instant;
  /** What the payment platform's bill information wants, as the agency gave it. It may name the payer: never stored. */
  readonly billing?: Readonly<Record<string, unknown>>;
}

const ownOfLookUp = new Set(['transaction_id', 'client_id', 'MaTraCuuTT']);

/**
 * Why a debt look-up answered `-1`: there is no such dossier (assumed A5), or the caller was not let in, which the same
 * code says (assumed A14). Only the text tells them apart.
 */
export function refusesDebt(answer: unknown): 'session' | 'refused' | undefined {
  const body = isFields(answer) ? answer : {};
  if (String(body['error_code']) !== '-1' || typeof body['message'] !== 'string') return undefined;
  const told = body['message'].normalize('NFC').toLowerCase();
  if (told.includes('phiên làm việc')) return 'session';
  return told === '' || told.includes('hồ sơ') ? undefined : 'refused';
}

/**
 * The answer of the debt look-up (wire fact 5.1, OCPS COURT; assumed A5), undefined when there is no such dossier.
 *
 * @throws {ShapeError} `bad_response`.
 */
export function decodeDebt(answer: unknown): DebtAnswer | undefined {
  const body = isFields(answer) ? answer : {};
  const code = String(body['error_code']);
  if (code === '-1') return undefined;
  if (/^0{1,2}$/.test(code)) {
    const told = typeof body['message'] === 'string' ? body['message'].normalize('NFC').toLowerCase() : '';
    if (!told.includes('đã thanh toán')) return { state: 'nothing-due', amount: 0, fees: [] };
    const [, day, month, year] = /(\d{2})\/(\d{2})\/(\d{4})/.exec(told) ?? [];
    const date = fromWireDate(`${year}${month}${day}`);
    return { state: 'paid', amount: 0, fees: [], ...(date && { paidAt: `${date}T00:00:00+07:00` }) };
  }
  const message = body['message'];
  if (code !== '1' || !isFields(message)) throw bad('error_code');
  const fees = feesOf(message);
  return {
    state: 'payable',
    amount: fees.reduce((sum, fee) => sum + fee.amount, 0),
    fees,
    ...named('procedure', message, 'MaTTHC', 'TenTTHC'),
    ...named('agency', message, 'MaDonVi', 'TenDonVi'),
    ...payeeOf(message),
    ...some('purpose', message['NoiDungThanhToan']),
    billing: Object.fromEntries(Object.entries(message).filter(([name]) => !ownOfLookUp.has(name))),
  };
}

/** Fees and charges; for fines, whose answer has none, the items to pay. */
function feesOf(message: Fields): DebtAnswer['fees'] {
  const lines = message['PhiLePhi'];
  const items = message['DSKhoanNop'];
  const given = Array.isArray(lines) && lines.length > 0 ? lines : items;
  if (!Array.isArray(given) || given.length === 0) throw bad('PhiLePhi');
  return given.map((line: unknown, index) => {
    const amount = isFields(line) ? whole.decode(line['SoTien']) : undefined;
    if (!isFields(line) || typeof amount !== 'number') throw bad(`PhiLePhi[${index}].SoTien`);
    const kind = { 1: 'fee', 2: 'charge' }[String(line['LoaiPhiLePhi'])] as 'fee' | 'charge' | undefined;
    const name = text.decode(line['TenPhiLePhi'] ?? line['NoiDung']) as string | undefined;
    return { ...some('code', line['MaPhiLePhi']), name: name ?? '', kind: kind ?? 'other', amount };
  });
}

function named<const K extends string>(key: K, message: Fields, codeField: string, nameField: string) {
  const name = text.decode(message[nameField]);
  return (typeof name === 'string' ? { [key]: { ...some('code', message[codeField]), name } } : {}) as {
    [P in K]?: { code?: string; name: string };
  };
}

function payeeOf(message: Fields): Pick<DebtAnswer, 'payee'> {
  const name = text.decode(message['TenTKThuHuong']);
  if (typeof name !== 'string') return {};
  return {
    payee: { name, ...some('account', message['TKThuHuong']), ...some('bank', message['MaNHThuHuong']) },
  };
}

function some<const K extends string>(key: K, value: unknown) {
  const given = text.decode(value);
  return (typeof given === 'string' ? { [key]: given } : {}) as { [P in K]?: string };
}

function bad(path: string): ShapeError {
  return new ShapeError('bad_response', 'The debt look-up answered with the wrong shape.', {
    messageKey: 'service_down',
    action: 'contact-agency',
    status: 502,
    path,
  });
}
