import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
const packages = fileURLToPath(new URL('../../', import.meta.url));

/** Packs packages into a folder; package name → the tarball as a dependency of a project in that folder. */
export async function pack(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  for (const name of names) {
    await run('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', folder], {
      cwd: join(packages, name),
    });
  }
  const tarballs = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  return Object.fromEntries(
    names.map((name) => [
      `@dvcqg/${name}`,
      `file:${join(folder, tarballs.find((file) => file.startsWith(`dvcqg-${name}-`)) ?? '')}`,
    ]),
  );
}
