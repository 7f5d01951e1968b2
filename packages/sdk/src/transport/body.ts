import { TransportError } from '../domain/errors.js';

/** Reads a body as it comes and lets go of it as soon as it is larger than `maxBytes`. */
export async function readBody(
  response: Pick<Response, 'body' | 'headers'>,
  maxBytes: number,
  race: <T>(work: Promise<T>) => Promise<T>,
): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
    for (;;) {
      const { done, value } = await race(reader.read());
      if (done) break;
      length += value.byteLength;
      if (length > maxBytes) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  }
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(): TransportError {
  return new TransportError('too_large', 'The answer is larger than allowed.', {
    messageKey: 'service_down',
  });
}

/** @throws {TransportError} `bad_encoding` for bytes that are not strict UTF-8. A byte order mark is left out. */
export function strictText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TransportError('bad_encoding', 'The text is not UTF-8.', { messageKey: 'service_down' });
  }
}
