import type { Outside } from './doctor.js';
import { gatewaysOf } from './gateways.js';
import { isMixed } from './library.js';
import { type Read, type Release, releaseIn } from './reader.js';
import { all, ourScripts, ourTags } from './scripts.js';
import type { Seen } from './seen.js';

/** Collects what the checks look at. */
export async function look(isAsked: boolean, read: Read, outside: Outside | undefined): Promise<Seen> {
  const page = document;
  const { html, policies } = outside ?? (await fetchPage(page));
  const scripts = ourScripts(page);
  const tags = ourTags(page);
  const releases = new Map<string, Release>();
  const here = new URL(location.href);
  const readable = scripts.filter(({ url }) => !isMixed(url, here));
  for (const folder of new Set(readable.map((script) => script.folder))) {
    const release = await releaseIn(folder, read);
    if (release) releases.set(folder, release);
  }
  return {
    page,
    here,
    html,
    policies: [...policies, ...metaPolicies(page)],
    scripts,
    tags,
    gateways: isAsked && scripts.length + tags.length > 0 ? gatewaysOf(page, tags) : [],
    releases,
  };
}

/** The page once more, for its headers and its markup. A policy that forbids even that says itself what it is. */
async function fetchPage(page: Document): Promise<{ html: string | undefined; policies: readonly string[] }> {
  const policies = new Set<string>();
  const note = ({ originalPolicy, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce') policies.add(originalPolicy);
  };
  page.addEventListener('securitypolicyviolation', note);
  const answer = await fetch(location.href, { cache: 'force-cache' }).catch(() => undefined);
  const html = await answer?.text().catch(() => undefined);
  // Violations are told after the request has failed.
  if (!answer) await new Promise((told) => setTimeout(told));
  page.removeEventListener('securitypolicyviolation', note);
  const header = answer?.headers.get('content-security-policy');
  return { html, policies: [...(header ? [header] : []), ...policies] };
}

const metaPolicies = (page: Document): readonly string[] =>
  all(page, 'meta[http-equiv]')
    .filter((meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy')
    .map((meta) => meta.getAttribute('content') ?? '');
