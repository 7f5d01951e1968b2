import type { Log } from '@dvcqg/sdk/server';

/** One JSON line for what an operator must know. What a visitor did wrong is not among it. */
export const log: Log = (entry) => {
  if (entry.level === 'warn' || entry.level === 'error') console.error(JSON.stringify(entry));
};
