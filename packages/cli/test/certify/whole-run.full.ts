import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { certifyCommand } from '../../src/commands/certify.js';
import { verifyCertificateCommand } from '../../src/commands/verify-certificate.js';
import { serveWallet } from './served-wallet.js';
import { startViMau } from './vi-mau.js';

let folder: string;
let close: () => Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-certify-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await close();
  await rm(folder, { recursive: true });
});

it.each([
  ['the small wallet of these tests', serveWallet],
  ['Ví Mẫu, a wallet on the SDK', startViMau],
])(
  'certifies %s over HTTP in real time, and the certificate is good',
  async (_name, start) => {
    const wallet = await start(folder);
    ({ close } = wallet);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(console, 'error').mockReturnValue();
    const said: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    const [key, out] = [join(folder, 'key'), join(folder, 'out')];
    const run = (...args: string[]) => certifyCommand().parseAsync(args, { from: 'user' });
    await run('keygen', '--out', key);
    await run('wallet', '--config', wallet.config, '--out', out, '--key', `${key}.private.json`);
    expect(said.at(-1)).toMatch(/^\d+ đạt, 0 chưa đạt, 1 bỏ qua\.$/);
    expect(process.exitCode).toBe(0);
    const text = await readFile(join(out, 'report.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ failed: 0, notAsked: 0 });
    await verifyCertificateCommand().parseAsync(
      [join(out, 'certificate.jws'), '--trust', `${key}.public.json`, '--report', join(out, 'report.json')],
      { from: 'user' },
    );
    expect(said.at(-1)).toContain('Chứng nhận hợp lệ: Ví Mẫu (VIMAU)');
    expect(process.exitCode).toBe(0);
  },
  300_000,
);
