/**
 * The only things we ever tell a log. There is no free text and no place for a body, so nothing personal can get in:
 * a field that is not here cannot be logged.
 */
export interface LogEntry {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** What happened, dotted, from our own fixed set: `adapter.login`, `payment.initiated`. */
  readonly event: string;
  /** Code of the error, when there was one. */
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly attempt?: number;
  readonly durationMs?: number;
  readonly count?: number;
}

export type Log = (entry: LogEntry) => void;
