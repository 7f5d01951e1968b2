import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The locale packs of a folder, by their tags. */
export const readPacks = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

/** Packs as files for bundlers: `locales/fr.json`. */
export const packFiles = (packs) => ({
  name: 'pack-files',
  generateBundle() {
    for (const pack of packs)
      this.emitFile({
        type: 'asset',
        fileName: `locales/${pack.lang}.json`,
        source: `${JSON.stringify(pack)}\n`,
      });
  },
});

const entry = '\0locale';

/** The module of one pack: it registers itself by being loaded. */
export const packModule = (pack, register) => ({
  name: 'pack-module',
  resolveId: (source) => (source === entry ? entry : null),
  load: (id) =>
    id === entry
      ? `import { registerLocale } from ${JSON.stringify(register)};\nregisterLocale(${JSON.stringify(pack)});`
      : null,
});

/**
 * Packs for a `<script type="module">`: `locales/fr.js`. Each is whole in itself: what all copies on a page share is the page's
 * slot, and a chunk shared with the widgets would make these load one file more.
 */
export const packModules = (packs, buildPack) => ({
  name: 'pack-modules',
  async generateBundle() {
    for (const pack of packs)
      this.emitFile({
        type: 'asset',
        fileName: `locales/${pack.lang}.js`,
        source: await buildPack(entry, pack),
      });
  },
});
