import { inspect } from 'node:util';
import { expect } from 'vitest';

/** Fails when a secret, a token or a personal value shows in any channel of an error. */
export function expectNothingSecret(error: unknown, ...secrets: readonly string[]): void {
  const channels = [
    inspect(error, { depth: 8, showHidden: true }),
    JSON.stringify(error),
    String(error),
    (error as Error).stack ?? '',
    inspect((error as Error).cause, { depth: 8 }),
  ].join('\n');
  for (const secret of ['CANARY', 'eyJ', ...secrets]) expect(channels).not.toContain(secret);
  expect((error as Error).cause).toBeUndefined();
}
