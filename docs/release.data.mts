import { readFileSync } from 'node:fs';
import { tags } from '../scripts/lib/release-readme.mjs';

interface Release {
  readonly version: string;
  /** The lines for a page, with the hashes of this release. */
  readonly tags: string;
}

declare const data: Release;
export { data };

const manifest = new URL('../packages/widgets/dist/cdn/manifest.json', import.meta.url);

// VitePress asks for a default export.
export default {
  load(): Release {
    const release = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { version: release.version, tags: tags(release) };
  },
};
