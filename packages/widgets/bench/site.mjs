/** Serves the pages, the bundles and the answers of a gateway, brotli as a good server would, and knows what each file weighs. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const types = { js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html' };
const cdn = fileURLToPath(new URL('../dist/cdn/', import.meta.url));

/** `answers` by path; `pages` are subjects. */
export async function startSite({ bundles, pages, answers }) {
  const files = new Map();
  const add = (path, content) => {
    const type = types[/\.(\w+)$/.exec(path)?.[1] ?? 'json'];
    files.set(path, { type: `${type}; charset=utf-8`, body: pressed(content) });
  };
  for (const [path, content] of bundles.files) add(path, content);
  for (const path of readdirSync(cdn, { recursive: true }))
    if (path.endsWith('.js')) add(`/cdn/${path}`, readFileSync(join(cdn, path)));
  for (const [path, value] of Object.entries(answers)) add(path, JSON.stringify(value));
  for (const page of pages) add(pathOf(page), htmlOf(page, bundles));

  const server = createServer(({ url }, response) => {
    const file = files.get(url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'br',
      'content-length': file.body.length,
      'cache-control': 'no-store',
    });
    response.end(file.body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    urlOf: (page) => origin + pathOf(page),
    /** Bytes of a body on the wire. */
    weightOf: (url) => files.get(url.slice(origin.length))?.body.length ?? 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const pathOf = ({ id }) => `/pages/${id.replaceAll(' ', '-')}.html`;

const pressed = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

function htmlOf({ id, body, loader }, { files, preloads }) {
  const bundle = `/bundles/${id}/${id}`;
  const early = (!loader && preloads.get(id)) || [];
  const script = loader ? '/cdn/loader.js' : `${bundle}.js`;
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Trang thử</title>
    <link rel="icon" href="data:," />
    ${files.has(`${bundle}.css`) ? `<link rel="stylesheet" href="${bundle}.css" />` : ''}
    ${early.map((path) => `<link rel="modulepreload" href="${path}" />`).join('\n    ')}
    ${body ? `<script type="module" src="${script}"></script>` : ''}
  </head>
  <body>
    <h1>Ủy ban nhân dân xã Bến Mẫu</h1>
    <p>Trang của cơ quan. <a href="/cong">Cổng Dịch vụ công quốc gia</a></p>
    <main>${body}</main>
  </body>
</html>`;
}
