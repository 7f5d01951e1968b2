/** A file that is absent, or is not the one of the release: a browser does not say which. */
export class BrokenFile extends Error {}

const checked = new Map<string, Promise<void>>();

/**
 * Loads a module without running it, and refuses one of another hash. What was refused stays refused: a browser keeps one
 * answer for each module and page.
 */
export function check(href: string, integrity: string, nonce: string): Promise<void> {
  const known = checked.get(href);
  if (known) return known;
  const answer = (refusesPreloads() ? preload(href, integrity, nonce) : fetchOnce(href, integrity)).catch(
    () => {
      // Some servers let a browser keep their "not found" for a year: what it keeps is asked for anew, for the next page.
      void fetch(href, { cache: 'reload', credentials: 'same-origin' }).catch(() => undefined);
      throw new BrokenFile(href);
    },
  );
  checked.set(href, answer);
  return answer;
}

const newLink = () => Document.prototype.createElement.call(document, 'link') as HTMLLinkElement;

/** WebKit preloads modules and does not look at the hash (2.50); older browsers do not preload them. */
const refusesPreloads = () =>
  navigator.vendor !== 'Apple Computer, Inc.' && newLink().relList.supports('modulepreload');

/** Puts the module where `import()` will find it: what was checked is what runs. */
function preload(href: string, integrity: string, nonce: string): Promise<void> {
  const link = newLink();
  link.rel = 'modulepreload';
  link.integrity = integrity;
  link.nonce = nonce;
  // As `import()` asks: a file of another origin needs CORS.
  link.crossOrigin = '';
  link.href = href;
  return new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = reject;
    document.documentElement.append(link);
  }).finally(() => link.remove());
}

/** The file goes through the browser's cache: `import()` finds it there, unless the server forbids keeping it. */
async function fetchOnce(href: string, integrity: string): Promise<void> {
  const response = await fetch(href, { integrity, credentials: 'same-origin' });
  await response.arrayBuffer();
  if (!response.ok) throw new BrokenFile(href);
}
