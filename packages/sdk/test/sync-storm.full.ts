import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Far, itemsOf, outboxTo } from './helpers/outbox.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const MiB = 1_048_576;

let folder: string;
let far: Far;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-storm-'));
});
afterEach(async () => {
  await far.close();
  await rm(folder, { recursive: true, force: true });
});

/** What is alive, and all the process holds, in MiB. */
function memory() {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { alive: (heapUsed + external) / MiB, rss: rss / MiB };
}

async function onDisk(): Promise<number> {
  const files = await Promise.all((await readdir(folder)).map((name) => stat(join(folder, name))));
  return files.reduce((sum, { size }) => sum + size, 0) / MiB;
}

it('F38: while a storm of 503 lasts, what is handed in goes to disk and not to memory, and then arrives', async () => {
  let isStorm = true;
  far = outboxTo(join(folder, 'outbox.sqlite'), () =>
    isStorm ? new Response('', { status: 503 }) : undefined,
  );
  const { sync, heard, ledger } = far;
  const run = sync.start({ concurrency: 4 });
  const handIn = async (from: number, to: number) => {
    for (let n = from; n < to; n += 1000)
      expect(await sync.enqueue(itemsOf(n, n + 1000))).toMatchObject({ accepted: 1000 });
  };
  await handIn(0, 20_000);
  const before = { ...memory(), disk: await onDisk() };
  await handIn(20_000, 100_000);
  const after = { ...memory(), disk: await onDisk() };

  expect(await sync.status()).toMatchObject({ sent: 0, dead: 0 });
  expect(heard.length).toBeGreaterThan(4);
  expect(after.disk - before.disk).toBeGreaterThan(100);
  expect(after.alive - before.alive).toBeLessThan(8);
  expect(after.rss - before.rss).toBeLessThan(50);

  isStorm = false;
  await run.stop();
  expect(await sync.drain({ batch: 1000 })).toMatchObject({ left: 0, dead: 0 });
  const codes = (await ledger()).map(({ code }) => code);
  expect([codes.length, new Set(codes).size]).toEqual([100_000, 100_000]);
}, 240_000);
