import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { createSync, type Difference } from '@dvcqg/sdk/sync';
import type { History, Version, Written } from './history.js';
import { codeOf, hasStep, itemOf } from './items.mjs';
import { Kept } from './kept.js';

export interface CrashRun {
  readonly history: History;
  /** Between the newest versions and what the far side has in the end, field by field. */
  readonly differences: readonly Difference[];
  readonly kills: { readonly workers: number; readonly sandbox: number; readonly inFlight: number };
  /** Writes of the version that stood already, with no step since: answers that were lost. */
  readonly repeats: number;
}

/** Versions are handed in, processes die at random moments, until all are used up; then all is brought to an end. */
export async function crashRun(options: {
  readonly seed: number;
  readonly dossiers: number;
  readonly kills: number;
  readonly careless?: boolean;
  /** Worker processes. Two unless told otherwise. */
  readonly workers?: number;
  /** Where the outbox is. A file of its own unless told otherwise. */
  readonly store?: string;
}): Promise<CrashRun> {
  const { dossiers, kills, careless = false, workers: count = 2 } = options;
  const random = generator(options.seed);
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-sync-crash-'));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const store = options.store ?? join(folder, 'outbox.db');
  // Short where workers die, so that what they had is soon taken up.
  const timeout = kills > 0 ? 1000 : 20_000;
  const far = new Kept('./sandbox-process.mjs', [origin, join(folder, 'far')]);
  await far.ready();
  const mode = careless ? 'careless' : 'careful';
  const workers = Array.from(
    { length: count },
    () => new Kept('./worker-process.mjs', [origin, store, mode, String(timeout)]),
  );
  const all = [far, ...workers];
  const portal = createPortalClient({
    profile: sandboxAt(origin),
    agency: 'H99',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    store,
  });
  const sync = createSync({ portal, keys: ['an outbox key of thirty-two bytes or more'] });
  const handedIn: Version[] = [];
  const acknowledged: Version[] = [];
  let inFlight = 0;

  /** Hands items in until somebody says that they are in: who dies before is asked no more. */
  async function handIn(items: readonly (readonly [number, number])[]): Promise<void> {
    const versions = items.map(([n, version]) => ({ code: codeOf(n), version }));
    handedIn.push(...versions);
    for (;;) {
      const child = await pick(workers, random).ready();
      const id = random();
      const said = new Promise<boolean>((resolve) => {
        const hear = (message: unknown) => {
          if ((message as { acknowledged?: number }).acknowledged === id) done(true);
        };
        const die = () => done(false);
        const done = (answer: boolean) => {
          child.off('message', hear).off('exit', die);
          resolve(answer);
        };
        child.on('message', hear).on('exit', die);
        if (child.exitCode !== null || child.signalCode !== null) done(false);
        else child.send({ id, items }, (error) => error && done(false));
      });
      if (await said) break;
    }
    acknowledged.push(...versions);
  }

  async function killOne(): Promise<void> {
    const victim = random() < 0.4 ? far : pick(workers, random);
    await victim.ready();
    if ((await sync.status()).sending > 0) inFlight++;
    await victim.kill();
  }

  try {
    await Promise.all(workers.map((worker) => worker.ready()));
    const plan = versionsOf(dossiers, random);
    const share = Math.ceil(plan.length / Math.max(1, kills));
    for (let at = 0; at < plan.length; at += share) {
      const some = plan.slice(at, at + share);
      const half = Math.ceil(some.length / 2);
      const handing = handIn(some.slice(0, half)).then(() => handIn(some.slice(half)));
      if (kills > 0) {
        await pause(random() * 150);
        await killOne();
      }
      await handing;
    }
    while (all.reduce((sum, one) => sum + one.kills, 0) < kills) {
      await pause(random() * 150);
      await killOne();
    }
    await until(async () => {
      const { waiting, sending } = await sync.status();
      return waiting + sending === 0;
    });
    await Promise.all(workers.map((worker) => worker.close()));
    await far.ready();
    const { waiting, sending, dead } = await sync.status();
    const ledger = await ledgerAt(origin);
    const newest = new Map(plan);
    const differences: Difference[] = [];
    const items = [...newest].map(([n, version]) => itemOf(n, version));
    for await (const one of sync.compare(items, { concurrency: 8 })) differences.push(one);
    return {
      history: {
        handedIn,
        acknowledged,
        steps: plan.filter(([n]) => hasStep(n)).map(([n]) => codeOf(n)),
        ledger,
        outbox: { waiting, sending, dead },
      },
      differences,
      kills: { workers: workers.reduce((sum, one) => sum + one.kills, 0), sandbox: far.kills, inFlight },
      repeats: repeatsOf(ledger),
    };
  } finally {
    await Promise.all(all.map((one) => one.close()));
    await portal.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function repeatsOf(ledger: readonly Written[]): number {
  const standing = new Map<string, string>();
  let repeats = 0;
  for (const { code, kind, status } of ledger) {
    if (kind === 'progress') standing.delete(code);
    else {
      if (standing.get(code) === status) repeats++;
      standing.set(code, status);
    }
  }
  return repeats;
}

/** One to three versions of each dossier, those of one dossier in order and some way apart. */
function versionsOf(dossiers: number, random: () => number): readonly (readonly [number, number])[] {
  const plan: { readonly at: number; readonly n: number; readonly version: number }[] = [];
  for (let n = 0; n < dossiers; n++) {
    let at = random();
    for (let version = 1; version <= 1 + Math.floor(random() * 3); version++) {
      plan.push({ at, n, version });
      at += random() * 0.2;
    }
  }
  return plan.sort((a, b) => a.at - b.at).map(({ n, version }) => [n, version] as const);
}

async function ledgerAt(origin: string): Promise<Written[]> {
  const found: Written[] = [];
  for (let after = 0; ;) {
    const response = await fetch(`${origin}/control/ledger?after=${after}&limit=20000`);
    const lines = (await response.text()).split('\n').filter(Boolean);
    if (lines.length === 0) return found;
    const page = lines.map((line) => JSON.parse(line) as Written);
    found.push(...page.filter(({ code }) => code.startsWith('H99.02-20260706-')));
    after = page.at(-1)?.n ?? after;
  }
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2400; tries++) {
    if (await isDone()) return;
    await pause(50);
  }
  throw new Error('It never came to an end.');
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

/** Numbers in [0, 1) from a seed (mulberry32): a run that failed can be tried again with the same choices. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
