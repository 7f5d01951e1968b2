/**
 * Loads the widgets that a page uses, and nothing else:
 *
 * ```html
 * <script type="module" src="…/loader.js" data-gateway="/dvcqg" data-lang="vi"></script>
 * ```
 *
 * Tags that come later are seen too, and `<div data-dvcqg-widget="…">` where a CMS strips tags. Files come from the loader's
 * own directory, and only those of its own release. `await dvcqg.doctor()` says what keeps them from working.
 */
import { offerDoctor } from './doctor/offer.js';
import { configure } from './foundation/page-config.js';
import { version } from './foundation/version.js';
import { BrokenFile, check } from './loader/checked.js';
import type { Release } from './loader/release.js';
import { fill, standIn, tagOf } from './loader/stand-in.js';

/** Hash of the `release.js` beside this file; written in by the build. */
declare const RELEASE_INTEGRITY: string;

interface Page {
  /** The loader that the page has. */
  [loader]?: string;
  /** Asked by modules of a release before they import another one; undefined when the file is nobody's. */
  [checker]?: (href: string) => Promise<void> | undefined;
}

const loader = Symbol.for('dvcqg.loader');
const checker = Symbol.for('dvcqg.check');
const page = globalThis as Page;
const here = import.meta.url;
const root = document.documentElement;

const told = new Set<string>();
const tell = (message: string) => {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- the page's developer has to see why a tag stays a fallback
  console.error(`[dvcqg] ${message}`);
};
const tellBroken = (what: string, error: unknown) =>
  tell(
    error instanceof BrokenFile
      ? `${error.message} is missing, or is not the file of release ${version}: keep all files of one release together. ${what}`
      : `${what} ${String(error)}`,
  );

function start(): void {
  const script = [...root.getElementsByTagName('script')].find(({ src }) => src === here);
  const { gateway, lang } = script?.dataset ?? {};
  configure({ ...(gateway && { gateway }), ...(lang && { lang }) });
  const nonce = script?.nonce ?? '';

  let known: Promise<Release> | undefined;
  const release = () => (known ??= loadRelease());
  const loadRelease = async () => {
    const table = new URL('release.js', here).href;
    await check(table, RELEASE_INTEGRITY, nonce);
    return (await import(table)) as Release;
  };

  /** Loads a file of the release and all that it imports, without running them. */
  const checkAll = async (name: string) => {
    const { files } = await release();
    const wanted = new Set(files.filter(([file]) => file === name));
    if (wanted.size === 0) throw new BrokenFile(name);
    for (const [, , imports] of wanted) for (const place of imports) wanted.add(files[place]!);
    await Promise.all(
      [...wanted].map(([file, hash]) => check(new URL(file, here).href, `sha384-${hash}`, nonce)),
    );
  };

  const others = page[checker];
  const folder = new URL('.', here).href;
  page[checker] = (href) => {
    if (!href.startsWith(folder)) return others?.(href);
    return checkAll(href.slice(folder.length)).catch((error: unknown) => {
      tellBroken('A widget goes on without it.', error);
      throw error;
    });
  };

  const loads = new Map<string, Promise<boolean>>();
  /** True once the tag is defined. */
  const load = async (tag: string): Promise<boolean> => {
    if (customElements.get(tag)) return true;
    try {
      const name = `${tag.slice('dvc-'.length)}.js`;
      await checkAll(name);
      await import(new URL(name, here).href);
      return true;
    } catch (error) {
      // The tag's light DOM is its fallback, and stays.
      tellBroken(`<${tag}> was not loaded.`, error);
      return false;
    }
  };
  const once = (tag: string) => {
    if (!loads.has(tag)) loads.set(tag, load(tag));
    return loads.get(tag)!;
  };

  // `dvcqg.doctor()` in the console says why the widgets of a page do not work.
  offerDoctor(async () => {
    await checkAll('doctor.js');
    await import(new URL('doctor.js', here).href);
  });

  const see = (element: Element) => {
    if (element.localName.startsWith('dvc-')) void once(element.localName);
    const tag = tagOf(element);
    if (tag) void once(tag).then((there) => there && fill(element, tag));
  };
  const search = (part: Element) => {
    see(part);
    for (const element of part.getElementsByTagName('*')) see(element);
  };

  search(root);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (addedNodes.length === 0 && target instanceof Element) see(target);
      for (const node of addedNodes) if (node instanceof Element) search(node);
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: [standIn] });
}

if (page[loader]) {
  tell(`The page has a loader already, ${page[loader]}; ${version} of ${here} does nothing.`);
} else {
  page[loader] = `${version} of ${here}`;
  start();
}
