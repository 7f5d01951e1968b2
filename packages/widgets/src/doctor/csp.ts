/** A Content-Security-Policy as its directives: name → sources. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Policies of a header's value, in which a comma parts them, or of a `<meta>`. The first of a name counts. */
export function readPolicies(text: string): readonly Policy[] {
  return text
    .split(',')
    .map((one) => {
      const policy = new Map<string, readonly string[]>();
      for (const part of one.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/);
        const key = name?.toLowerCase();
        if (key && !policy.has(key)) policy.set(key, sources);
      }
      return policy;
    })
    .filter(({ size }) => size > 0);
}

/** What a file is asked for with. */
export interface Want {
  readonly url: URL;
  readonly nonce?: string;
  readonly integrity?: string;
  /** Asked for by a script that runs: `strict-dynamic` lets those in, whatever their address. */
  readonly isImported?: boolean;
}

const fallbacks = {
  'script-src-elem': ['script-src-elem', 'script-src', 'default-src'],
  'style-src-elem': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
} as const;
export type Fetching = keyof typeof fallbacks;

/** The directive of a policy that decides about a kind of request; undefined when nothing does. */
export function directiveOf(policy: Policy, kind: Fetching): string | undefined {
  return fallbacks[kind].find((name) => policy.has(name));
}

/** Whether a policy lets the page have it. `self` is the page's own address. */
export function allows(policy: Policy, kind: Fetching, want: Want, self: URL): boolean {
  const name = directiveOf(policy, kind);
  if (!name) return true;
  const sources = policy.get(name) ?? [];
  const isScript = kind === 'script-src-elem';
  if (kind !== 'connect-src' && want.nonce && sources.includes(`'nonce-${want.nonce}'`)) return true;
  if (isScript && hashesOf(want.integrity).some((hash) => sources.includes(`'${hash}'`))) return true;
  // From here on the address decides, which `strict-dynamic` does not look at.
  if (isScript && sources.some((source) => source.toLowerCase() === "'strict-dynamic'"))
    return want.isImported === true;
  return sources.some((source) => matches(source, want.url, self));
}

const hashesOf = (integrity = ''): readonly string[] => integrity.split(/\s+/).filter(Boolean);

function matches(source: string, url: URL, self: URL): boolean {
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol) || url.protocol === self.protocol;
  if (source.toLowerCase() === "'self'") return url.origin === self.origin;
  if (source.startsWith("'")) return false;
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return isScheme(source.slice(0, -1), url);
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (scheme ? !isScheme(scheme, url) : !isScheme(self.protocol.slice(0, -1), url)) return false;
  const wanted = host.toLowerCase();
  const isHost = wanted.startsWith('*.') ? url.hostname.endsWith(wanted.slice(1)) : url.hostname === wanted;
  if (!isHost && wanted !== '*') return false;
  if (port !== '*' && portOf(url, port) !== portOf(url, url.port)) return false;
  return path === '' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
}

/** A policy for http takes https too. */
const isScheme = (scheme: string, { protocol }: URL): boolean =>
  protocol === `${scheme.toLowerCase()}:` || (scheme.toLowerCase() === 'http' && protocol === 'https:');

const portOf = ({ protocol }: URL, port: string | undefined): string =>
  port || (protocol === 'https:' ? '443' : '80');

/** The directive as it should read, so that `source` is allowed and nothing that was allowed is lost. */
export function mended(policy: Policy, kind: Fetching, source: string): string {
  const name = directiveOf(policy, kind) ?? kind;
  const kept = (policy.get(name) ?? []).filter((one) => one.toLowerCase() !== "'none'");
  const own = name === 'default-src' ? kind.replace('-elem', '') : name;
  return `${[own, ...kept, source].join(' ')};`;
}
