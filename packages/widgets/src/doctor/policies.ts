import { allows, directiveOf, type Fetching, mended, type Policy, readPolicies, type Want } from './csp.js';
import { finding, type Finding } from './finding.js';
import { healthOf } from './gateway.js';
import type { Release } from './reader.js';
import { reserveLinks } from './scripts.js';
import type { Seen } from './seen.js';
import { shown } from './shown.js';

/** What the page's policies, from headers and `<meta>`, keep the widgets from; `own` is what this release needs. */
export function checkPolicies(seen: Seen, own: Release['csp']): readonly Finding[] {
  const needs = needsOf(seen, own);
  const wants = wantsOf(seen, needs);
  const lines = new Map<string, Finding>();
  for (const policy of seen.policies.flatMap(readPolicies)) {
    for (const [kind, want] of wants) {
      if (allows(policy, kind, want, seen.here)) continue;
      const line = lineFor(policy, kind, want, seen.here);
      if (!lines.has(line)) lines.set(line, finding('csp_blocks', { url: shown(want.url), line }));
    }
    const line = trustedTypes(policy, needs['trusted-types'] ?? []);
    if (line) lines.set(line, finding('trusted_types_block', { line }));
  }
  return [...lines.values()];
}

/** What the releases of the page need. A page that bundles the widgets itself has no files of a release. */
function needsOf({ scripts, releases }: Seen, own: Release['csp']): Release['csp'] {
  if (scripts.length === 0) return { 'connect-src': [] };
  const all = releases.size > 0 ? [...releases.values()].map(({ csp }) => csp) : [own];
  const names = new Set(all.flatMap(Object.keys));
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set(all.flatMap((csp) => csp[name] ?? []))]]),
  );
}

interface Placed extends Want {
  /** As it should stand in the page where the policy works by nonces. */
  readonly tag?: string;
}

function wantsOf({ page, scripts, gateways }: Seen, needs: Release['csp']): (readonly [Fetching, Placed])[] {
  const wants: (readonly [Fetching, Placed])[] = [];
  if (needs['script-src']) {
    for (const { element, url, folder } of scripts) {
      const { nonce, integrity } = element;
      const tag = `<script type="module" nonce="…" src="${shown(url)}"></script>`;
      wants.push(['script-src-elem', { url, nonce, integrity, tag }]);
      // What it imports has its nonce, and no hash that a policy could name.
      wants.push(['script-src-elem', { url: new URL('release.js', folder), nonce, tag, isImported: true }]);
    }
  }
  if (needs['connect-src'])
    for (const gateway of gateways) wants.push(['connect-src', { url: healthOf(gateway) }]);
  if (needs['style-src']) {
    for (const { href, nonce } of reserveLinks(page)) {
      const url = new URL(href);
      wants.push([
        'style-src-elem',
        { url, nonce, tag: `<link rel="stylesheet" nonce="…" href="${shown(url)}">` },
      ]);
    }
  }
  return wants;
}

/** The directive as it should read, where a policy leaves out a name that the widgets need. */
function trustedTypes(policy: Policy, needed: readonly string[]): string | undefined {
  const names = policy.get('trusted-types');
  const missing = names && !names.includes('*') ? needed.filter((name) => !names.includes(name)) : [];
  if (!names || missing.length === 0) return undefined;
  const kept = names.filter((name) => name.toLowerCase() !== "'none'");
  return `${['trusted-types', ...kept, ...missing].join(' ')};`;
}

/** The tag with the page's nonce where the policy works by nonces, else the directive with the file's hash or origin. */
function lineFor(policy: Policy, kind: Fetching, { url, tag, integrity }: Placed, here: URL): string {
  const sources = policy.get(directiveOf(policy, kind) ?? '') ?? [];
  const has = (start: string) => sources.some((source) => source.toLowerCase().startsWith(start));
  if (tag && has("'nonce-")) return tag;
  if (kind === 'script-src-elem' && has("'strict-dynamic'"))
    return mended(policy, kind, `'${integrity || 'sha384-…'}'`);
  return mended(policy, kind, url.origin === here.origin ? "'self'" : url.origin);
}
