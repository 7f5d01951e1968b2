/**
 * One of several workers on one outbox, to be killed. Arguments: origin of the far side, the store, `careful`, or `careless` to
 * acknowledge what is not on disk yet, which is the fault the checker must find, and the time of a call.
 */
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';
import { createSync } from '@dvcqg/sdk/sync';
import { itemOf } from './items.mjs';

const [origin, store, mode, timeout] = process.argv.slice(2);
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
const keys = ['an outbox key of thirty-two bytes or more'];
const sync = createSync({ portal, keys, timeout: Number(timeout) });
await portal.store.open();

process.on('message', async ({ id, items }) => {
  const hand = () => sync.enqueue(items.map(([n, version]) => itemOf(n, version)));
  if (mode === 'careless') setTimeout(hand, 80);
  else {
    const { faults } = await hand();
    if (faults.length > 0) throw new Error(faults[0].error.code);
  }
  process.send({ acknowledged: id });
});
const run = sync.start({ batch: 40, concurrency: 2 });
run.ended.catch((error) => {
  console.error(error.code ?? error.name);
  process.exit(1);
});
process.send('ready');
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
