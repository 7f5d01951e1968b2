/** Finds or gets the browsers and the database of `npm run test:full`. Each answers with `env` for its tests, or with why it is missing. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { apt, aptMissing } from './lib/apt.mjs';

export const firefox = () =>
  engine({
    packages: ['firefox-esr'],
    find: () => {
      const path = [
        process.env.FIREFOX_PATH,
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
      ].find((one) => one && existsSync(one));
      return path && { FIREFOX_PATH: path };
    },
  });

export const webkit = () =>
  engine({
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => (['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every(existsSync) ? {} : undefined),
  });

/** `DVCQG_POSTGRES_BIN`: the folder of initdb and postgres. */
export const postgres = () =>
  engine({
    packages: ['postgresql'],
    find: () => {
      const path = [process.env.DVCQG_POSTGRES_BIN, ...postgresFolders()].find(
        (one) => one && ['initdb', 'postgres'].every((name) => existsSync(join(one, name))),
      );
      return path && { DVCQG_POSTGRES_BIN: path };
    },
  });

/** Where Debian's packages, others' and Homebrew's put it; the newest version first. */
function postgresFolders() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
}

async function engine({ packages, find }) {
  const found = find();
  if (found) return { env: found };
  const names = packages.join(' ');
  const missing = aptMissing();
  if (missing) return { missing: `${names} is not installed, and cannot be: ${missing}` };
  if (!(await apt(...packages))) return { missing: `apt-get could not install ${names}` };
  const got = find();
  return got ? { env: got } : { missing: `${names} is installed, but not where it is looked for` };
}
