import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from 'tailwindcss';
import { folderOf } from '../../files.mjs';

/** Theme, preflight and the utilities that the page names, as Tailwind's own build makes them. */
export async function stylesheet() {
  const page = await readFile(new URL('page.html', import.meta.url), 'utf8');
  const names = [...page.matchAll(/class="([^"]*)"/g)].flatMap(([, text]) => text.split(/\s+/));
  const base = folderOf('tailwindcss');
  const { build } = await compile('@import "tailwindcss";', {
    base,
    loadStylesheet: async () => {
      const path = join(base, 'index.css');
      return { path, base, content: await readFile(path, 'utf8') };
    },
  });
  return build(names);
}
