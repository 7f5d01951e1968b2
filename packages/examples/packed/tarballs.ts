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

/** What npm says when the registry cannot be reached, or answers that it cannot now. */
const away =
  /\b(ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d|E429|network)\b/;

/**
 * Installs a project's packages as they were on a day, so that a release of somebody else's breaks nothing here. Asks again
 * where the registry is away for a moment.
 *
 * @throws an error that says so where it stays away, else npm's own
 */
export async function install(
  project: string,
  { before, tries = 3 }: { before?: string; tries?: number } = {},
): Promise<void> {
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefer-offline',
    ...(before ? [`--before=${before}`] : []),
  ];
  try {
    await run('npm', args, { cwd: project });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    if (!away.test(stderr)) throw new Error(`npm install failed:\n${stderr}`, { cause: error });
    if (tries > 1) return install(project, { ...(before && { before }), tries: tries - 1 });
    throw new Error(`The npm registry cannot be reached; these tests install from it.\n${stderr}`, {
      cause: error,
    });
  }
}
