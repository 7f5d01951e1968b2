import { fromWireTime, toWireTime } from '../clock.js';

/** One value, both ways. `decode` answers undefined for what it cannot read; it is then kept in `extra`. */
export interface Codec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
  /** What the items of a list are made of. */
  readonly items?: FieldTable;
}

export type Fields = Record<string, unknown>;

/** Our path, the wire's name, the codec. */
export type FieldTable = readonly (readonly [path: string, wire: string, codec: Codec])[];

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

export const text: Codec = { encode: (value) => value, decode: (value) => asText(value) || undefined };

export const time: Codec = { encode: (value) => toWireTime(value as string), decode: fromWireTime };

/** Money and counts are whole numbers, sent as strings, accepted as either. */
export const whole: Codec = {
  encode: String,
  decode: (value) => {
    const digits = asText(value) ?? '';
    return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
  },
};

/** `yes` and `no` are the wire's strings. */
export const flag = (yes: string, no: string): Codec => ({
  encode: (value) => (value ? yes : no),
  decode: (value) => (asText(value) === yes ? true : asText(value) === no ? false : undefined),
});

/** Numbered values. A number without a key here goes through as it is, both ways. */
export function numbered(keys: Readonly<Record<string, string>>): Codec {
  const wire = new Map(Object.entries(keys).map(([code, key]) => [key, code]));
  return {
    encode: (value) => wire.get(value as string) ?? value,
    decode: (value) => {
      const code = asText(value) ?? '';
      return Object.hasOwn(keys, code) ? keys[code] : /^\d{1,3}$/.test(code) ? code : undefined;
    },
  };
}

export const list = (table: FieldTable): Codec => ({
  items: table,
  encode: (value) => (value as Fields[]).map((item) => encodeFields(table, item)),
  decode: (value) =>
    Array.isArray(value) && value.every(isFields)
      ? value.map((item) => decodeFields(table, item))
      : undefined,
});

/** One object inside another: a list of one, so to speak. */
export const nested = (table: FieldTable): Codec => ({
  items: table,
  encode: (value) => encodeFields(table, value as Fields),
  decode: (value) => (isFields(value) ? decodeFields(table, value) : undefined),
});

/** The wire's object. What came in `extra` goes out again where no field of ours has the name. */
export function encodeFields(table: FieldTable, value: Fields): Fields {
  const wire: Fields = {};
  for (const [path, name, codec] of table) {
    const given = get(value, path);
    if (given !== undefined) wire[name] = codec.encode(given);
  }
  return { ...(isFields(value['extra']) ? value['extra'] : {}), ...wire };
}

/** Our object, with everything unknown or unreadable of the wire in `extra`. Empty strings and nulls are left out. */
export function decodeFields(table: FieldTable, wire: Fields): Fields {
  const value: Fields = {};
  const rest = new Map(Object.entries(wire).filter(([, given]) => given !== null && given !== ''));
  for (const [path, name, codec] of table) {
    if (!rest.has(name)) continue;
    const decoded = codec.decode(rest.get(name));
    if (decoded === undefined) continue;
    set(value, path, decoded);
    rest.delete(name);
  }
  if (rest.size > 0) value['extra'] = Object.fromEntries(rest);
  return value;
}

function get(value: Fields, path: string): unknown {
  const [head = '', tail] = path.split('.');
  const inner = value[head];
  return tail === undefined ? inner : isFields(inner) ? inner[tail] : undefined;
}

function set(value: Fields, path: string, decoded: unknown): void {
  const [head = '', tail] = path.split('.');
  if (tail === undefined) value[head] = decoded;
  else value[head] = { ...(isFields(value[head]) ? value[head] : {}), [tail]: decoded };
}

/** Our path of the first field of the wire that a text of the far side names: `TaiLieuNop[2].IsDeleted` is `documents[2].deleted`. */
export function ourPath(table: FieldTable, told: string): string | undefined {
  let first: { readonly at: number; readonly path: string } | undefined;
  for (const [path, wire, { items: inside }] of table) {
    const hit = new RegExp(`\\b${wire}\\b(\\[\\d{1,6}\\])?(?:\\.([\\w.[\\]]{1,200}))?`).exec(told);
    if (!hit || (first && first.at <= hit.index)) continue;
    const inner = inside && hit[2] !== undefined ? ourPath(inside, hit[2]) : undefined;
    first = { at: hit.index, path: `${path}${hit[1] ?? ''}${inner === undefined ? '' : `.${inner}`}` };
  }
  return first?.path;
}
