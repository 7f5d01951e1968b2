import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, readFile, stat, unlink } from 'node:fs/promises';
import { Complaint } from '../complaint.js';

/**
 * The keys that seal the outbox, newest first: DVCQG_SYNC_KEY, else a file beside a SQLite store, made with it. `notice`
 * is told when one was made.
 */
export async function syncKeys(store: string, notice: (path: string) => void): Promise<readonly string[]> {
  const given = process.env['DVCQG_SYNC_KEY'];
  if (given !== undefined && given !== '') return given.split(',');
  if (store.includes('://')) throw new Complaint('key_of_postgres');
  const path = `${store}.key`;
  if (!existsSync(path)) {
    // What waits in the store was sealed with a key that is gone: a new one would not open it.
    if (existsSync(store)) throw new Complaint('key_lost', { path });
    await make(path);
    notice(path);
  }
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new Complaint('key_readable', { path });
  return [(await readFile(path, 'utf8')).trim()];
}

/** Whole or not at all, on disk before anything is sealed with it. Of two processes at once the first wins. */
async function make(path: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(`${randomBytes(32).toString('base64url')}\n`);
  await file.sync();
  await file.close();
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
}
