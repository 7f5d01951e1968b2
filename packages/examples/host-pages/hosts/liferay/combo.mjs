import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf } from '../../files.mjs';

const yui = folderOf('yui');

/** YUI modules with what they require, in one file, as Liferay's combo servlet sends them. */
export async function combo(names) {
  const parts = new Map();
  const add = async (name) => {
    if (parts.has(name)) return;
    const source = await readFile(join(yui, name, `${name}-min.js`), 'utf8').catch(() => '');
    parts.set(name, '');
    // The last thing that a module says of itself.
    for (const [, list] of source.matchAll(/requires:\[([^\]]*)\]/g)) {
      for (const [, needed] of list.matchAll(/"([\w-]+)"/g)) await add(needed);
    }
    parts.delete(name);
    parts.set(name, source);
  };
  for (const name of ['yui-base', ...names]) await add(name);
  return [...parts.values()].filter(Boolean).join(';\n');
}
