import { finding, type Finding } from './finding.js';
import { reserveLinks } from './policies.js';
import { isThisMachine, type OurScript, standIns } from './scripts.js';
import type { Seen } from './seen.js';

/** Whether the widgets came, once, whole, and found their tags. */
export async function checkLibrary(seen: Seen): Promise<readonly Finding[]> {
  const { page, scripts, tags } = seen;
  const found = [...mixed(seen), ...(await copies(scripts)), ...(await files(scripts))];
  if (scripts.length > 0 && tags.length + standIns(page).length === 0) {
    const frames = page.querySelector('frameset, iframe');
    if (!frames || isEscaped(page)) found.push(finding('tags_removed'));
  }
  const placed = tags.filter(({ localName }) => localName !== 'dvc-gateway');
  if (placed.length > 0 && !hasReserve(page))
    found.push(finding('reserve_missing', { url: reserveUrl(scripts) }));
  return found;
}

/** Tags that did not start although nothing found so far explains it. */
export function checkStarted({ tags, scripts }: Seen): readonly Finding[] {
  const waiting = new Set(
    tags.filter(({ localName }) => !customElements.get(localName)).map(({ localName }) => localName),
  );
  const [url] = scripts.map((script) => script.url.href);
  return [...waiting].map((tag) => finding('not_started', { tag, url: url ?? '…/loader.js' }));
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

const reserveUrl = ([script]: readonly OurScript[]) => `${script?.folder ?? '…/'}reserve.css`;

/** One file twice, or files of more than one release. */
async function copies(scripts: readonly OurScript[]): Promise<readonly Finding[]> {
  const folders = [...new Set(scripts.map(({ folder }) => folder))];
  const seen = new Map<string, string>();
  const twice = scripts.filter(({ file, url }) => {
    const name = file.replace(/^define\//, '');
    const first = seen.get(name);
    seen.set(name, url.href);
    return first !== undefined;
  });
  const versions = new Set<string>();
  if (folders.length > 1) for (const folder of folders) versions.add((await versionOf(folder)) ?? folder);
  if (versions.size > 1) return [finding('several_versions', { versions: [...versions].join(', ') })];
  const [again] = twice;
  return again ? [finding('loaded_twice', { file: again.file, url: again.url.href })] : [];
}

async function versionOf(folder: string): Promise<string | undefined> {
  const named = /[/@=v](\d+\.\d+\.\d+)(?:[/?]|$)/.exec(folder)?.[1];
  if (named) return named;
  const answer = await fetch(`${folder}manifest.json`).catch(() => undefined);
  const told = answer?.ok
    ? ((await answer.json().catch(() => undefined)) as { version?: unknown })
    : undefined;
  return typeof told?.version === 'string' ? told.version : undefined;
}

function mixed({ here, scripts, gateway, page }: Seen): readonly Finding[] {
  if (here.protocol !== 'https:') return [];
  const links = reserveLinks(page).map(({ href }) => new URL(href));
  const all = [...scripts.map(({ url }) => url), ...links, ...(gateway ? [new URL(gateway)] : [])];
  return all
    .filter((url) => url.protocol === 'http:' && !isThisMachine(url))
    .map((url) => finding('mixed_content', { url: url.href, line: url.href.replace(/^http:/, 'https:') }));
}

/** Each script as it is there now: whether it is, and whether it is the file of its hash. */
async function files(scripts: readonly OurScript[]): Promise<readonly Finding[]> {
  const found = await Promise.all(
    scripts.map(async ({ url, element }) => {
      const answer = await fetch(url, { credentials: 'omit' }).catch(() => undefined);
      // A server that does not let us read it, or a policy: told elsewhere, or not ours to know.
      if (!answer) return [];
      if (!answer.ok) return [finding('script_missing', { url: url.href, status: String(answer.status) })];
      const wanted = element.integrity.split(/\s+/).filter(Boolean);
      if (wanted.length === 0 || !globalThis.crypto?.subtle) return [];
      const hash = await sri(await answer.arrayBuffer());
      return wanted.includes(hash) || !wanted.some((one) => one.startsWith('sha384-'))
        ? []
        : [finding('script_changed', { url: url.href, line: `integrity="${hash}"` })];
    }),
  );
  return found.flat();
}

async function sri(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}
