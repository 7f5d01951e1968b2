import { checkColours } from './colours.js';
import { allows, readPolicies } from './csp.js';
import { checkDocument } from './document.js';
import { type Diagnosis, type Finding, type FindingCode, severities } from './finding.js';
import { checkFiles, checkStarted } from './files.js';
import { checkGateways, healthOf } from './gateway.js';
import { checkHostCode } from './host-code.js';
import { checkLibrary, isMixed } from './library.js';
import { look } from './look.js';
import { checkPolicies } from './policies.js';
import { type Answer, type Read, readFrom, readFromPage, type Release } from './reader.js';
import type { Seen } from './seen.js';
import { shown } from './shown.js';
import { inWords } from './words.js';

/** What a page must allow for the release that this doctor is of, as its manifest says; written in by the build. */
declare const RELEASE_CSP: Release['csp'] | undefined;

export interface DoctorOptions {
  /** Language of the diagnoses: `vi` unless told otherwise. */
  readonly lang?: 'vi' | 'en';
  /** `false` where there is no gateway to ask, as with a page from a file. */
  readonly gateway?: boolean;
}

/** What only the outside of a page knows, for tools such as `dvcqg check`. */
export interface Outside {
  /** The page as the server sent it. */
  readonly html: string;
  /** Values of the response's Content-Security-Policy headers. */
  readonly policies: readonly string[];
  /** Files that were read for the page, by address; `null` where nothing could be learned. */
  readonly answers: Readonly<Record<string, Answer | null>>;
}

export interface Examined {
  /** The page's address as a report may hold it. */
  readonly page: string;
  readonly missing: readonly string[];
  readonly diagnoses: readonly Diagnosis[];
}

/** Faults that are reason enough for a tag not to start. */
const explains: ReadonlySet<FindingCode> = new Set([
  'csp_blocks',
  'trusted_types_block',
  'mixed_content',
  'script_missing',
  'script_changed',
  'natives_broken',
]);

/**
 * Looks at the page it runs in and says what will keep its widgets from working, and the line that mends it. It leaves
 * nothing in the page, and asks nobody but the page's own server, the servers of the widgets' files and the gateway.
 *
 * @returns What was found, the gravest first; nothing where all is well. No part of it is from a form, a query or a text
 * of the page.
 *
 * @example
 * (await doctor({ lang: 'en' })).map(({ code, remedy }) => `${code}: ${remedy}`);
 */
export const doctor = async (options: DoctorOptions = {}): Promise<readonly Diagnosis[]> =>
  diagnose(options, readFromPage);

/**
 * The same for a tool that opened the page: `missing` are addresses of files of the widgets that have to be read outside,
 * where no policy of the page forbids it, before the diagnoses are whole.
 */
export async function examine(options: DoctorOptions, outside: Outside): Promise<Examined> {
  const missing = new Set<string>();
  const read = readFrom(outside.answers, missing);
  const diagnoses = await diagnose(options, read, outside, () => missing.size > 0);
  return { page: shown(new URL(location.href)), missing: [...missing], diagnoses };
}

async function diagnose(
  options: DoctorOptions,
  read: Read,
  outside?: Outside,
  isPartial = () => false,
): Promise<readonly Diagnosis[]> {
  // Compared, not defaulted: pages put things into Object.prototype.
  const lang = options.lang === 'en' ? 'en' : 'vi';
  const seen = await look(options.gateway !== false, read, outside);
  const own = typeof RELEASE_CSP === 'undefined' ? {} : RELEASE_CSP;
  const found = [
    ...checkDocument(seen),
    ...checkHostCode(seen),
    ...checkPolicies(seen, own),
    ...checkLibrary(seen),
    ...(await checkFiles(seen, read)),
    ...checkColours(seen),
  ];
  if (!found.some(({ code }) => explains.has(code))) found.push(...(await checkStarted(seen, read)));
  // Nobody is asked twice.
  if (!isPartial()) found.push(...(await checkGateways(seen, askable(seen, found))));
  return found.map((one) => diagnosis(one, lang)).sort(byGravity);
}

/** Where it is known already that no answer can come, the question would be no news and one more violation. */
function askable({ gateways, here, policies }: Seen, found: readonly Finding[]): readonly URL[] {
  if (found.some(({ code }) => code === 'base_elsewhere')) return [];
  const all = policies.flatMap(readPolicies);
  return gateways.filter(
    (url) =>
      !isMixed(url, here) &&
      all.every((policy) => allows(policy, 'connect-src', { url: healthOf(url) }, here)),
  );
}

const diagnosis = (one: Finding, lang: 'vi' | 'en'): Diagnosis => ({
  ...one,
  severity: severities[one.code],
  ...inWords(one, lang),
});

const order = { error: 0, warning: 1, advice: 2 } as const;
const byGravity = (a: Diagnosis, b: Diagnosis) => order[a.severity] - order[b.severity];
