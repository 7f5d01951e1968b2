import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createStore } from '../../src/store/store.js';
import { inWords, onWire } from '../../src/wire/payment-1.0.6/fixtures/words.js';
import type { Books, History } from './history.js';
import { nationalSide } from './national-side.js';
import { Payer, type World } from './payer.js';
import { Processes } from './processes.js';

export interface CrashRun {
  readonly kills: Readonly<Record<string, number>>;
  readonly killed: number;
  readonly payers: number;
  readonly refusals: readonly string[];
  /** As it stood when the last payer was done, and after every result was told three times more. */
  readonly history: History;
  readonly toldAgain: History;
}

const names = ['one', 'two', 'three'];
/** What a careless process answers before anything is on disk. */
const taken = JSON.stringify(onWire({ outcome: 'succeeded', why: 'Thành công' }));
/** Half seconds that the resolver gets to find what became of those who left. */
const resolverTries = 30;

/** Payers pay, processes die, until `kills` have died; then all is brought to an end without further deaths. */
export async function crashRun(options: {
  readonly seed: number;
  readonly kills: number;
  /** What the processes do wrong. */
  readonly fault?: 'careless' | 'idle';
  /** Several machines on one PostgreSQL instead of several processes on one file. */
  readonly target?: string;
}): Promise<CrashRun> {
  const random = generator(options.seed);
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-crash-'));
  const store = options.target ?? join(folder, 'store.db');
  const abandoned = new Set<string>();
  let ahead = 0;
  let calm = false;
  let most = options.kills;
  const strikes = (chance: number) => !calm && processes.killed < most && random() < chance;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** A call during which its process may be killed, a little later or at once. */
  const during = async (name: string, path: string, body: string, moment: string) => {
    const answer = processes.ask(name, path, body);
    if (strikes(moment === 'notification' ? 0.6 : 0.06)) {
      await pause(random() * 20);
      await processes.kill(name, moment);
    }
    return answer;
  };
  const national = await nationalSide({
    now: () => new Date(Date.now() + ahead),
    notify: async (body) => {
      const { reference } = inWords(JSON.parse(body)) as { reference: string };
      return abandoned.has(reference) ? undefined : during(processes.pick(), '/notify', body, 'notification');
    },
    moment: async (moment, from, reference) => {
      if (!strikes(abandoned.has(reference) ? 0.8 : 0.15)) return false;
      await processes.kill(from, abandoned.has(reference) ? `resolver, ${moment}` : moment);
      return true;
    },
  });
  const processes: Processes = new Processes(names, random, (name) => [
    name,
    national.origin,
    store,
    String(ahead),
    options.fault ?? 'sound',
    taken,
  ]);
  const world: World = {
    processes,
    national,
    random,
    ask: async (path, body, moment) =>
      (await during(processes.pick(), path, JSON.stringify(body), moment))?.json,
    told: [],
    refusals: new Set(),
    abandoned,
  };
  /** What was sent and never answered may be asked about only after a while. */
  const wait = async () => {
    ahead += 35_000;
    await processes.tellAll('/clock', JSON.stringify({ ahead }));
  };
  const history = async (): Promise<History> => ({
    told: [...world.told],
    inits: [...national.inits],
    notifications: [...national.notifications],
    money: national.money(),
    books: await read(store),
  });

  try {
    const payers: Payer[] = [];
    while (processes.killed < options.kills) {
      for (let n = 0; n < 6; n++) payers.push(new Payer(payers.length, national));
      const waiting = payers.filter((payer) => !payer.done);
      await Promise.all(waiting.map((payer) => payer.act(world)));
      await Promise.all(waiting.map((payer) => random() < 0.3 && payer.settle(world)));
      await wait();
    }
    calm = true;
    for (let round = 0; round < 12 && payers.some((payer) => !payer.done); round++) {
      await Promise.all(payers.filter((payer) => !payer.done).map((payer) => payer.act(world)));
      await Promise.all(payers.map((payer) => payer.settle(world)));
      await wait();
    }
    // The pages of those who left are past their time: the resolver's turn, killed at it too, with as much patience as it needs.
    ahead += 20 * 60_000;
    most = processes.killed + Math.ceil(options.kills / 20);
    calm = false;
    for (let tries = 0; tries < resolverTries && (await undecided(store, abandoned)) > 0; tries++) {
      await wait();
      await pause(500);
    }
    calm = true;
    const left = payers.filter((payer) => !payer.done).map((payer) => payer.owner);
    if (left.length > 0) throw new Error(`Never came to an end: ${left.join(' ')}`);
    const first = await history();
    abandoned.clear();
    await Promise.all(national.money().map(({ reference }) => national.tellAgain(reference)));
    await processes.close();
    const toldAgain = await history();
    const { kills, killed } = processes;
    return {
      kills: { ...kills },
      killed,
      payers: payers.length,
      refusals: [...world.refusals],
      history: first,
      toldAgain,
    };
  } finally {
    await processes.close();
    await national.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many of these payments nobody knows the end of. */
async function undecided(target: string, references: ReadonlySet<string>): Promise<number> {
  const { payments } = await read(target);
  return payments.filter(
    ({ reference, status }) => references.has(reference) && !['succeeded', 'mismatch'].includes(status),
  ).length;
}

/** Reads the store as a process that starts now would, at one instant. */
async function read(path: string): Promise<Books> {
  const store = createStore(path);
  try {
    return await store.transaction(async (trx) => {
      if (store.dialect === 'sqlite') {
        const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(trx);
        if (check.rows[0]?.integrity_check !== 'ok') throw new Error('The store is damaged.');
      }
      return {
        payments: await trx.selectFrom('payment').selectAll().execute(),
        // As payers know them: a key of theirs is what follows the partner code.
        keys: (await trx.selectFrom('payment_key').selectAll().execute()).map((row) => ({
          ...row,
          key: row.key.slice(row.key.indexOf(' ') + 1),
        })),
        events: await trx.selectFrom('payment_event').selectAll().execute(),
        inbox: await trx.selectFrom('inbox').selectAll().execute(),
        receipts: await trx.selectFrom('receipt').selectAll().execute(),
      };
    });
  } finally {
    await store.close();
  }
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
