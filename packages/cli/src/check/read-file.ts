import { createHash } from 'node:crypto';
import type { Answer } from '@dvcqg/widgets/doctor';

/** Total time and size of a file of the widgets. */
const limits = { ms: 10_000, bytes: 2_000_000 };

/**
 * A file that the page names, read outside it, where no policy of the page forbids it. Undefined where nothing is known: it
 * does not come here, is too large, or is elsewhere now. What a browser makes of such a one, the tags show.
 */
export async function readOutside(url: string): Promise<Answer | undefined> {
  if (!/^https?:\/\//.test(url)) return undefined;
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(limits.ms) });
    if (response.status >= 300 && response.status < 400) return undefined;
    const body = await bytesOf(response);
    if (!body) return undefined;
    return {
      status: response.status,
      integrity: `sha384-${createHash('sha384').update(body).digest('base64')}`,
      ...(/\.json$/.test(new URL(url).pathname) && { json: body.toString('utf8') }),
    };
  } catch {
    return undefined;
  }
}

async function bytesOf({ body }: Response): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > limits.bytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
