import { createOrigins } from './origins.js';

/** What was asked for, in characters. */
const longestAsked = 2048;
/** What is kept: it goes into cookies, of which a browser may hold several, and a request has room for 16 KB of headers. */
const longestKept = 1024;

/**
 * Reads a return address that came from outside: a path on our own origin, or a page of an allowed origin. Anything else
 * becomes `/`. The address is read by the same parser the browser will use (WHATWG URL), and what comes out is what that
 * parser understood, not what was sent.
 */
export function createReturnTo(origin: string, basePath: string, allowedOrigins: readonly string[]) {
  const origins = createOrigins(origin, allowedOrigins);

  return (value: string | null | undefined): string => {
    if (!value || value.length > longestAsked) return '/';
    // Browsers drop tabs and newlines and read a backslash as a slash: no honest address has them.
    if (/[\p{Cc}\\\s]/u.test(value)) return '/';
    const path = value.startsWith('/') && !value.startsWith('//');
    if (!path && !/^https?:\/\//i.test(value)) return '/';
    if (!URL.canParse(value, origin)) return '/';
    const url = new URL(value, origin);
    if (!origins.has(url.origin) || url.username || url.password) return '/';
    if (url.href.length > longestKept) return '/';
    if (url.origin !== origin) return url.href;
    // Coming back to sign-in, callback or sign-out would go round in circles.
    if (url.pathname === basePath || url.pathname.startsWith(`${basePath}/`)) return '/';
    const local = url.pathname + url.search + url.hash;
    // `/.//host` is a path here and would be another host in a Location header.
    return local.startsWith('//') ? '/' : local;
  };
}
