/**
 * The only way a URL from an attribute, a property or the gateway gets into a link or a redirect.
 *
 * Takes absolute `http(s)://…` URLs and paths or queries on this page's site (`/…`, `?…`). Everything else, and
 * anything a browser would read differently from a person (white space, control characters, backslashes, `//host`,
 * user names), gives `undefined`.
 */
export function safeUrl(value: unknown, base: string = document.baseURI): string | undefined {
  if (typeof value !== 'string' || value.length > 4096) return undefined;
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/.test(value)) return undefined;
  if (!/^(https?:\/\/[^/]|\/(?!\/)|\?)/i.test(value)) return undefined;
  try {
    const url = new URL(value, base);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Fills `{name}` in a URL template with encoded values, then checks it like any other URL. */
export function fillUrl(
  template: string | undefined,
  values: Readonly<Record<string, string>>,
): string | undefined {
  // A property may be set to anything.
  if (typeof template !== 'string' || !template) return undefined;
  return safeUrl(
    template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
    ),
  );
}
