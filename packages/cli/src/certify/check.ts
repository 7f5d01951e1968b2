import type { Bench } from './bench.js';
import type { Words } from '../words.js';

/** One numbered question to a wallet. `W-1…` the protocol, `W-2…` bad days, `W-3…` security. */
export interface Check {
  readonly id: `W-${number}`;
  readonly title: Words;
  /** What a wallet that fails it does to people. */
  readonly shows: Words;
  /** Where it is written that a wallet must. */
  readonly source: string;
  /** Seconds it stands still. */
  readonly waits?: number;
  /** A wallet may be of a kind that it cannot be asked of: a certificate may do without it. */
  readonly optional?: boolean;
  /** @throws {Failure | Skip} */
  run(bench: Bench): Promise<void>;
}
