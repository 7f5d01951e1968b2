/**
 * Reconciles one day and tells how far it is, to be killed. Arguments: origin of the platform, the store, the day, ms its
 * clock is ahead.
 */
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';

const [origin, store, day, ahead] = process.argv.slice(2);
const portal = createPortalClient({
  profile: sandboxAt(origin),
  agency: 'H99.01',
  credentials: {
    sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
    adapter: { username: 'onestop-h99', password: 'sandbox' },
    payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
  },
  store,
  now: () => new Date(Date.now() + Number(ahead)),
});
await portal.payments.reconcile(day, { onProgress: (progress) => process.send(progress) });
await portal.close();
process.disconnect();
