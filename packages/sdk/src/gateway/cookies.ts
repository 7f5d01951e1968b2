import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The gateway's cookies: all bound to this host and out of reach of scripts. */
export interface Cookies {
  read(c: Context, name: string): string | undefined;
  /** Names of ours that start with `prefix`, in the order the browser sent them: oldest first (RFC 6265 5.4). */
  names(c: Context, prefix: string): readonly string[];
  write(c: Context, name: string, value: string, maxAge: number): void;
  remove(c: Context, name: string): void;
}

/**
 * Over https the names begin with `__Host-`: a sibling subdomain cannot set or overwrite them. `SameSite` is `Lax` and not
 * `Strict`, because coming back from the identity provider and from the pay page is a top-level navigation from another
 * site, and `Strict` would leave the citizen signed out on it. State-changing calls have their own guard.
 */
export function createCookies(secure: boolean): Cookies {
  const base = secure ? '__Host-dvcqg' : 'dvcqg';
  const full = (name: string) => (name === '' ? base : `${base}-${name}`);
  const attributes = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const;

  return {
    read: (c, name) => getCookie(c, full(name)),
    names: (c, prefix) =>
      Object.keys(getCookie(c))
        .filter((name) => name.startsWith(full(prefix)))
        .map((name) => name.slice(base.length + 1)),
    write: (c, name, value, maxAge) => setCookie(c, full(name), value, { ...attributes, maxAge }),
    remove: (c, name) => void deleteCookie(c, full(name), attributes),
  };
}
