import * as v from 'valibot';
import { ShapeError } from '../../domain/errors.js';
import { fromWireDate, fromWireTime, toWireTime } from '../clock.js';

/** Orders, debits, refunds and reversals: who made an id decides what is in it. */
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/));
/** Whole đồng. */
const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999_999_999_999));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(
  v.string(),
  v.check((text) => fromWireTime(text) !== undefined),
  v.transform((text) => new Date(fromWireTime(text)!)),
);
const day = v.pipe(
  v.string(),
  v.check((text) => fromWireDate(text) !== undefined),
  v.transform((text) => fromWireDate(text)!),
);
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(250));
/** A page of the web: it stands in links. */
const address = v.pipe(v.string(), v.url(), v.regex(/^https?:/i), v.maxLength(2_000));

const fees = v.pipe(
  v.array(v.object({ LoaiPhiLePhi: v.picklist(['1', '2']), TenPhiLePhi: shortText, SoTien: amount })),
  v.maxLength(100),
  v.transform((rows) =>
    rows.map(({ LoaiPhiLePhi, TenPhiLePhi, SoTien }): WalletFee => {
      return { kind: LoaiPhiLePhi === '1' ? 'fee' : 'charge', name: TenPhiLePhi, amount: SoTien };
    }),
  ),
);

/** One line of what an order is for. `fee` is phí, `charge` lệ phí: by law two things. */
export interface WalletFee {
  readonly kind: 'fee' | 'charge';
  readonly name: string;
  /** Whole đồng. */
  readonly amount: number;
}

/** Each field of the protocol: our name, its name on the wire, and what it must be (decision 12, "Fields", assumed A152). */
const table = {
  order: ['MaDonHang', id],
  amount: ['SoTien', amount],
  /** ISO 4217; only `VND` fits an order, another one differs from it. */
  currency: ['MaTienTe', v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))],
  expiresAt: ['HetHan', time],
  at: ['ThoiGianGD', time],
  transaction: ['MaGiaoDich', id],
  refund: ['MaHoanTra', id],
  reversal: ['MaDaoGiaoDich', id],
  state: ['TrangThaiGD', v.string()],
  givenBack: ['DaHoan', whole],
  payee: ['TenDonVi', shortText],
  purpose: ['NoiDung', v.pipe(shortText, v.regex(/^[\x20-\x7e]+$/))],
  fees: ['PhiLePhi', fees],
  returnTo: ['UrlTraVe', address],
  bill: ['UrlBienLai', address],
  reason: ['LyDo', v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/))],
  day: ['Ngay', day],
  action: ['ThaoTac', v.string()],
  token: ['Don', v.pipe(v.string(), v.maxLength(2_000))],
  balance: ['SoDu', whole],
  left: ['ConLai', whole],
} as const satisfies Record<string, readonly [string, v.GenericSchema<unknown, unknown>]>;

type Table = typeof table;
/** A message in our words. */
export type Fields = { readonly [K in keyof Table]: v.InferOutput<Table[K][1]> };

/**
 * A message that lacks a field or has a wrong one, or, without a name, is no message. `field` is its name on the wire, for the
 * other side's programmers.
 */
export class FieldFault extends ShapeError {
  readonly field: string;

  constructor(name?: keyof Table | 'type') {
    const field = name === 'type' ? 'LoaiBanTin' : name ? table[name][0] : '';
    super('bad_message', 'A message of the payment platform lacks a field or has a wrong one.', {
      messageKey: 'bad_request',
      status: 400,
      path: field,
    });
    this.field = field;
  }
}

/**
 * These fields of a message; others are ignored.
 * @throws {FieldFault} `bad_message`
 */
export function readFields<K extends keyof Table>(json: unknown, names: readonly K[]): Pick<Fields, K> {
  const message = objectOf(json);
  const read: Partial<Record<K, unknown>> = {};
  for (const name of names) {
    const [wire, schema] = table[name];
    const value = Object.hasOwn(message, wire) ? message[wire] : undefined;
    const result = v.safeParse(schema as v.GenericSchema<unknown, unknown>, value);
    if (!result.success) throw new FieldFault(name);
    read[name] = result.output;
  }
  return read as Pick<Fields, K>;
}

/** @throws {FieldFault} when `LoaiBanTin` is not what belongs to the call */
export function checkType(json: unknown, type: string): void {
  if (objectOf(json)['LoaiBanTin'] !== type) throw new FieldFault('type');
}

/** Our words as the wire has them, without checking: times and days are turned, the rest stands as it is. */
export function writeFields(values: Partial<Omit<Fields, 'fees'>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [table[name as keyof Table][0], wireValue(value)]),
  );
}

/** What an answer says of a fault. */
export const writeFault = ({ field }: FieldFault): Record<string, unknown> => ({ Truong: field });

/** A call to the other end, as JSON. */
export const writeCall = (type: string, values: Partial<Omit<Fields, 'fees'>>): string =>
  JSON.stringify({ LoaiBanTin: type, ...writeFields(values) });

function wireValue(value: unknown): unknown {
  if (value instanceof Date) return toWireTime(value);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value.replaceAll('-', '');
  return value;
}

function objectOf(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return json as Record<string, unknown>;
  throw new FieldFault();
}
