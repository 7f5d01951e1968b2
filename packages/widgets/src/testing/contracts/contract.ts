import type { Shown, Subject } from './subject.js';

/** The test that runs; `skip()` where an engine lacks what is needed. */
export interface Running {
  skip(): void;
  timeout(ms: number): unknown;
}

/** Looks at one state; throws when the contract is broken. Leaves the page as it was. */
export type Check = (shown: Shown, test: Running, subject: Subject, state: string) => void | Promise<void>;

type Holds = (words: string, run: (test: Running) => void | Promise<void>) => void;

/** Something that must hold of every widget: registers mocha tests for the one it is given. */
export interface Contract {
  (subject: Subject): void;
  /** By which documents name it. */
  readonly id: string;
  /** Set where it is about every state: many such contracts can look at a state that is shown once. */
  readonly check?: Check;
}

/** A contract with tests of its own. */
export function contract(id: string, register: (subject: Subject, holds: Holds) => void): Contract {
  const run = (subject: Subject) => describe(subject.tag, () => register(subject, holdsOf(id)));
  return Object.assign(run, { id });
}

/** A contract that every state keeps. */
export function inEveryState(id: string, check: Check): Contract {
  const own: { check?: Check } = { check };
  const run = (subject: Subject) => everyState(subject, [Object.assign(() => undefined, { id, ...own })]);
  return Object.assign(run, { id, ...own });
}

/** Shows each state once and lets the contracts look at it, one after the other. */
export function everyState(subject: Subject, contracts: readonly Contract[]): void {
  describe(subject.tag, () => {
    for (const state of subject.states) {
      describe(state, () => {
        let shown: Promise<Shown> | undefined;
        after(async () => (await shown?.catch(() => undefined))?.remove());
        for (const { id, check } of contracts) {
          holdsOf(id)('holds', async (test) => {
            shown ??= subject.show(state);
            await check?.(await shown, test, subject, state);
          });
        }
      });
    }
  });
}

// The title is what the table of widgets and contracts is made from.
const holdsOf =
  (id: string): Holds =>
  (words, run) => {
    it(`[${id}] ${words}`, async function (this: Running) {
      const lost: unknown[] = [];
      const lose = (event: ErrorEvent | PromiseRejectionEvent) =>
        lost.push('reason' in event ? event.reason : event.error);
      window.addEventListener('error', lose);
      window.addEventListener('unhandledrejection', lose);
      try {
        await run(this);
      } finally {
        window.removeEventListener('error', lose);
        window.removeEventListener('unhandledrejection', lose);
      }
      if (lost.length) throw new Error(`nobody caught: ${lost.map(String).join('; ')}`);
    });
  };
