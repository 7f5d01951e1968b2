import { defineConfig } from 'vitest/config';

/** Whole journeys in a browser against the built packages, as a citizen would click. */
export default defineConfig({
  test: {
    include: ['packages/examples/**/*.journey.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
