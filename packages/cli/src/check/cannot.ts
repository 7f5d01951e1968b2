/** Why nothing could be checked. `what` is an address, a file or a code, never a text of a page. */
export type Reason =
  | 'no_browser'
  | 'browser_failed'
  | 'no_playwright'
  | 'no_file'
  | 'no_record'
  | 'no_name'
  | 'refused'
  | 'certificate'
  | 'too_slow'
  | 'status'
  | 'no_page'
  | 'failed';

/** What keeps a page from being looked at at all; told in the language of the run. */
export class CannotCheck extends Error {
  constructor(
    readonly reason: Reason,
    readonly what = '',
  ) {
    super(reason);
  }
}

/** What Chromium says when a page does not load; its messages repeat the whole address, so only the code is kept. */
export function whyNot(error: unknown, url: URL): CannotCheck {
  const text = error instanceof Error ? error.message : '';
  const code = /net::(ERR_\w+)/.exec(text)?.[1] ?? '';
  const { origin } = url;
  if (/NAME_NOT_RESOLVED|NAME_RESOLUTION/.test(code)) return new CannotCheck('no_name', url.hostname);
  if (/CERT|SSL/.test(code)) return new CannotCheck('certificate', `${origin}, ${code}`);
  if (/TIMED_OUT/.test(code) || /Timeout \d+ms/.test(text)) return new CannotCheck('too_slow', origin);
  if (/CONNECTION|ADDRESS|INTERNET/.test(code)) return new CannotCheck('refused', `${origin}, ${code}`);
  // A file to keep, not a page.
  if (/ABORTED|Download is starting/.test(code + text)) return new CannotCheck('no_page', origin);
  return new CannotCheck('failed', code ? `${origin}, ${code}` : origin);
}
