import { defineConfig } from 'vitest/config';

/** Not tests: pictures of the museum for the docs, by `npm run shots -- museum`. */
export default defineConfig({
  test: {
    include: ['packages/examples/**/*.shots.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
