import { defineConfig } from 'vitest/config';

/** The packed tarballs in a project of each framework; installs them from npm: `npm run test:full`. */
export default defineConfig({
  test: {
    include: ['packages/examples/packed/*.full.ts'],
    testTimeout: 180_000,
    hookTimeout: 400_000,
    fileParallelism: false,
  },
});
