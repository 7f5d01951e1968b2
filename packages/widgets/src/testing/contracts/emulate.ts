import { executeServerCommand } from '@web/test-runner-commands';
import type { Running } from './contract.js';

/** Media features by name, as CSS has them. */
export type Media = Readonly<
  Partial<Record<'prefers-reduced-motion' | 'forced-colors' | 'prefers-contrast', string>>
>;

/** Runs while the browser is told to have media features; skips where it cannot be told. */
export async function emulate(test: Running, media: Media, run: () => void | Promise<void>): Promise<void> {
  // Firefox and WebKitGTK cannot be told: the table shows "–".
  if (!(await set(media))) return test.skip();
  try {
    await run();
  } finally {
    await set({});
  }
}

/** False where the runner has no such command for this browser. */
async function set(media: Media): Promise<boolean> {
  try {
    return await executeServerCommand<boolean, Media>('dvcqg-media', media);
  } catch {
    return false;
  }
}
