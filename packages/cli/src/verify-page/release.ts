import { readOutside } from '../check/read-file.js';
import type { SeenScript } from './seen.js';

/**
 * Every script of the releases of the widgets that a page uses, by their manifests. Which of them a visit loads depends on who visits
 * and how fast the gateway answers, so those of one look are not all that belong to the page.
 */
export async function releaseScripts(seen: readonly SeenScript[]): Promise<readonly SeenScript[]> {
  const hashes = new Map(seen.map(({ from, sha384 }) => [from, sha384]));
  const manifests = new Set(
    [...hashes.keys()]
      .filter((from) => from.startsWith('http'))
      .flatMap((from) => ['manifest.json', '../manifest.json'].map((path) => new URL(path, from).href)),
  );
  const found = await Promise.all(
    [...manifests].map(async (url) => {
      const scripts = scriptsOf((await readOutside(url))?.json, url);
      const used = scripts.filter(({ from }) => hashes.has(from));
      // A manifest beside a file of another release says nothing of it.
      return used.length > 0 && used.every(({ from, sha384 }) => hashes.get(from) === sha384) ? scripts : [];
    }),
  );
  return found.flat();
}

function scriptsOf(json: string | undefined, manifest: string): readonly SeenScript[] {
  const { files } = parsed(json) as { readonly files?: unknown };
  if (typeof files !== 'object' || files === null) return [];
  return Object.entries(files as Readonly<Record<string, { readonly integrity?: unknown } | null>>).flatMap(
    ([path, file]) => {
      const from = URL.canParse(path, manifest) ? new URL(path, manifest).href : '';
      const sha384 = /^sha384-(\S+)$/.exec(String(file?.integrity))?.[1];
      // A manifest speaks for what is in its folder.
      const isOwn = from.startsWith(new URL('.', manifest).href) && from.endsWith('.js');
      return sha384 && isOwn ? [{ from, sha384 }] : [];
    },
  );
}

function parsed(json = '{}'): object {
  try {
    return Object(JSON.parse(json)) as object;
  } catch {
    return {};
  }
}
