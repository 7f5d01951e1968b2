import type { Outside } from './doctor.js';

/** The part of a release's `manifest.json` that the doctor goes by. */
export interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
  readonly widgets: Readonly<Record<string, { readonly first: readonly string[] }>>;
  /** What a page's Content-Security-Policy must allow, where files and gateway are of its own origin. */
  readonly csp: Readonly<Record<string, readonly string[]>>;
}

/** A file as it is at its address. */
export interface Answer {
  /** HTTP status; 0 where nobody answers. */
  readonly status: number;
  /** Its SHA-384, as in an `integrity` attribute; absent where it cannot be computed (a page without https). */
  readonly integrity?: string;
  /** Its text, where it is JSON. */
  readonly json?: string;
}

/** Undefined: the page may not read it, so nothing is known. */
export type Read = (url: URL) => Promise<Answer | undefined>;

/** Reads as the page may: what its policies or another origin forbid stays unknown. */
export async function readFromPage(url: URL): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    const bytes = await response.arrayBuffer();
    return {
      status: response.status,
      ...(globalThis.crypto?.subtle && { integrity: await sri(bytes) }),
      ...(url.pathname.endsWith('.json') && { json: new TextDecoder().decode(bytes) }),
    };
  } catch {
    return undefined;
  }
}

async function sri(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** Reads from what was read for the page outside; what is missing there is noted, so that it can be read. */
export const readFrom =
  (answers: Outside['answers'], missing: Set<string>): Read =>
  async ({ href }) => {
    if (!Object.hasOwn(answers, href)) missing.add(href);
    return answers[href] ?? undefined;
  };

/** The release of a folder, where its manifest can be read and is one of ours. */
export async function releaseIn(folder: string, read: Read): Promise<Release | undefined> {
  const answer = await read(new URL('manifest.json', folder));
  if (answer?.status !== 200) return undefined;
  try {
    const told = JSON.parse(answer.json ?? '') as Partial<Release> & { name?: unknown };
    const isOurs = told.name === '@dvcqg/widgets' && told.version && told.files && told.widgets && told.csp;
    return isOurs ? (told as Release) : undefined;
  } catch {
    return undefined;
  }
}
