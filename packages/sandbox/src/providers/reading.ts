import type { Context } from 'hono';
import { isTooDeep } from '../json-depth.js';

const LIMIT = 64 * 1024;

/** What was said, by name. */
export type Body = Readonly<Record<string, unknown>>;

/** The body as an object of JSON; whatever else it is, an empty one. */
export async function readJson(c: Context): Promise<Body> {
  const text = await c.req.text();
  if (text.length > LIMIT || isTooDeep(text)) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
  } catch {
    return {};
  }
}

/** A whole number of đồng above zero that a provider takes; undefined when it is none. */
export function amountOf(value: unknown): number | undefined {
  const amount = typeof value === 'string' && /^[1-9]\d{0,11}$/.test(value) ? Number(value) : value;
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 && amount < 1e12
    ? amount
    : undefined;
}
