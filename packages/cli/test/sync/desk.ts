import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@dvcqg/sandbox';
import { vi } from 'vitest';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import { syncCommand } from '../../src/commands/sync.js';

/** A line of the sandbox's ledger. */
export interface Written {
  readonly code: string;
  readonly kind: string;
  readonly status: string;
}

/** An officer's desk: a folder, a sandbox that listens, and the commands as the terminal runs them. */
export async function openDesk(store?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-push-'));
  const sandbox = createSandbox({ origin: `http://127.0.0.1:${await freePort()}` });
  const server = await sandbox.listen();
  const { origin } = sandbox;
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const statuses = await file('statuses.json', JSON.stringify({ 'Chờ lãnh đạo ký': 4 }));
  const rest = [
    '--statuses',
    statuses,
    '--store',
    store ?? join(folder, 'outbox.sqlite'),
    '--sandbox',
    origin,
  ];
  const control = (path: string, init?: RequestInit) =>
    fetch(`${origin}/control/${path}`, { ...init, headers: { 'content-type': 'application/json' } });
  return {
    folder,
    origin,
    /** Options for a command that reads a file; without the first two for one that does not. */
    rest,
    file,
    /** Asks the sandbox about itself. */
    ask: async (path: string, body?: unknown): Promise<unknown> =>
      (await control(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })).json(),
    async ledger(): Promise<readonly Written[]> {
      const text = await (await control('ledger?limit=100000')).text();
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Written);
    },
    noFaults: () => control('faults', { method: 'DELETE' }),
    /** Runs a command: what it printed, what it complained of, its exit code. */
    async run(...args: string[]) {
      const print = vi.spyOn(console, 'log').mockReturnValue();
      const complain = vi.spyOn(console, 'error').mockReturnValue();
      process.exitCode = undefined;
      await syncCommand().parseAsync(args, { from: 'user' });
      const said = {
        out: print.mock.calls.join('\n'),
        error: complain.mock.calls.join('\n'),
        exit: process.exitCode,
      };
      print.mockRestore();
      complain.mockRestore();
      return said;
    },
    async close() {
      process.exitCode = undefined;
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
