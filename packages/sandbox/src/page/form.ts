import type { Context } from 'hono';

/** The fields of one of our plain forms. Whatever else was sent has none. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}
