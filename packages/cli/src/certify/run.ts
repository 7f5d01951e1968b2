import { Bench, type World } from './bench.js';
import type { Check } from './check.js';
import { Failure, Skip } from './failure.js';
import type { Words } from '../words.js';
import { checks as all } from './checks/index.js';
import type { CertifyConfig } from './config.js';
import { exchangesSince, type Exchange } from './exchanges.js';
import { hookPayer, type Payer } from './payer.js';

export interface Result {
  readonly check: Check;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Integer milliseconds. */
  readonly ms: number;
  /** Of a failure. */
  readonly failure?: Pick<Failure, 'point' | 'expected' | 'got'>;
  /** The last messages before the failure, redacted. */
  readonly exchanges?: readonly Exchange[];
  /** Of a skip. */
  readonly reason?: Words;
}

export interface RunOptions {
  /** Which checks; default all. */
  readonly only?: readonly string[];
  /** Leaves out what stands still for 10 seconds or more. */
  readonly quick?: boolean;
  readonly payer?: (bench: Bench) => Payer;
  readonly signal?: AbortSignal;
  readonly onStart?: (check: Check, at: number, of: number) => void;
  readonly onEnd?: (result: Result) => void;
}

const LONG_SECONDS = 10;

/** The checks whose numbers begin so: `W-2` is every bad day. */
export const chosen = (only: readonly string[] = []): readonly Check[] =>
  only.length === 0 ? all : all.filter(({ id }) => only.some((wanted) => id.startsWith(wanted)));

/** Asks a wallet one question after the other: each has orders of its own and starts with nothing waiting. */
export async function run(bench: Bench, options: RunOptions = {}): Promise<readonly Result[]> {
  bench.payer = options.payer?.(bench) ?? hookPayer(bench.wallet);
  const list = chosen(options.only);
  const results: Result[] = [];
  for (const [at, check] of list.entries()) {
    if (options.signal?.aborted) break;
    options.onStart?.(check, at + 1, list.length);
    const result =
      options.quick && (check.waits ?? 0) >= LONG_SECONDS
        ? skipped(check, { vi: 'Bỏ qua vì --quick.', en: 'Left out by --quick.' })
        : await ask(bench, check);
    results.push(result);
    options.onEnd?.(result);
  }
  return results;
}

async function ask(bench: Bench, check: Check): Promise<Result> {
  const began = bench.world.now().getTime();
  const since = exchangesSince(bench);
  const ms = () => Math.max(0, bench.world.now().getTime() - began);
  try {
    await check.run(bench);
    return { check, outcome: 'passed', ms: ms() };
  } catch (error) {
    if (error instanceof Skip) return skipped(check, error.reason, ms());
    if (!(error instanceof Failure)) throw error;
    const { point, expected, got } = error;
    return { check, outcome: 'failed', ms: ms(), failure: { point, expected, got }, exchanges: since() };
  } finally {
    // What this check left waiting must not meet the faults of the next.
    bench.platform.untwist();
    await bench.settle(3).catch(() => undefined);
  }
}

const skipped = (check: Check, reason: Words, ms = 0): Result => ({ check, outcome: 'skipped', ms, reason });

/** A bench for a wallet; its desk must be reachable before {@link run} begins. */
export const benchFor = (config: CertifyConfig, world: World): Bench => new Bench(config, world);
