/**
 * An address as a report may hold it: without user, query and fragment, and without long numbers in its path, since any of
 * these may be about a person. The query of a file of ours stays where it is only a version.
 */
export function shown(url: URL): string {
  const { origin, pathname, protocol, search } = url;
  const path = pathname.replace(/(?:\d[-.]?){9,}/g, '…');
  const version =
    /^\?(v|ver|version)=[\w.-]{1,20}$/.test(search) && /\.(js|css)$/.test(pathname) ? search : '';
  return origin === 'null' ? `${protocol}…` : origin + path + version;
}

/** A name or a version that a page gives itself, when it is one. */
export const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w.+-]{1,30}$/.test(value) ? value : undefined;
