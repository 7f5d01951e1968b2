/**
 * A business system that writes its own rows and hands dossiers in, both in one transaction, to be killed at any moment.
 * Arguments: store file, and the number to begin at.
 */
import { createPortalClient } from '@dvcqg/sdk/server';
import { createSync } from '@dvcqg/sdk/sync';
import { itemOf } from './items.mjs';

const [store, first] = process.argv.slice(2);
const portal = createPortalClient({
  profile: 'sandbox',
  agency: 'H99',
  credentials: {
    sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
    adapter: { username: 'onestop-h99', password: 'sandbox' },
    payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
  },
  store,
});
const sync = createSync({ portal, keys: ['an outbox key of thirty-two bytes or more'] });
await portal.store.open();
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.send('ready');
for (let n = Number(first); ; n++) {
  await portal.store.transaction(async (trx) => {
    await trx
      .insertInto('counter')
      .values({ name: itemOf(n, 1).record.code, value: n })
      .execute();
    await sync.enqueue([itemOf(n, 1)], { within: trx });
  });
  process.send({ done: n });
}
