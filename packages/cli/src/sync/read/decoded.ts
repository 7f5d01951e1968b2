import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { sniffEncoding } from './encoding.js';
import { SourceError } from './source.js';

const sample = 65_536;

export async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(() => {
    throw new SourceError('file_unreadable');
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sample), 0, sample, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A text file in NFC-ready pieces, whatever its encoding; the byte order mark is gone. */
export async function decoded(
  path: string,
): Promise<{ readonly encoding: string; readonly text: AsyncIterable<string> }> {
  const encoding = sniffEncoding(await firstBytes(path));
  const pieces = async function* () {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  };
  return { encoding, text: pieces() };
}
