import { defineConfig } from 'vitest/config';

/** Not tests: pictures for the docs, by `npm run shots -- museum` and `npm run shots -- money`. */
export default defineConfig({
  test: {
    include: ['packages/examples/**/*.shots.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
