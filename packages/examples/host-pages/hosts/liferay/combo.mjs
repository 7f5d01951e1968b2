import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf } from '../../files.mjs';

const yui = folderOf('yui');
const catalogue = await readFile(join(yui, 'loader-yui3/loader-yui3-min.js'), 'utf8');

/** What a name that has no file stands for. */
const standsFor = (name) =>
  new RegExp(`[,{]"?${name}"?:{(?:after:\\[[^\\]]*\\],)?(use:\\[[^\\]]*\\])`).exec(catalogue)?.[1] ?? '';

/** YUI modules with what they require, in one file, as Liferay's combo servlet sends them. */
export async function combo(names) {
  // The seed has these in it.
  const parts = new Map(
    ['yui-base', 'yui', 'get', 'features', 'intl-base', 'yui-log', 'yui-later'].map((name) => [name, '']),
  );
  const add = async (name) => {
    if (parts.has(name)) return;
    const source = await readFile(join(yui, name, `${name}-min.js`), 'utf8').catch(() => standsFor(name));
    parts.set(name, '');
    // The last thing that a module says of itself.
    for (const [, list] of source.matchAll(/(?:requires|use):\[([^\]]*)\]/g)) {
      for (const [, needed] of list.matchAll(/"([\w-]+)"/g)) await add(needed);
    }
    parts.delete(name);
    parts.set(name, source.startsWith('use:') ? '' : source);
  };
  for (const name of names) await add(name);
  const seed = await readFile(join(yui, 'yui-base/yui-base-min.js'), 'utf8');
  return [seed, ...parts.values()].filter(Boolean).join(';\n');
}
