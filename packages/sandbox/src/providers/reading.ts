import type { Context } from 'hono';
import { readJson } from '../json-body.js';

/** What was said, by name. */
export type Body = Readonly<Record<string, unknown>>;

/** The body as an object of JSON; whatever else it is, an empty one. */
export async function readBody(c: Context): Promise<Body> {
  const value = await readJson(c);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
}

/** A whole number of đồng above zero that a provider takes; undefined when it is none. */
export function amountOf(value: unknown): number | undefined {
  const amount = typeof value === 'string' && /^[1-9]\d{0,11}$/.test(value) ? Number(value) : value;
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 && amount < 1e12
    ? amount
    : undefined;
}
