import { walletDesk, SANDBOX_WALLET_BASE } from '@dvcqg/sandbox';
import { benchFor, run, type Result, type RunOptions } from '../../src/certify/run.js';
import { readConfig } from '../../src/certify/config.js';
import type { Bench } from '../../src/certify/bench.js';
import type { Flaw } from './flaws.js';
import { SmallWallet } from './small-wallet.js';

/** A wallet and the platform in one process, with a clock that moves only when somebody waits. */
export async function certifyInProcess(
  flaw?: Flaw,
  options: RunOptions = {},
): Promise<{ results: readonly Result[]; bench: Bench }> {
  let ms = Date.UTC(2026, 10, 26, 3);
  const now = () => ms;
  const config = await readConfig({});
  const desk = { answer: (_request: Request): Promise<Response> => Promise.reject(new Error('not yet')) };
  const toPlatform = ((input: string, init?: RequestInit) =>
    desk.answer(new Request(input, init)).catch(() => {
      throw new TypeError('fetch failed');
    })) as typeof fetch;
  const wallet = new SmallWallet(config.platform.publicUrl, toPlatform, now, flaw);
  const bench = benchFor(config, {
    fetch: ((input: string, init?: RequestInit) => wallet.handle(new Request(input, init))) as typeof fetch,
    now: () => new Date(ms),
    sleep: (pause) => {
      ms += pause;
      return Promise.resolve();
    },
  });
  desk.answer = walletDesk(bench.platform, SANDBOX_WALLET_BASE);
  return { results: await run(bench, options), bench };
}
