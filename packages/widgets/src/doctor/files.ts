import { finding, type Finding } from './finding.js';
import { isMixed } from './library.js';
import type { Read } from './reader.js';
import type { Seen } from './seen.js';
import { shown } from './shown.js';

/** Each script of the page as it is at its address: whether it is there, and whether it is the file of its hash. */
export async function checkFiles({ scripts, here }: Seen, read: Read): Promise<readonly Finding[]> {
  const found = await Promise.all(
    scripts
      .filter(({ url }) => !isMixed(url, here))
      .map(({ url, element }) => check(url, hashesIn(element.integrity), read)),
  );
  return found.flat();
}

/**
 * Tags that did not start although nothing of the page explains it: the files that they need, else that they did not.
 */
export async function checkStarted(seen: Seen, read: Read): Promise<readonly Finding[]> {
  const { tags, scripts, releases } = seen;
  const waiting = [...new Set(tags.map(({ localName }) => localName))].filter(
    (tag) => !customElements.get(tag),
  );
  if (waiting.length === 0) return [];
  const needed = new Map<string, string>();
  for (const [folder, { files, widgets }] of releases) {
    for (const file of ['release.js', ...waiting.flatMap((tag) => widgets[tag]?.first ?? [])]) {
      const hash = files[file]?.integrity;
      if (hash) needed.set(new URL(file, folder).href, hash);
    }
  }
  const broken = await Promise.all([...needed].map(([url, hash]) => check(new URL(url), [hash], read)));
  if (broken.flat().length > 0) return broken.flat();
  const url = scripts[0] ? shown(scripts[0].url) : '…/loader.js';
  return waiting.map((tag) => finding('not_started', { tag, url }));
}

async function check(url: URL, hashes: readonly string[], read: Read): Promise<readonly Finding[]> {
  const answer = await read(url);
  // Another origin or a policy does not let us read it: told elsewhere, or not ours to know.
  if (!answer) return [];
  const { status, integrity } = answer;
  if (status !== 200) return [finding('script_missing', { url: shown(url), status: String(status) })];
  if (!integrity || !hashes.length || hashes.includes(integrity)) return [];
  return [finding('script_changed', { url: shown(url), line: `integrity="${integrity}"` })];
}

/** Those that can be compared. */
const hashesIn = (integrity: string) => integrity.split(/\s+/).filter((one) => one.startsWith('sha384-'));
