import { finding, type Finding } from './finding.js';
import { all, isThisMachine, type OurScript, reserveLinks, standIns } from './scripts.js';
import type { Seen } from './seen.js';
import { shown } from './shown.js';

/** Whether the page has the widgets once, from where it may, with tags and with their places kept. */
export function checkLibrary(seen: Seen): readonly Finding[] {
  const { page, scripts, tags } = seen;
  const found = [...mixed(seen), ...copies(seen)];
  if (scripts.length > 0 && tags.length + standIns(page).length === 0) {
    // The page around frames may load the widgets for nothing.
    if (all(page, 'frameset, iframe').length === 0 || isEscaped(page)) found.push(finding('tags_removed'));
  }
  if (tags.length > 0 && !hasReserve(page))
    found.push(finding('reserve_missing', { url: reserveUrl(scripts) }));
  return found;
}

/** A tag that the page shows as text. */
const isEscaped = (page: Document) => /<dvc-[a-z]/.test(page.body?.textContent ?? '');

function hasReserve(page: Document): boolean {
  if (reserveLinks(page).length > 0) return true;
  return [...page.styleSheets].some((sheet) => {
    try {
      return [...sheet.cssRules].some(({ cssText }) => /dvc-[\w-]+[^{]*:not\(:defined\)/.test(cssText));
    } catch {
      // Of another origin: not ours to read.
      return false;
    }
  });
}

const reserveUrl = ([script]: readonly OurScript[]) =>
  script ? shown(new URL('reserve.css', script.folder)) : '…/reserve.css';

/** Widgets of more than one release, or one file twice. */
function copies({ scripts, releases, tags }: Seen): readonly Finding[] {
  const versions = new Set([...releases.values()].map(({ version }) => version));
  for (const { localName } of tags) {
    const { dvcqgVersion } = (customElements.get(localName) ?? {}) as { dvcqgVersion?: string };
    if (dvcqgVersion) versions.add(dvcqgVersion);
  }
  if (versions.size > 1) return [finding('several_versions', { versions: [...versions].join(', ') })];
  const again = scripts.find(({ file }, at) => scripts.findIndex((one) => one.file === file) < at);
  return again ? [finding('loaded_twice', { file: again.file, url: shown(again.url) })] : [];
}

function mixed({ here, scripts, gateways, page }: Seen): readonly Finding[] {
  if (here.protocol !== 'https:') return [];
  const links = reserveLinks(page).map(({ href }) => new URL(href));
  return [...scripts.map(({ url }) => url), ...links, ...gateways]
    .filter((url) => isMixed(url, here))
    .map((url) => {
      const address = shown(url);
      return finding('mixed_content', { url: address, line: address.replace(/^http:/, 'https:') });
    });
}

/** An address that a browser blocks, since the page came by https. */
export const isMixed = (url: URL, here: URL): boolean =>
  here.protocol === 'https:' && url.protocol === 'http:' && !isThisMachine(url);
