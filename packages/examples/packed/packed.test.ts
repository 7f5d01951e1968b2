import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, pack, run } from './tarballs.js';

/** The packed tarballs in an empty project, as a stranger gets them. */

const names = ['sdk', 'widgets', 'sandbox', 'cli'];
let project = '';

const node = async (file: string, code: string) => {
  await writeFile(join(project, file), code);
  const { stdout } = await run(process.execPath, [file], { cwd: project });
  return stdout.trim();
};

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'dvcqg-packed-'));
  const local = await pack(project, names);
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({ name: 'empty', private: true, type: 'commonjs', dependencies: local, overrides: local }),
  );
  await install(project);
});

afterAll(async () => {
  await rm(project, { recursive: true, force: true });
});

const useSdk = `
  const money = sdk.formatVnd(150000);
  const portal = server.createPortalClient({
    profile: 'sandbox', agency: '000.00.00.H99', store: ':memory:',
    credentials: { sso: { clientId: 'a', clientSecret: 'b' }, adapter: { username: 'a', password: 'b' }, payments: { partner: 'a', secret: 'b' } },
  });
  const site = gateway.createGateway({ portal, publicUrl: 'http://localhost:4300', cookieKeys: ['k'.repeat(43)] });
  site.fetch(new Request('http://localhost:4300/dvcqg/health')).then(async (response) => {
    console.log(JSON.stringify([money, response.status, (await response.json()).status]));
    await portal.close();
  });
`;

describe('packed tarballs in an empty project', () => {
  it('the SDK runs from an ES module', async () => {
    const out = await node(
      'use.mjs',
      `import * as sdk from '@dvcqg/sdk'; import * as server from '@dvcqg/sdk/server'; import * as gateway from '@dvcqg/sdk/gateway';${useSdk}`,
    );
    expect(JSON.parse(out)).toEqual(['150.000\u00a0₫', 200, 'ok']);
  });

  it('the SDK runs from CommonJS', async () => {
    const out = await node(
      'use.cjs',
      `const sdk = require('@dvcqg/sdk'); const server = require('@dvcqg/sdk/server'); const gateway = require('@dvcqg/sdk/gateway'); if (typeof require('@dvcqg/sdk/sync').createSync !== 'function') throw new Error('sync');${useSdk}`,
    );
    expect(JSON.parse(out)).toEqual(['150.000\u00a0₫', 200, 'ok']);
  });

  it('the sandbox answers without a port', async () => {
    const out = await node(
      'sandbox.mjs',
      `import { createSandbox } from '@dvcqg/sandbox';
       const sandbox = createSandbox();
       const answer = await sandbox.fetch(new Request('http://127.0.0.1:4400/.well-known/openid-configuration'));
       console.log((await answer.json()).issuer); sandbox.close();`,
    );
    expect(out).toBe('http://127.0.0.1:4400');
  });

  it('the widgets import on Node without a DOM and register nothing', async () => {
    const out = await node(
      'widgets.mjs',
      `import * as widgets from '@dvcqg/widgets'; console.log(typeof widgets.DvcLoginButton);`,
    );
    expect(out).toBe('function');
  });

  it('a plain HTML page with one script and one tag shows the widget', async () => {
    const cdn = join(project, 'node_modules/@dvcqg/widgets/dist/cdn');
    const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>
      <script type="module" src="/loader.js"></script>
      <dvc-dossier-tracker><a href="https://dichvucong.gov.vn">Tra cứu trên Cổng</a></dvc-dossier-tracker>`;
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page);
      readFile(join(cdn, pathname)).then(
        (file) => response.setHeader('content-type', 'text/javascript').end(file),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await tab.getByRole('button', { name: 'Tra cứu' }).waitFor();
      await tab.getByRole('textbox', { name: 'Mã hồ sơ' }).fill('H99.01-20261332-0000005');
      await tab.keyboard.press('Enter');
      await tab
        .getByText(/phần ngày/)
        .first()
        .waitFor();
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('the command line says what it can do', async () => {
    const { stdout } = await run(join(project, 'node_modules/.bin/dvcqg'), ['--help'], { cwd: project });
    expect(stdout).toMatch(/sandbox[\s\S]*gateway/);
  });
});
