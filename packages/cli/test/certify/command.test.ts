import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { certifyCommand } from '../../src/commands/certify.js';
import { verifyCertificateCommand } from '../../src/commands/verify-certificate.js';
import { explain } from '../../src/explain.js';
import type { Report } from '../../src/certify/report/report.js';
import { serveWallet } from './served-wallet.js';
import type { Flaw } from './flaws.js';

let folder: string;
let closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-certify-'));
});
afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  await Promise.all(closing.map((close) => close()));
  closing = [];
  await rm(folder, { recursive: true });
});

/** Runs a command as the terminal does: what it printed, what it complained of, its exit code. */
async function run(command: Command, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  process.exitCode = undefined;
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  for (const one of command.commands) one.exitOverride().configureOutput({ writeErr: () => undefined });
  const fault = await command.parseAsync(args, { from: 'user' }).then(() => undefined, explain);
  vi.restoreAllMocks();
  return { out: out.join('\n'), err: err.join('\n'), fault, code: process.exitCode };
}

async function served(flaw?: Flaw) {
  const wallet = await serveWallet(folder, flaw);
  closing.push(wallet.close);
  return wallet;
}

describe('dvcqg certify wallet', () => {
  it('asks a wallet over HTTP, tells each check, and writes the report in four forms', async () => {
    const { config } = await served('ended-key');
    const out = join(folder, 'out');
    const only = 'W-101,W-102,W-204,W-232,W-306,W-342,W-399';
    const ended = await run(
      certifyCommand(),
      'wallet',
      '--config',
      config,
      '--only',
      only,
      '--out',
      out,
      '--json',
    );
    expect(ended.fault).toBeUndefined();
    expect(ended.code).toBe(2);
    const report = JSON.parse(ended.out) as Report;
    expect(report).toMatchObject({ passed: 6, failed: 1, skipped: 0, wallet: { id: 'VIMAU' } });
    expect(report.checks.find(({ id }) => id === 'W-306')?.failure).toMatchObject({
      expected: '401',
      got: '200',
    });
    expect(ended.err).toContain('✓ W-204');
    expect(ended.err).toContain('✗ W-306');
    expect(ended.err).toContain('mã HTTP: phải là 401, ví cho 200');
    expect(await readFile(join(out, 'report.json'), 'utf8')).toBe(ended.out);
    const tags: { name: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', (tag) => void tags.push(tag as (typeof tags)[number]));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(await readFile(join(out, 'junit.xml'), 'utf8')).close();
    expect(tags.find(({ name }) => name === 'testsuite')?.attributes).toMatchObject({
      failures: '1',
      tests: '7',
    });
    expect(tags.filter(({ name }) => name === 'testcase')).toHaveLength(7);
    expect(tags.filter(({ name }) => name === 'failure')).toHaveLength(1);
    const [vi_, en] = await Promise.all(
      ['vi', 'en'].map((lang) => readFile(join(out, `report.${lang}.html`), 'utf8')),
    );
    expect(vi_).toContain('<html lang="vi">');
    expect(vi_).toContain('Điều cần sửa (1)');
    expect(en).toContain('To be mended (1)');
    expect(en).not.toMatch(/<script|https?:\/\/(?!127)/);
  });

  it('holds no secret and no order that could be used in what it writes', async () => {
    const { config } = await served('any-signature');
    const ended = await run(
      certifyCommand(),
      'wallet',
      '--config',
      config,
      '--only',
      'W-102,W-321,W-302',
      '--json',
    );
    expect(ended.code).toBe(2);
    expect(ended.out).toContain('•••');
    expect(ended.out).not.toMatch(/SANDBOX-(WALLET|PLATFORM)-SECRET/);
    expect(ended.out).not.toMatch(/1\.VIMAU\.p1\.\d+\.[\w-]{22,}/);
  });

  it('gives no certificate for a part of the checks, and says so', async () => {
    const { config } = await served();
    await run(certifyCommand(), 'keygen', '--out', join(folder, 'key'));
    const out = join(folder, 'out');
    const args = [
      '--config',
      config,
      '--only',
      'W-101',
      '--out',
      out,
      '--key',
      join(folder, 'key.private.json'),
    ];
    const ended = await run(certifyCommand(), 'wallet', ...args, '--lang', 'en');
    expect(ended).toMatchObject({ fault: undefined, code: 0 });
    expect(ended.err).toContain('No certificate: not every check was asked.');
    await expect(stat(join(out, 'certificate.jws'))).rejects.toThrow();
  });

  it('fails every check, and ends, when nobody is at the address', async () => {
    const { config, close } = await served();
    await close();
    closing = [];
    const ended = await run(certifyCommand(), 'wallet', '--config', config, '--only', 'W-101,W-105');
    expect(ended).toMatchObject({ fault: undefined, code: 2 });
    expect(ended.out).toContain('0 đạt, 2 chưa đạt');
  });

  it.each([
    [['--only', 'W-9'], '--only names no check'],
    [['--days', '0'], '--days is a number'],
    [['--listen', 'here'], '--listen is an address and a port'],
    [['--config', '/no/such/file.json'], 'is not there'],
    [['--key', 'x.json'], '--key needs --out'],
    [['--url', 'not an address'], 'wallet.url is not an http(s) address'],
  ])('refuses %j', async (args, why) => {
    expect((await run(certifyCommand(), 'wallet', ...args)).fault).toContain(why);
  });

  it('says which option moves it where its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    closing.push(() => new Promise((closed) => void other.close(() => closed())));
    const { port } = other.address() as { port: number };
    const ended = await run(certifyCommand(), 'wallet', '--listen', `127.0.0.1:${port}`);
    expect(ended.fault).toBe(`Port ${port} is taken: choose another with --listen.`);
  });

  it('does not quote a configuration that is no JSON: a key may be in it', async () => {
    const path = join(folder, 'broken.json');
    await writeFile(path, '{"secret":"CANARY-CANARY-CANARY-CANARY-CANARY",');
    const { fault } = await run(certifyCommand(), 'wallet', '--config', path);
    expect(fault).toContain('is not JSON');
    expect(fault).not.toContain('CANARY');
  });

  it('lists the checks', async () => {
    const { out } = await run(certifyCommand(), 'wallet', '--list', '--only', 'W-20', '--lang', 'en');
    expect(out.split('\n')[0]).toBe('W-201 Pressed twice: one debit');
  });
});

describe('dvcqg certify keygen', () => {
  it('keeps the private key to its owner and never writes over a key', async () => {
    const name = join(folder, 'key');
    expect((await run(certifyCommand(), 'keygen', '--out', name)).fault).toBeUndefined();
    expect((await stat(`${name}.private.json`)).mode & 0o077).toBe(0);
    const before = await readFile(`${name}.private.json`, 'utf8');
    expect(JSON.parse(await readFile(`${name}.public.json`, 'utf8'))).not.toHaveProperty('d');
    expect((await run(certifyCommand(), 'keygen', '--out', name)).fault).toContain('is there already');
    expect(await readFile(`${name}.private.json`, 'utf8')).toBe(before);
  });
});

describe('dvcqg verify-certificate', () => {
  it.each([
    [[], 'required option'],
    [['--trust', '/no/such/key.json'], 'is not there'],
  ])('refuses %j', async (args, why) => {
    const file = join(folder, 'certificate.jws');
    await writeFile(file, 'x');
    expect((await run(verifyCertificateCommand(), file, ...args)).fault).toContain(why);
  });
});
