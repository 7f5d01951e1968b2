import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const cdn = fileURLToPath(new URL('../dist/cdn/', import.meta.url));
const types = { js: 'text/javascript', json: 'application/json', css: 'text/css', html: 'text/html' };

/** Of files that are absent once. */
const asked = new Set();

/**
 * Serves the built release with a fault in it, at `/release/<fault>/<name>/…`, where the fault is about files whose name begins
 * so: `change` adds a byte, `drop` has none, `once` has none the first time it is asked under that `<name>`, `cors` lets other
 * origins read everything, `none` is none. As the test server gives them by their own path, their text is changed, and the loader
 * refuses it.
 */
export async function releaseFiles(context, next) {
  const [, fault, about, file] = /^\/release\/(\w+)\/([\w.-]+)\/([\w./-]+)$/.exec(context.path) ?? [];
  if (!file || file.includes('..')) return next();
  const meant = file.replace('chunks/', '').startsWith(about);
  context.set('cache-control', 'no-store');
  if (fault === 'cors') context.set('access-control-allow-origin', '*');
  context.status = 404;
  if (fault === 'drop' && meant) return undefined;
  if (fault === 'once' && meant && !asked.has(context.path)) {
    asked.add(context.path);
    return undefined;
  }
  const content = await readFile(cdn + file).catch(() => undefined);
  if (content === undefined) return undefined;
  context.status = 200;
  context.type = types[file.split('.').at(-1)] ?? 'application/octet-stream';
  context.body = fault === 'change' && meant ? `${content} ` : content;
  return undefined;
}
