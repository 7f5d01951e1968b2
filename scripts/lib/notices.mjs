/** The licences of what others wrote and our builds contain: minifying strips the comments that say so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

const licence = /^licen[cs]e(\.(md|txt))?$/i;

/** The folder of the package that a file belongs to. */
function packageOf(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).name) return folder;
  }
  throw new Error(`${file} is of no package.`);
}

/**
 * Name, version and full licence of each package that files come from, those of ours left out.
 *
 * @param {Iterable<string>} files paths of modules that went into a build
 * @throws where a package has no licence file: somebody has to look
 */
export function notices(files) {
  const others = [...files].filter((file) => file.includes('/node_modules/'));
  const parts = [...new Set(others.map(packageOf))].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => licence.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file.`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  const line = `\n${'-'.repeat(78)}\n\n`;
  return ['This build contains work of others:\n', ...parts.sort()].join(line);
}
