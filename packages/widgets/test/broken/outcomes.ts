import type { Contract, Running } from '../../src/testing/contracts/contract.js';
import type { Subject } from '../../src/testing/contracts/subject.js';

type Run = (this: Running) => unknown;

/** How a contract's tests end for a subject, without mocha: their errors, and how many were skipped. */
export async function outcomes(
  contract: Contract,
  subject: Subject,
): Promise<{ errors: string[]; skipped: number; ran: number }> {
  const tests: Run[] = [];
  const ends: (() => unknown)[] = [];
  const real = { it, describe, after };
  Object.assign(globalThis, {
    it: (_: string, run: Run) => tests.push(run),
    describe: (_: string, register: () => void) => register(),
    after: (end: () => unknown) => ends.push(end),
  });
  try {
    contract(subject);
  } finally {
    Object.assign(globalThis, real);
  }
  const result = { errors: [] as string[], skipped: 0, ran: tests.length };
  for (const run of tests) {
    let left = false;
    try {
      await run.call({
        skip() {
          left = true;
          throw new Error('skipped');
        },
        timeout: () => undefined,
      });
    } catch (error) {
      if (left) result.skipped += 1;
      else result.errors.push(String(error));
    }
  }
  for (const end of ends) await end();
  return result;
}
