import type { Context } from 'hono';

/** No body is an empty object: every option has a default. */
export async function readOptions(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}
