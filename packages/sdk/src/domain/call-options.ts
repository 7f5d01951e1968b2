/** Options of every call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Total time allowed, in ms, answers and retries included. Default 10,000. */
  readonly timeout?: number;
}
