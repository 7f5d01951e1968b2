import { pageConfig } from '../foundation/page-config.js';
import { checkColours } from './colours.js';
import { checkDocument } from './document.js';
import { type Advice, type Finding, severities } from './finding.js';
import { checkGateway } from './gateway.js';
import { checkHostCode } from './host-code.js';
import { checkLibrary, checkStarted } from './library.js';
import { checkPolicies } from './policies.js';
import { ourScripts, ourTags } from './scripts.js';
import type { Seen } from './seen.js';
import { inWords } from './words.js';

export interface DoctorOptions {
  /** Language of the advice: `vi` unless told otherwise. */
  readonly lang?: 'vi' | 'en';
  /** The page as the server sent it. Without it the page is fetched once more, which also brings its headers. */
  readonly html?: string;
  /** Values of the response's Content-Security-Policy headers. */
  readonly policies?: readonly string[];
  /** `false` where there is no gateway to ask, as with a page from a file. */
  readonly gateway?: boolean;
}

/** Faults that are reason enough for a tag not to start. */
const explains: ReadonlySet<string> = new Set([
  'csp_blocks',
  'trusted_types_block',
  'mixed_content',
  'script_missing',
  'script_changed',
  'natives_broken',
]);

/**
 * Looks at the page it runs in and says what will keep its widgets from working, and the line that mends it. It changes
 * nothing, and asks nobody but the page's own server, the servers of the widgets' files and the gateway.
 *
 * @returns What was found, the gravest first; nothing where all is well. Never throws.
 *
 * @example
 * (await doctor({ lang: 'en' })).map(({ code, remedy }) => `${code}: ${remedy}`);
 */
export async function doctor(options: DoctorOptions = {}): Promise<readonly Advice[]> {
  const seen = await look(options);
  const found = [
    ...checkDocument(seen),
    ...checkHostCode(seen),
    ...checkPolicies(seen),
    ...(await checkLibrary(seen)),
    ...checkColours(seen),
  ];
  // Where it is known already that no answer can come, the question would be no news and one more violation.
  const isKnown = found.some(
    ({ code, params }) =>
      code === 'base_elsewhere' ||
      ((code === 'csp_blocks' || code === 'mixed_content') && params['url'] === seen.gateway),
  );
  if (!isKnown) found.push(...(await checkGateway(seen)));
  if (!found.some(({ code }) => explains.has(code))) found.push(...checkStarted(seen));
  return found.map((one) => advice(one, options.lang ?? 'vi')).sort(byGravity);
}

async function look({ html, policies, gateway = true }: DoctorOptions): Promise<Seen> {
  const page = document;
  const sent = html === undefined ? await fetchPage() : { html, policies: policies ?? [] };
  const tags = ourTags(page);
  const scripts = ourScripts(page);
  const isUsed = scripts.length + tags.length > 0;
  return {
    page,
    here: new URL(location.href),
    ...sent,
    scripts,
    tags,
    gateway: gateway && isUsed ? gatewayOf(page) : undefined,
  };
}

async function fetchPage() {
  const answer = await fetch(location.href, { cache: 'force-cache', redirect: 'follow' }).catch(
    () => undefined,
  );
  const header = answer?.headers.get('content-security-policy');
  return { html: await answer?.text().catch(() => undefined), policies: header ? [header] : [] };
}

/** As the widgets find it: the nearest `<dvc-gateway>`, the script's, the page's default, the usual path. */
function gatewayOf(page: Document): string | undefined {
  const named =
    page.querySelector('dvc-gateway[url]')?.getAttribute('url') ??
    page.querySelector<HTMLScriptElement>('script[data-gateway]')?.dataset['gateway'];
  const text = named || pageConfig().gateway || '/dvcqg';
  if (!URL.canParse(text, page.baseURI)) return undefined;
  const { protocol, origin, pathname } = new URL(text, page.baseURI);
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : undefined;
}

const advice = (one: Finding, lang: 'vi' | 'en'): Advice => ({
  ...one,
  severity: severities[one.code],
  ...inWords(one, lang),
});

const order = { error: 0, warning: 1, note: 2 } as const;
const byGravity = (a: Advice, b: Advice) => order[a.severity] - order[b.severity];
