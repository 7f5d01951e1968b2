import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folders that a sandbox of this process has. */
const ours = new Set<string>();

/**
 * One sandbox a folder: two would write over each other. The lock of a process that was killed does not count.
 * Returns how to give the folder back.
 */
export function lockFolder(folder: string): () => void {
  const path = resolve(folder);
  const file = join(path, 'sandbox.lock');
  if (ours.has(path)) throw inUse(path, process.pid);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const holder = readHolder(file);
    if (holder !== undefined && holder.pid !== process.pid && isAlive(holder)) throw inUse(path, holder.pid);
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), { mode: 0o600 });
  } catch (error) {
    throw isSystemError(error) ? new Error(`The sandbox cannot write to ${path} (${error.code}).`) : error;
  }
  ours.add(path);
  return () => {
    if (!ours.delete(path)) return;
    rmSync(file, { force: true });
  };
}

interface Holder {
  readonly pid: number;
  /** Since when that process runs: numbers of processes come round. */
  readonly started: string;
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

/** Linux tells when a process began; elsewhere that it lives must do. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const inUse = (path: string, pid: number) =>
  new Error(
    `The folder ${path} is in use by another sandbox (process ${pid}): stop it, or choose another folder.`,
  );

const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
