import { exit } from '../sync/exit.js';
import type { Lang } from '../words.js';
import { CannotCheck } from './cannot.js';
import { cannotText } from './tell.js';

/** For commands that look at a page: says why it could not be looked at, and ends with 1. Anything else is thrown. */
export async function orTell(work: Promise<void>, lang: Lang): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof CannotCheck)) throw error;
    console.error(cannotText(error, lang));
    process.exitCode = exit.usage;
  });
}
