import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, pack, run } from './tarballs.js';

/** Every entry of the packed tarballs, and the command line, on each Node that we promise. */
const versions = ['20.19.0', '22', '24'];
const entries: Readonly<Record<string, string>> = {
  '@dvcqg/sdk': 'formatVnd',
  '@dvcqg/sdk/address': 'addressed',
  '@dvcqg/sdk/failures': 'failureText',
  '@dvcqg/sdk/server': 'createPortalClient',
  '@dvcqg/sdk/gateway': 'createGateway',
  '@dvcqg/sdk/sync': 'createSync',
  '@dvcqg/sdk/wallet': 'createWallet',
  '@dvcqg/sandbox': 'createSandbox',
  '@dvcqg/widgets': 'DvcLoginButton',
  '@dvcqg/widgets/theme': 'checkTheme',
};

/** Calls something of what was loaded: a store on disk with its native part, and the gateway. */
const use = `
  const portal = server.createPortalClient({
    profile: 'sandbox', agency: '000.00.00.H99', store: process.argv[2],
    credentials: { sso: { clientId: 'a', clientSecret: 'b' }, adapter: { username: 'a', password: 'b' }, payments: { partner: 'a', secret: 'b' } },
  });
  const site = gateway.createGateway({ portal, publicUrl: 'http://localhost:4300', cookieKeys: ['k'.repeat(43)] });
  site.fetch(new Request('http://localhost:4300/dvcqg/health')).then(async (response) => {
    console.log(response.status, process.versions.node);
    site.close();
    await portal.close();
  });
`;
const names = Object.entries(entries);
const files = {
  'use.mjs': `${names.map(([entry, name]) => `import { ${name} } from '${entry}'; if (typeof ${name} !== 'function') throw new Error('${entry}');`).join('\n')}
import * as server from '@dvcqg/sdk/server'; import * as gateway from '@dvcqg/sdk/gateway';${use}`,
  'use.cjs': `${names.map(([entry, name]) => `if (typeof require('${entry}').${name} !== 'function') throw new Error('${entry}');`).join('\n')}
const server = require('@dvcqg/sdk/server'); const gateway = require('@dvcqg/sdk/gateway');${use}`,
};

let project = '';
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'dvcqg-nodes-'));
  const local = await pack(project, ['sdk', 'widgets', 'sandbox', 'cli']);
  const manifest = { name: 'empty', private: true, dependencies: local, overrides: local };
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text);
  await install(project);
});
afterAll(() => rm(project, { recursive: true, force: true }));

describe.each(versions)('Node %s', (version) => {
  let executable = '';
  beforeAll(async () => {
    const print = ['--yes', `node@${version}`, '--print', 'process.execPath'];
    executable = (await run('npx', print, { cwd: project })).stdout.trim();
  });
  const node = async (...args: string[]) => {
    const { stdout, stderr } = await run(executable, args, { cwd: project });
    return { said: stdout.trim(), warned: stderr.trim() };
  };

  it.each(Object.keys(files))('loads every entry and answers: %s', async (file) => {
    const { said, warned } = await node(file, `${file}-${version}.sqlite`);
    expect(said).toMatch(new RegExp(`^200 ${version.replaceAll('.', '\\.')}`));
    expect(warned).toBe('');
  });

  it('runs the command line', async () => {
    const { said } = await node('node_modules/@dvcqg/cli/bin/dvcqg.mjs', '--help');
    expect(said).toMatch(/sandbox[\s\S]*gateway/);
  });

  it('runs the command line on a file: the checker of style sheets', async () => {
    await writeFile(join(project, 'theme.css'), ':root { --dvc-primary: #eee; --dvc-on-primary: #fff; }\n');
    const cli = 'node_modules/@dvcqg/cli/bin/dvcqg.mjs';
    await expect(node(cli, 'theme', 'check', 'theme.css')).rejects.toThrow(/4[.,]5/);
  });
});
