import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** The folder of a package in node_modules. */
export const folderOf = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

const roots = { widgets: join(folderOf('@dvcqg/widgets'), 'dist/cdn') };
const hostFolder = (name) => fileURLToPath(new URL(`hosts/${name}`, import.meta.url));

/** Text of a file of the release, for pages that have it in them. */
export const released = (path) => readFileSync(join(roots.widgets, path), 'utf8');

/** A file of a host's folder or of the widgets; 404 for what is not there or not for the web. */
export const file = (owner, path) => fileIn(roots[owner] ?? hostFolder(owner), path);

/** A file below a folder. */
export async function fileIn(root, path) {
  const name = join(root, path);
  const type = types[extname(name)];
  if (!type || !name.startsWith(root + sep)) return new Response('Not found', { status: 404 });
  return readFile(name).then(
    (body) => new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-cache' } }),
    () => new Response('Not found', { status: 404 }),
  );
}
