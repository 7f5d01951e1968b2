import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@dvcqg/sandbox';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import { createPortalClient } from '../../src/portal/create-portal-client.js';
import { sandboxAt } from '../../src/profiles/sandbox.js';
import { createStore, type Store } from '../../src/store/store.js';
import { fill } from './ledger.js';
import { twinStores } from './twin-stores.js';

const program = fileURLToPath(new URL('./run-process.mjs', import.meta.url));
const hour = 3_600_000;
/** Payable dossiers of the sandbox; their money comes, and nobody tells us. */
const codes = [
  'H99.01-20260702-0150000',
  'H99.01-20260702-1250000',
  'H99.01-20260703-0050000',
  'H99.01-20260703-0016000',
  'H99.01-20260703-0500000',
];

export interface CrashRun {
  /** Processes killed, by what they were at. */
  readonly kills: Readonly<Record<string, number>>;
  /** What the store holds after the kills and one run to the end, and after one run nobody disturbed. */
  readonly killed: unknown;
  readonly undisturbed: unknown;
}

/** Kills so many runs over the same day, at any moment, lets one end, and compares with a run that was left alone. */
export async function crashRun({ kills: most, random }: { readonly kills: number; readonly random: () => number }): Promise<CrashRun> {
  const { one, other, copy, remove } = await twinStores();
  let ahead = Date.parse('2026-07-06T09:00:00+07:00') - Date.now();
  const now = () => new Date(Date.now() + ahead);
  const sandbox = createSandbox({
    origin: `http://127.0.0.1:${await freePort()}`,
    now,
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  });
  const server = await sandbox.listen();
  try {
    await prepare(sandbox.origin, one, now);
    await copy();
    ahead += 24 * hour;
    const kills: Record<string, number> = {};
    const start = (store: string) =>
      fork(program, [sandbox.origin, store, '2026-07-06', String(ahead)], { execArgv: [] });
    for (let n = 0; n < most; n++) {
      const child = start(one);
      const ended = once(child, 'exit');
      const moment = pickMoment(random);
      child.on('message', ({ phase }: { readonly phase: string }) => {
        if (phase !== moment.phase) return;
        child.removeAllListeners('message');
        setTimeout(() => {
          if (child.exitCode === null && child.kill('SIGKILL')) kills[phase] = (kills[phase] ?? 0) + 1;
        }, moment.wait);
      });
      await ended;
    }
    const ends = [one, other].map(async (store) => {
      const [code] = (await once(start(store), 'exit')) as [number];
      if (code !== 0) throw new Error('A run that nobody killed did not end well; is the SDK built?');
      return contents(store);
    });
    const [killed, undisturbed] = await Promise.all(ends);
    return { kills, killed, undisturbed };
  } finally {
    await server.close();
    await remove();
  }
} // prettier-ignore

/** Some payments whose outcome we have not heard of, and many that the platform's file will not have. */
async function prepare(origin: string, target: string, now: () => Date): Promise<void> {
  const portal = createPortalClient({
    profile: sandboxAt(origin),
    agency: 'H99.01',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    store: target,
    now,
  });
  for (const code of codes) {
    const { amount } = await portal.payments.fees(code);
    const request = { owner: 'payer', dossierCode: code, amount, returnTo: '/', idempotencyKey: code };
    const { payUrl } = await portal.payments.create(request);
    await fetch(`${payUrl}/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ method: 'wallet' }),
      redirect: 'manual',
    });
  }
  const at = Date.parse('2026-07-06T10:00:00+07:00');
  await fill(
    portal.store,
    Array.from({ length: 1_000 }, (_, n) => ({
      reference: `DVCX${n}`,
      status: 'succeeded',
      amount: n + 1,
      transactionId: `GDX${n}`,
      paidAt: at + n * 1_000,
    })),
  );
  await portal.close();
}

/** Everything a reconciliation may touch, times of ours apart. */
async function contents(target: string): Promise<unknown> {
  const store: Store = createStore(target);
  const { db } = store;
  const all = {
    payments: await db.selectFrom('payment').select(['reference', 'status', 'transaction_id', 'version']).orderBy('reference').execute(),
    events: await db.selectFrom('payment_event').select(['payment_id', 'seq', 'type', 'status', 'note']).orderBy('payment_id').orderBy('seq').execute(),
    receipts: await db.selectFrom('receipt').select('payment_id').orderBy('payment_id').execute(),
    runs: await db.selectFrom('reconciliation').select(['id', 'summary']).execute(),
    differences: await db.selectFrom('reconciliation_difference').select(['reference', 'seq', 'difference']).orderBy('reference').orderBy('seq').execute(),
  }; // prettier-ignore
  await store.close();
  return all;
}

/** Comparing takes longest: it is struck most. */
const pickMoment = (random: () => number) => ({
  phase: ['fetch', 'read', 'compare', 'compare', 'compare'][Math.floor(random() * 5)],
  wait: Math.floor(random() * 60),
});
