import { defineConfig } from 'vitest/config';

/** The packed tarballs, as a stranger gets them. */
export default defineConfig({
  test: {
    include: ['packages/examples/packed/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
