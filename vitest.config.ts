import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@dvcqg/sdk/address': at('packages/sdk/src/address.ts'),
      '@dvcqg/sdk/failures': at('packages/sdk/src/failures.ts'),
      '@dvcqg/sdk/server': at('packages/sdk/src/server.ts'),
      '@dvcqg/sdk/gateway': at('packages/sdk/src/gateway.ts'),
      '@dvcqg/sdk/sync': at('packages/sdk/src/sync.ts'),
      '@dvcqg/sdk/wallet': at('packages/sdk/src/wallet.ts'),
      '@dvcqg/sdk': at('packages/sdk/src/index.ts'),
      '@dvcqg/widgets/doctor': at('packages/widgets/src/doctor/index.ts'),
      '@dvcqg/widgets/locale': at('packages/widgets/src/locale/index.ts'),
      '@dvcqg/widgets/theme': at('packages/widgets/src/theme/index.ts'),
      '@dvcqg/sandbox': at('packages/sandbox/src/index.ts'),
    },
  },
  test: {
    include: ['packages/{sdk,sandbox,cli}/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
