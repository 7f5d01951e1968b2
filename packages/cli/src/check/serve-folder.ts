import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/**
 * A page from a file, on this machine only: browsers load no modules from `file:`. Its charset is for the page to say, as
 * where it will stand. What leads out of its folder is not there, and files of the widgets that are not in the folder are
 * those of this version.
 */
export async function serveFolder(file: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = dirname(file);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Normalised from the root, so `..` ends there.
    const path = normalize(join('/', decoded(pathname)));
    readFile(join(folder, path))
      .catch(() => readFile(released(path)))
      .then(
        (body) =>
          response
            .writeHead(200, {
              'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
            })
            .end(body),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${encodeURIComponent(basename(file))}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** The file of the release that ends a path. */
function released(path: string): string {
  const cdn = join(
    dirname(createRequire(import.meta.url).resolve('@dvcqg/widgets/package.json')),
    'dist/cdn',
  );
  return join(cdn, /(?:(?:chunks|themes)[\\/])?[^\\/]+$/.exec(path)?.[0] ?? '');
}
