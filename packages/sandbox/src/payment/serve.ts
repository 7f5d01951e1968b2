import type { Partner } from './payment.js';

export type Answer = Readonly<Record<string, unknown>>;
export interface Reply {
  readonly answer: Answer;
  readonly partner?: Partner;
  /** It was done, and nobody answers. */
  readonly unheard?: boolean;
}
/** Answers a message at a path. */
export type Serve = (path: string, handle: (body: unknown) => Reply, wrap?: (reply: Reply) => Answer) => void;
