import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** The demo as `npm start` runs it: the built command line and the built packages, on free ports. */
export interface Demo {
  readonly site: string;
  readonly sandbox: string;
  readonly browser: Browser;
  page(options?: BrowserContextOptions): Promise<Page>;
  /** Asks the sandbox's control API. */
  control(path: string, body?: unknown): Promise<unknown>;
  /** Rejects when a server did not end well. */
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface DemoOptions {
  /** How often the site asks about what is open. Default 60. */
  readonly resolveSeconds?: number;
  /** Origins of other pages that use the site's gateway. */
  readonly allowedOrigins?: readonly string[];
  /** Starts another server that knows the site; ended with the others. */
  readonly beside?: (site: string) => ChildProcess;
  /** Ví Mẫu runs too, with pages of its own, and the pay page offers it. */
  readonly wallet?: boolean;
}

export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { allowedOrigins = [], beside, resolveSeconds = 60, wallet = false } = options;
  const [sitePort, sandboxPort] = [await freePort(), await freePort()];
  const site = `http://localhost:${sitePort}`;
  const sandbox = `http://127.0.0.1:${sandboxPort}`;
  const cli = createRequire(import.meta.url).resolve('../../../cli/dist/cli.js');
  const children = [
    node([cli, 'sandbox', '--port', String(sandboxPort), '--site', site]),
    node(['packages/examples/provincial-site/server.mjs'], {
      PORT: String(sitePort),
      SANDBOX_ORIGIN: sandbox,
      SANDBOX_CLOCK: sandbox,
      ALLOWED_ORIGINS: allowedOrigins.join(),
      RESOLVE_SECONDS: String(resolveSeconds),
    }),
    ...(beside ? [beside(site)] : []),
  ];
  await Promise.all([
    answers(`${site}/dvcqg/health`),
    answers(`${sandbox}/.well-known/openid-configuration`),
  ]);
  if (wallet) children.push(await startWallet(sandbox));
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  return {
    site,
    sandbox,
    browser,
    page: async (options = {}) => (await browser.newContext({ locale: 'vi-VN', ...options })).newPage(),
    async control(path, body) {
      const response = await fetch(`${sandbox}/control${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
      if (!response.ok) throw new Error(`/control${path} answered ${response.status}`);
      return response.json();
    },
    async close() {
      // While pages are still open: a server must not wait for those that watch.
      const ended = await Promise.all(children.map(stop));
      await browser.close();
      if (ended.some((code) => code !== 0)) throw new Error(`a server ended with ${ended.join(', ')}`);
    },
  };
}

/** The wallet's own server, offered on the platform's pay page. */
async function startWallet(sandbox: string): Promise<ChildProcess> {
  const port = await freePort();
  const wallet = `http://localhost:${port}`;
  const child = node(['packages/examples/vi-mau/server.mjs'], {
    PORT: String(port),
    PLATFORM: `${sandbox}/wallet/v1`,
    SANDBOX_CLOCK: sandbox,
  });
  await answers(`${wallet}/dang-nhap`);
  const told = await fetch(`${sandbox}/control/wallets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      maVi: 'VIMAU',
      orderUrl: `${wallet}/thanh-toan`,
      url: `http://127.0.0.1:${port}/platform`,
    }),
  });
  if (!told.ok) throw new Error(`the wallet is not offered: ${told.status}`);
  return child;
}

export function node(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Its exit code, or the signal that ended it. */
function stop(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => {
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null) return resolve(ended);
    child.once('exit', (code, signal) => resolve(code ?? signal));
    child.kill('SIGTERM');
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(),
      );
    });
  });
}

export async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${url} does not answer`);
}
