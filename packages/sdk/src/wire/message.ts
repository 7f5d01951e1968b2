import { ShapeError } from '../domain/errors.js';
import type { Outcome } from '../domain/payment-word.js';
import { asFields, badDigest, type Fields, parse } from './payment-1.0.6/answer.js';
import { decode } from './payment-1.0.6/verify-signed.js';

/** What the messages of gateways and wallets have in common when they are read and written. */
export { asFields, badDigest, type Fields, text, unreadable } from './payment-1.0.6/answer.js';
/** Joins with `|`. @throws SignatureError `signature_ambiguous` when a value holds one */
export { canonical as piped } from './payment-1.0.6/canonical.js';
export { toAscii } from './payment-1.0.6/ascii.js';
export { decode };

/** The fields of a notification in JSON. Strict UTF-8, no byte order mark. @throws SignatureError `signature_invalid` */
export function readJson(raw: Uint8Array | string): Fields {
  const fields = asFields(parse(decode(raw)));
  if (!fields) throw badDigest();
  return fields;
}

/**
 * A field as the text that was signed: a text, or a whole number that JSON keeps exactly. Undefined when it is absent, a
 * list, an object or any other number.
 */
export function plain(fields: Fields, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** The signed fields of a notification, by name. @throws SignatureError `signature_invalid` when one is missing */
export function plainFields<const N extends string>(
  fields: Fields,
  names: readonly N[],
): Readonly<Record<N, string>> {
  const found = names.map((name) => {
    const value = plain(fields, name);
    if (value === undefined) throw badDigest();
    return [name, value] as const;
  });
  return Object.fromEntries(found) as Record<N, string>;
}

/** Whole đồng as digits, without leading zeros; else undefined. */
export const dong = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

/** The amount that an answer names. Where no money came it need not name one: then it is about what was ordered. */
export const amountSaid = (text: string | undefined, outcome: Outcome, ordered: number): number | undefined =>
  dong(text) ?? (outcome === 'succeeded' ? undefined : ordered);

/** @throws ShapeError `field_invalid` with `path`: a value does not fit a message, and nothing is sent */
export function fit(path: string, ok: boolean): void {
  if (ok) return;
  throw new ShapeError('field_invalid', 'A value does not fit the limits of the payment message.', {
    messageKey: 'service_down',
    path,
  });
}

/** Checks of what every provider is sent. */
export const fits = {
  reference: (reference: string, max: number) =>
    fit('reference', /^[0-9A-Za-z][0-9A-Za-z._-]*$/.test(reference) && reference.length <= max),
  amount: (amount: number, max = 1e12) =>
    fit('amount', Number.isSafeInteger(amount) && amount > 0 && amount <= max),
  purpose: (purpose: string, max: number) => fit('purpose', purpose.length >= 1 && purpose.length <= max),
  payerIp: (ip: string) => fit('payerIp', /^[0-9A-Fa-f.:]{2,45}$/.test(ip)),
};
