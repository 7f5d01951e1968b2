import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Processes killed while they take payments or send dossiers, for minutes: `npm run test:full`. */
export default {
  ...mergeConfig(base, {}),
  test: {
    include: ['packages/*/test/**/*.crash.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
};
