/**
 * `dvcqg sync push` of a large sheet to `dvcqg sandbox`, each a process of its own; it is killed when so much has arrived,
 * and run again. `--count 1000000` `--kill 0.3`
 */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { peakOf } from '../../../scripts/lib/peak.mjs';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { sheet } from './sheet.mjs';

const bin = fileURLToPath(new URL('../bin/dvcqg.mjs', import.meta.url));

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '20000' },
      kill: { type: 'string', default: '0.3' },
    },
  });
  const [count, kill] = [Number(values.count), Number(values.kill)];
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-push-'));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const far = start(['sandbox', '--port', new URL(origin).port]);
  try {
    await far.said(/Console/);
    await measure({ count, kill, folder, origin });
  } finally {
    far.process.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure({ count, kill, folder, origin }) {
  const file = join(folder, 'ho-so.csv');
  await pipeline(Readable.from(sheet(count)), createWriteStream(file));
  console.log(`${count} dossiers, ${megabytes((await stat(file)).size)}`);
  const arrived = async () => (await (await fetch(`${origin}/control/dossiers?count=1`)).json()).count;
  const before = await arrived();
  const push = () =>
    start(['sync', 'push', file, '--json', '--sandbox', origin, '--store', join(folder, 'outbox.sqlite')]);

  const first = push();
  while (first.process.exitCode === null && (await arrived()) - before < count * kill) await pause(500);
  first.process.kill('SIGKILL');
  await first.ended;
  console.log(`killed: ${(await arrived()) - before} had arrived; ${told(first)}`);
  for (const name of ['again', 'once more']) {
    const run = push();
    await run.ended;
    const { created, updated, unchanged, left } = JSON.parse(run.out());
    console.log(`${name}: ${JSON.stringify({ created, updated, unchanged, left })}; ${told(run)}`);
  }
  const inAll = (await arrived()) - before;
  console.log(`arrived: ${inAll} of ${count}`);
  if (inAll !== count) process.exitCode = 1;
}

const told = ({ seconds, peak }) => `${seconds().toFixed(0)} s, peak memory ${megabytes(peak())}`;
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** A command in a process of its own, with the most memory it had (on Linux). */
function start(args) {
  const began = Date.now();
  let [out, ended] = ['', undefined];
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (piece) => (out += piece));
  const whenEnded = new Promise((resolve) =>
    child.once('close', () => {
      ended = Date.now();
      resolve();
    }),
  );
  return {
    process: child,
    ended: whenEnded,
    out: () => out,
    peak: peakOf(child),
    seconds: () => ((ended ?? Date.now()) - began) / 1000,
    said: (text) =>
      new Promise((resolve, reject) => {
        child.once('close', () => reject(new Error(`${args[0]} ended early`)));
        child.stdout.on('data', () => text.test(out) && resolve());
      }),
  };
}
