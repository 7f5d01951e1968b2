import { allows, type Fetching, mended, type Policy, readPolicies, type Want } from './csp.js';
import { finding, type Finding } from './finding.js';
import type { Seen } from './seen.js';

/** The name under which the widgets' own copy of Lit makes its templates. */
const policyName = 'dvcqg-lit';

/** What the page's policies, from headers and `<meta>`, keep the widgets from. */
export function checkPolicies({ page, here, scripts, gateway, policies }: Seen): readonly Finding[] {
  const all = [...policies, ...metaPolicies(page)].flatMap(readPolicies);
  const wants: (readonly [Fetching, Want])[] = scripts.map(({ element, url }) => [
    'script-src-elem',
    { url, nonce: element.nonce, integrity: element.integrity },
  ]);
  if (gateway) wants.push(['connect-src', { url: new URL(gateway) }]);
  for (const { href, nonce } of reserveLinks(page))
    wants.push(['style-src-elem', { url: new URL(href), nonce }]);
  const lines = new Map<string, Finding>();
  for (const policy of all) {
    for (const [kind, want] of wants) {
      if (allows(policy, kind, want, here)) continue;
      const line = mended(policy, kind, sourceFor(policy, kind, want, here));
      lines.set(line, finding('csp_blocks', { url: want.url.href, line }));
    }
    const names = policy.get('trusted-types');
    if (names && !names.includes(policyName) && !names.includes('*')) {
      const kept = names.filter((name) => name.toLowerCase() !== "'none'");
      const line = `${['trusted-types', ...kept, policyName].join(' ')};`;
      lines.set(line, finding('trusted_types_block', { line }));
    }
  }
  return [...lines.values()];
}

/** What to add: the nonce where the policy works by nonces, else the address of the file's origin. */
function sourceFor(policy: Policy, kind: Fetching, { url, nonce }: Want, here: URL): string {
  const strict = [...policy.values()].some((sources) => sources.includes("'strict-dynamic'"));
  if (kind === 'script-src-elem' && strict) return `'nonce-${nonce || '…'}'`;
  return url.origin === here.origin ? "'self'" : url.origin;
}

const metaPolicies = (page: Document): readonly string[] =>
  [...page.querySelectorAll('meta[http-equiv]')]
    .filter((meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy')
    .map((meta) => meta.getAttribute('content') ?? '');

export const reserveLinks = (page: Document): readonly HTMLLinkElement[] =>
  [...page.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"][href]')].filter(({ href }) =>
    /reserve\.css($|[?#])/.test(href),
  );
