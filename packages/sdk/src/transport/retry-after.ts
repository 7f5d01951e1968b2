const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds from `Retry-After` of a 429 or 503: a number, or an HTTP date. Undefined when absent or garbage. */
export function retryAfterSeconds(
  response: Pick<Response, 'status' | 'headers'>,
  now: Date,
): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined;
  const value = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const at = httpDate.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

/** Our own wait after attempt `attempt` (from 1), in ms: doubling, at most 5 s, half of it random so that clients spread. */
export function backOff(attempt: number): number {
  const full = Math.min(5000, 300 * 2 ** (attempt - 1));
  return full / 2 + (Math.random() * full) / 2;
}
