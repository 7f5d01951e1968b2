import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Suites that take minutes: `npm run test:full`. */
export default {
  ...mergeConfig(base, {}),
  test: {
    include: ['packages/*/test/**/*.full.ts', 'packages/examples/**/*.full.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
};
