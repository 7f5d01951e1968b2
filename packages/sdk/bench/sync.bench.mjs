/**
 * The outbox against the sandbox and against a bare loop of `fetch` that sends the same bodies, in the same run.
 * `--count 1000000` `--batch 200` `--concurrency 4`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { createSync } from '@dvcqg/sdk/sync';
import { recordOf } from './dossiers.mjs';

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '20000' },
      batch: { type: 'string', default: '200' },
      concurrency: { type: 'string', default: '4' },
    },
  });
  const [count, batch, concurrency] = [values.count, values.batch, values.concurrency].map(Number);
  const ports = [await freePort(), await freePort()];
  const far = fork(fileURLToPath(new URL('far-side.mjs', import.meta.url)), ports.map(String));
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-bench-'));
  try {
    await once(far, 'message');
    await measure({ count, batch, concurrency, folder, ports });
  } finally {
    far.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure({ count, batch, concurrency, folder, ports: [port, silentPort] }) {
  const origin = `http://127.0.0.1:${port}`;
  const client = (at, store, look) =>
    createPortalClient({
      profile: sandboxAt(at),
      agency: 'H99',
      credentials: {
        sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
        adapter: { username: 'onestop-h99', password: 'sandbox' },
        payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
      },
      store,
      ...(look && { fetch: look }),
    });

  // The body of a batch as it goes over the wire, to be sent with other codes.
  let seen = '';
  const looking = client(origin, ':memory:', async (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('mapi/g')) seen = await request.clone().text();
    return fetch(request);
  });
  await looking.dossiers.syncBatch([recordOf(0, '20260704')], 'create');
  await looking.close();
  const template = JSON.parse(seen);
  const item = JSON.stringify(template.data[0]);

  const bare = await timed(count, () =>
    pool(concurrency, batches(count, batch), async ([from, to]) => {
      const data = [];
      for (let n = from; n < to; n++)
        data.push(item.replace(recordOf(0, '20260704').code, recordOf(n, '20260705').code));
      const response = await fetch(`${origin}/XrdAdapter/RestService/forward/mapi/g`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', dstcode: 'VN:GOV:000.00.00.G22:vpcpdvcprovider' },
        body: JSON.stringify({ ...template, data: [] }).replace('"data":[]', `"data":[${data.join(',')}]`),
      });
      const answer = await response.json();
      if (answer.error_code !== '00') throw new Error(`The bare loop was refused: ${answer.message}`);
    }),
  );
  report('bare loop of fetch', bare);

  const silent = client(`http://127.0.0.1:${silentPort}`, ':memory:');
  const some = Math.min(count, 20_000);
  const encoding = await timed(some, () =>
    pool(1, batches(some, 1000), async ([from, to]) => {
      const records = Array.from({ length: to - from }, (_, at) => recordOf(from + at));
      await silent.dossiers.syncBatch(records, 'create');
    }),
  );
  await silent.close();
  report('validate, encode and POST alone', encoding);

  const portal = client(origin, join(folder, 'outbox.sqlite'));
  const sync = createSync({ portal, keys: ['a key of a bench, thirty-two bytes or more'] });
  await portal.store.open();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
  const enqueuing = await timed(count, () => sync.enqueue(source(count)));
  report('enqueue: validate, digest, seal, on disk', enqueuing);
  let told = 0;
  const draining = await timed(count, async () => {
    const onProgress = ({ sent, perSecond, left }) => {
      if (count < 100_000 || Date.now() - told < 10_000) return;
      told = Date.now();
      console.log(`  ${sent} sent, ${left} left, ${perSecond}/s, RSS ${mega(process.memoryUsage().rss)} MB`);
    };
    const summary = await sync.drain({ batch, concurrency, onProgress });
    if (summary.created !== count || summary.left > 0) throw new Error(`Not all: ${JSON.stringify(summary)}`);
  });
  report('drain: claimed, sent, settled', draining);
  clearInterval(sampling);
  await portal.close();

  const whole = enqueuing.ms + draining.ms;
  console.log(
    `end to end: ${count} dossiers in ${(whole / 1000).toFixed(1)} s, ${perSecond(count, whole)} dossiers/s`,
  );
  console.log(`memory: RSS ${mega(before)} MB before, ${mega(peak)} MB at most`);
  console.log(
    `drain takes ${ratio(draining, bare)} x the bare loop, end to end ${ratio({ count, ms: whole }, bare)} x`,
  );
  console.log(`enqueue takes ${ratio(enqueuing, encoding)} x validate, encode and POST alone`);
}

function* source(count) {
  for (let n = 0; n < count; n++) yield { record: recordOf(n), version: 1 };
}

function* batches(count, size) {
  for (let from = 0; from < count; from += size) yield [from, Math.min(count, from + size)];
}

async function pool(size, jobs, run) {
  await Promise.all(
    Array.from({ length: size }, async () => {
      for (const job of jobs) await run(job);
    }),
  );
}

async function timed(count, run) {
  const began = performance.now();
  await run();
  return { count, ms: performance.now() - began };
}

const perSecond = (count, ms) => Math.round((count * 1000) / ms);
const mega = (bytes) => Math.round(bytes / 1_048_576);
const ratio = (one, other) => (one.ms / one.count / (other.ms / other.count)).toFixed(2);
const report = (what, { count, ms }) =>
  console.log(`${what}: ${count} dossiers in ${(ms / 1000).toFixed(1)} s, ${perSecond(count, ms)}/s`);

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
