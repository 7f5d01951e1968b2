import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const pages = fileURLToPath(new URL('pages/', import.meta.url));
const cdn = join(dirname(createRequire(import.meta.url).resolve('@dvcqg/widgets/package.json')), 'dist/cdn');
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

const strict = (nonce: string) =>
  `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types dvcqg-lit; base-uri 'none'; frame-ancestors 'none'`;

/** What servers send with a page. */
const headers: Readonly<Record<string, (site: Site) => string | string[]>> = {
  'broken/csp-header': () =>
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types default lit-html",
  'sound/strict-csp': () => strict('r4nd0m'),
  'sound/csp-self': () => "script-src 'self'; style-src 'self'; connect-src 'self'",
  'sound/csp-twice': () => ["default-src 'self'", "img-src 'none', trusted-types *"],
  'sound/other-gateway': ({ other }) => `default-src 'self'; connect-src 'self' ${other}/dvcqg/`,
};

/**
 * The fixtures' servers: the pages with a release and a gateway, a neighbour on another origin whose gateway allows the
 * pages, and a stranger whose gateway allows nobody.
 */
export class Site {
  origin = '';
  other = '';
  stranger = '';
  /** Pages that a test made itself, by path. */
  readonly made = new Map<string, string>();
  /** What is sent with them. */
  readonly policies = new Map<string, string>();
  /** How late what is at a path comes, ms. */
  readonly delays = new Map<string, number>();
  #servers: Server[] = [];

  async open(): Promise<void> {
    this.origin = `http://localhost:${await this.#listen((request) => this.#answer(request, false))}`;
    this.other = `http://127.0.0.1:${await this.#listen((request) => this.#answer(request, true))}`;
    this.stranger = `http://127.0.0.1:${await this.#listen((request) => this.#answer(request, false))}`;
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  }

  async #listen(answer: (request: IncomingMessage) => Promise<Answer>): Promise<number> {
    const server = createServer((request, response) => {
      answer(request).then(
        (given) => send(response, given),
        () => send(response, { status: 404, body: '' }),
      );
    });
    this.#servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return (server.address() as AddressInfo).port;
  }

  async #answer(request: IncomingMessage, isOpen: boolean): Promise<Answer> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    await sleep(this.delays.get(pathname.slice(1)) ?? 0);
    const cors = isOpen
      ? {
          'access-control-allow-origin': request.headers.origin ?? '*',
          'access-control-allow-credentials': 'true',
          vary: 'origin',
        }
      : undefined;
    if (pathname.startsWith('/dvcqg/')) {
      const body = pathname.endsWith('/health') ? { status: 'ok' } : { authenticated: false };
      return {
        status: 200,
        type: 'application/json',
        body: JSON.stringify(body),
        ...(cors && { headers: cors }),
      };
    }
    return this.answer(pathname.slice(1));
  }

  /** A page or a file of the release, as the servers have it. */
  async answer(path: string): Promise<Answer> {
    const file = /^(?:cdn|dvcqg-widgets\/1\.0\.3)\/(.+\.(?:js|css|json))$/.exec(path)?.[1];
    if (file) {
      const body = await readFile(join(cdn, file));
      // A release of another version, as its manifest says.
      const other = path.startsWith('dvcqg-widgets') && file === 'manifest.json';
      return {
        status: 200,
        type: types[extname(file)] ?? '',
        body: other ? String(body).replace(/"version": "[^"]+"/, '"version": "1.0.3"') : body,
      };
    }
    const html = this.made.get(path) ?? (await readFile(join(pages, `${path}.html`), 'utf8'));
    const filled = html
      .replaceAll('{{here}}', this.origin)
      .replaceAll('{{other}}', this.other)
      .replaceAll('{{stranger}}', this.stranger)
      .replaceAll('{{sri}}', await sri('login-button.js'));
    const policy = this.policies.get(path) ?? headers[path]?.(this);
    // The charset is for the page to say.
    return {
      status: 200,
      type: 'text/html',
      body: filled,
      ...(policy && { headers: { 'content-security-policy': policy } }),
    };
  }
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

function send(response: ServerResponse, { status, type, body, headers: more }: Answer): void {
  response.writeHead(status, { ...(type && { 'content-type': type }), ...more }).end(body);
}

async function sri(file: string): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await readFile(join(cdn, file)))
    .digest('base64')}`;
}
