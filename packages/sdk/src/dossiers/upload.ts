import { ApiError, ShapeError } from '../domain/errors.js';
import type { FileToUpload } from './dossiers.js';

/** What a file may have at most (assumed A74). */
const maxFile = 20 * 1_048_576;

/** @throws {ShapeError} `bad_file` with the `path`. */
export function checkFile({ name, size }: FileToUpload): void {
  const path = !name || name.length > 255 ? 'name' : size === 0 || size > maxFile ? 'size' : undefined;
  if (path === undefined) return;
  throw new ShapeError('bad_file', 'The file is empty, too large or has no name that can be sent.', {
    messageKey: 'bad_request',
    path,
  });
}

/**
 * Compares SHA-256 of what was sent with what the Portal says it stored (assumed A74). A hash of another length is of
 * another kind and says nothing to us.
 *
 * @throws {ApiError} `upload_damaged`
 */
export async function checkStored(file: Blob, hash: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/i.test(hash)) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const ours = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (ours === hash.toLowerCase()) return;
  throw new ApiError('upload_damaged', 'The Portal stored other bytes than were sent.', {
    messageKey: 'service_down',
    action: 'retry',
    retriable: true,
    status: 502,
  });
}
