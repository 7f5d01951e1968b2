import type { Hono } from 'hono';
import type { Transcript } from './transcript.js';

/** What every part of the sandbox shares. */
export interface SandboxContext {
  /** The sandbox's own origin, e.g. `http://127.0.0.1:4400`; no trailing slash. */
  readonly origin: string;
  /** Where the demo site stands, e.g. `http://localhost:4300`; the default client and partner point there. */
  readonly siteOrigin: string;
  readonly now: () => Date;
  /** The folder of the dossier ledger; absent: in memory. */
  readonly data?: string | undefined;
  readonly transcript: Transcript;
  /** How the sandbox calls out (result and logout notifications). Tests put the receiver in process. */
  readonly fetch: typeof fetch;
}

/** One part of the national side: identity, adapter, payment platform, console. */
export interface SandboxPart {
  /** Public endpoints and this part's `/control/…` endpoints. */
  mount(app: Hono): void;
  /** Back to the seed: what `POST /control/reset` does. */
  reset(): void;
  /** Stop timers, and give back files. */
  close(): void | Promise<void>;
}
