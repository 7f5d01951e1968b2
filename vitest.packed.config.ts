import { defineConfig } from 'vitest/config';

/** The packages as they are built, and the packed tarballs as a stranger gets them. */
export default defineConfig({
  test: {
    include: ['packages/widgets/build/*.test.ts', 'packages/examples/packed/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
