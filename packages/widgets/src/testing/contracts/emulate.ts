import { executeServerCommand } from '@web/test-runner-commands';
import type { Running } from './contract.js';

/** Media features by name, as CSS has them. */
export type Media = Readonly<
  Partial<Record<'prefers-reduced-motion' | 'forced-colors' | 'prefers-contrast', string>>
>;

/** Runs while the browser has media features; skips where it has not and cannot be told. */
export async function emulate(test: Running, media: Media, run: () => void | Promise<void>): Promise<void> {
  await tell(media);
  try {
    const lacking = Object.entries(media).some(([name, value]) => !matchMedia(`(${name}: ${value})`).matches);
    if (lacking) return test.skip();
    await run();
  } finally {
    await tell({});
  }
}

/** A runner without the command leaves the browser as it is. */
async function tell(media: Media): Promise<void> {
  await executeServerCommand<boolean, Media>('dvcqg-media', media).catch(() => undefined);
}
