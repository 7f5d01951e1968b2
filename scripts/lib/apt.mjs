import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Why Debian's packages cannot be installed here, or undefined when they can. */
export function aptMissing() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'no apt on this machine';
  return process.getuid?.() === 0 ? undefined : 'not root';
}

let before = Promise.resolve();

/** Installs Debian packages. True when they are there afterwards. One call after the other: apt locks a second one out. */
export function apt(...packages) {
  const mine = before.then(() => install(packages));
  before = mine.catch(() => undefined);
  return mine;
}

async function install(packages) {
  if (aptMissing() !== undefined) return false;
  const attempt = async () =>
    (await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])).code === 0;
  if (await attempt()) return true;
  await run('apt-get', ['update']);
  return attempt();
}
