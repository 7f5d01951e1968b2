import { open, unlink, type FileHandle } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../domain/errors.js';

/** Read at a time, bytes. */
const pieceSize = 65_536;

/**
 * A file without a name in the folder for temporary files (`TMPDIR`): removed as soon as it was opened, so that it is gone
 * with the process however that ends.
 */
export class TemporaryFile {
  readonly #handle: FileHandle;
  #size = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** @throws ConfigError `temporary_no_space` */
  static async open(): Promise<TemporaryFile> {
    const path = join(tmpdir(), `dvcqg-${randomBytes(12).toString('hex')}`);
    const handle = await open(path, 'wx+', 0o600).catch(() => {
      throw noSpace();
    });
    await unlink(path).catch(() => undefined);
    return new TemporaryFile(handle);
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#size;
  }

  /** @throws ConfigError `temporary_no_space` */
  async append(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await this.#handle
        .write(bytes, at, bytes.length - at, this.#size)
        .catch(() => {
          throw noSpace();
        });
      at += bytesWritten;
      this.#size += bytesWritten;
    }
  }

  /** The bytes from `from` up to `to`; each piece is valid until the next is asked for. */
  async *read(from = 0, to = this.#size, size = pieceSize): AsyncGenerator<Uint8Array> {
    const piece = Buffer.allocUnsafeSlow(size);
    for (let at = from; at < to;) {
      const { bytesRead } = await this.#handle.read(piece, 0, Math.min(size, to - at), at);
      if (bytesRead === 0) throw noSpace();
      at += bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

const noSpace = () =>
  new ConfigError('temporary_no_space', 'The folder for temporary files cannot be written or is full.', {
    messageKey: 'service_down',
  });
