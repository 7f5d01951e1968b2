import type { Context } from 'hono';
import { isTooDeep } from './json-depth.js';

/** The JSON that was sent; undefined when it is none, or nested too deep. */
export async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
