import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/**
 * What keeps something in the store, on a real PostgreSQL: `npm run test:full`, or by hand. The same files as on SQLite,
 * and the `*.postgres.ts`. It starts a server of its own unless DVCQG_TEST_POSTGRES is the URL of one.
 */
export default {
  ...mergeConfig(base, {}),
  test: {
    include: [
      'packages/sdk/src/store/store.test.ts',
      'packages/sdk/src/store/rate-limit.test.ts',
      'packages/sdk/src/payments/{payments,freshness,history,going-on,resolving}.test.ts',
      'packages/sdk/src/payments/refunds/{refunds,history}.test.ts',
      'packages/sdk/test/{old-store,sso-sessions}.test.ts',
      'packages/sdk/test/sync{,-model}.test.ts',
      'packages/sdk/test/reconcile-{model,sandbox}.test.ts',
      'packages/sdk/test/wallet{,-calls,-day,-giving-back}.test.ts',
      'packages/*/test/**/*.postgres.ts',
    ],
    globalSetup: 'scripts/test-postgres.mjs',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};
