/**
 * `dvcqg payments reconcile` of one large day with ten kinds of planted error, as a process of its own; the platform and the
 * making of the day are in this one. Every error must be found and classed, nothing else, totals equal to the đồng.
 * `--count 1000000` `--each 100` `--limit 200` (MiB)
 */
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPortalClient } from '@dvcqg/sdk/server';
import { day, fileOf, planOf, storeDay } from './day.mjs';

const bin = fileURLToPath(new URL('../bin/dvcqg.mjs', import.meta.url));

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '1000000' },
      each: { type: 'string', default: '100' },
      limit: { type: 'string', default: '200' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-reconcile-bench-'));
  try {
    await measure(planOf(Number(values.count), Number(values.each)), Number(values.limit), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(plan, limit, folder) {
  const file = join(folder, 'day.txt');
  const store = join(folder, 'gateway.sqlite');
  await pipeline(Readable.from(fileOf(plan)), createWriteStream(file));
  await withStore(store, (db) => storeDay(db, plan));
  console.log(`${plan.rows} rows, ${mebibytes((await stat(file)).size)}; ${plan.expected.size} planted errors of ${plan.kinds.length} kinds`);
  const platform = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => platform.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${platform.address().port}`;
  const faults = [];
  for (const name of ['first', 'again']) {
    const run = await reconcile(['--store', store, '--sandbox', origin, '--day', day, '--json']);
    const told = await withStore(store, (db) => compare(db, plan, run));
    console.log(`${name}: ${run.seconds.toFixed(0)} s, ${Math.round(plan.rows / run.seconds)} rows/s, peak memory ${mebibytes(run.peak)}; ${told.found} errors found, ${told.faults.length} wrong`);
    faults.push(...told.faults);
    if (run.peak > limit * 2 ** 20) faults.push(`memory above ${limit} MiB`);
  }
  platform.close();
  for (const fault of faults.slice(0, 20)) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} // prettier-ignore

/** What was found against what was planted. */
async function compare(db, plan, { code, summary }) {
  const faults = code === 2 ? [] : [`exit code ${code}`];
  const rows = await db.selectFrom('reconciliation_difference').select('difference').execute();
  const left = new Map(plan.expected);
  for (const { reference, kinds } of rows.map(({ difference }) => JSON.parse(difference))) {
    if (left.get(reference) !== kinds.join(' ')) faults.push(`${reference}: ${kinds}, not ${left.get(reference)}`);
    left.delete(reference);
  }
  for (const [reference, kind] of left) faults.push(`${reference}: ${kind} was not found`);
  const totals = { here: plan.here, there: plan.there };
  for (const side of ['here', 'there']) {
    if (BigInt(summary[side].amount) !== totals[side]) faults.push(`total ${side}: ${summary[side].amount}, not ${totals[side]}`);
    const parts = summary.groups.reduce((sum, group) => sum + BigInt(group[side].amount), 0n);
    if (parts !== totals[side]) faults.push(`groups ${side} add up to ${parts}`);
  }
  return { found: rows.length, faults };
} // prettier-ignore

async function withStore(store, work) {
  const portal = createPortalClient({
    profile: 'sandbox',
    agency: 'H99',
    credentials: {
      sso: { clientId: 'x', clientSecret: 'x' },
      adapter: { username: 'x', password: 'x' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    store,
  });
  try {
    return await work(portal.store.db);
  } finally {
    await portal.close();
  }
}

const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** The command in a process of its own, with the most memory it had (on Linux). */
async function reconcile(args) {
  const began = Date.now();
  let [out, peak] = ['', 0];
  const child = spawn(process.execPath, [bin, 'payments', 'reconcile', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (piece) => (out += piece));
  child.stderr.on('data', () => {
    peak = Math.max(peak, peakOf(child.pid));
  });
  const look = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 100);
  const code = await new Promise((ended) => child.once('close', ended));
  clearInterval(look);
  return { code, peak, seconds: (Date.now() - began) / 1000, summary: JSON.parse(out) };
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    // It has ended, or this is no Linux.
    return 0;
  }
}
