import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Why Debian's packages cannot be installed here, or undefined when they can. */
export function aptMissing() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'no apt on this machine';
  return process.getuid?.() === 0 ? undefined : 'not root';
}

/** Installs Debian packages. True when they are there afterwards. */
export async function apt(...packages) {
  if (aptMissing() !== undefined) return false;
  const install = async () =>
    (await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])).code === 0;
  if (await install()) return true;
  await run('apt-get', ['update']);
  return install();
}
