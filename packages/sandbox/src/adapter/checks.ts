import type { WireObject } from './ledger.js';
import { fromWireTime } from './wire-time.js';

/** What is wrong where, e.g. `data[0].TaiLieuNop[2].IsDeleted` and why. Never the value: it may be personal. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

/** Looks at one value that is there and reports what is wrong with it. `owner` is the object the value stands in. */
export type Check = (
  value: unknown,
  path: string,
  report: (problem: Problem) => void,
  owner: WireObject,
) => void;

export interface Field {
  readonly name: string;
  readonly check: Check;
  /** A condition looks at the object the field stands in. */
  readonly required: boolean | ((owner: WireObject) => boolean);
}
export type FieldTable = readonly Field[];

export const required = (name: string, check: Check): Field => ({ name, check, required: true });
export const optional = (name: string, check: Check): Field => ({ name, check, required: false });
export const requiredWhen = (name: string, check: Check, when: (owner: WireObject) => boolean): Field => ({
  name,
  check,
  required: when,
});

/** Longest text where no limit is public (assumed A31). */
const LONGEST = 4000;

const onText =
  (reason: (text: string, owner: WireObject) => string | undefined): Check =>
  (value, path, report, owner) => {
    // Numeric codes travel as strings (wire fact 1.7): a bare number is a mistake.
    const why = typeof value === 'string' ? reason(value, owner) : 'phải là chuỗi ký tự';
    if (why !== undefined) report({ path, reason: why });
  };

export const text = (limit = LONGEST): Check =>
  onText((value) => {
    if (value.length > limit) return `dài quá ${limit} ký tự`;
    return value.trim() === '' ? 'không được để trống' : undefined;
  });

export const oneOf = (...allowed: readonly string[]): Check =>
  onText((value) =>
    allowed.includes(value) ? undefined : `chỉ nhận một trong các giá trị ${allowed.join(', ')}`,
  );

/** `yyyyMMddHHmmss`, a moment that exists. */
export const time: Check = onText((value) =>
  fromWireTime(value) === undefined ? 'không phải thời điểm có thật dạng yyyyMMddHHmmss' : undefined,
);

export const matching = (what: string, isRight: (value: string, owner: WireObject) => boolean): Check =>
  onText((value, owner) => (isRight(value, owner) ? undefined : `không đúng dạng ${what}`));

export const url: Check = matching('địa chỉ http(s)', (value) => {
  const address = URL.canParse(value) ? new URL(value) : undefined;
  return address !== undefined && /^https?:$/.test(address.protocol) && value.length <= LONGEST;
});

/** Whole đồng or a count: digits, or a number (which of the two is not public: assumed A34). */
export const wholeNumber: Check = (value, path, report) => {
  const isRight =
    typeof value === 'number' ? Number.isSafeInteger(value) && value >= 0 : /^\d{1,15}$/.test(asText(value));
  if (!isRight) report({ path, reason: 'phải là số nguyên không âm' });
};
const asText = (value: unknown) => (typeof value === 'string' ? value : '');

export const listOf =
  (table: FieldTable): Check =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report({ path, reason: 'phải là danh sách' });
    value.forEach((item: unknown, index) => checkObject(table, item, `${path}[${index}]`, report));
  };

export const objectOf =
  (table: FieldTable): Check =>
  (value, path, report) =>
    void checkObject(table, value, path, report);

/** Checks every field of the table; fields outside it are accepted and kept. Null and "" count as not sent. */
export function checkObject(
  table: FieldTable,
  value: unknown,
  path: string,
  report: (problem: Problem) => void,
): value is WireObject {
  if (!isObject(value)) {
    report({ path, reason: 'phải là đối tượng' });
    return false;
  }
  for (const field of table) {
    const inner = value[field.name];
    const innerPath = path === '' ? field.name : `${path}.${field.name}`;
    if (inner !== undefined && inner !== null && inner !== '') field.check(inner, innerPath, report, value);
    else if (field.required === true || (typeof field.required === 'function' && field.required(value))) {
      report({ path: innerPath, reason: 'bắt buộc phải có' });
    }
  }
  return true;
}

export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
