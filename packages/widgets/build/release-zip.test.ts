import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { releaseZip } from '../../../scripts/release-zip.mjs';

interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

const cdn = new URL('../dist/cdn/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', cdn), 'utf8')) as Manifest;

describe('the zip of a release', () => {
  const { name, bytes } = releaseZip();
  const files = unzipSync(bytes);
  const folder = `dvcqg-widgets-${manifest.version}`;

  it('has every file of the manifest, with its hash, in a folder of its version', () => {
    expect(name).toBe(`${folder}.zip`);
    for (const [file, { integrity }] of Object.entries(manifest.files)) {
      const content = files[`${folder}/${file}`];
      expect(content && `sha384-${createHash('sha384').update(content).digest('base64')}`, file).toBe(
        integrity,
      );
    }
    const others = Object.keys(files).filter((path) => !(path.slice(folder.length + 1) in manifest.files));
    expect(others.map((path) => path.slice(folder.length + 1))).toEqual([
      'LICENSE.txt',
      'README.en.md',
      'README.vi.md',
      'THIRD-PARTY-NOTICES.txt',
      'manifest.json',
      'manifest.schema.json',
    ]);
  });

  it('is the same, byte by byte, whenever and wherever it is made', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Ho_Chi_Minh';
    const again = releaseZip().bytes;
    process.env.TZ = 'America/New_York';
    expect(Buffer.compare(releaseZip().bytes, bytes)).toBe(0);
    expect(Buffer.compare(again, bytes)).toBe(0);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['vi', 'en'])('its README (%s) has the tag with the hash of the loader', (language) => {
    const text = strFromU8(files[`${folder}/README.${language}.md`] ?? new Uint8Array());
    expect(text).toContain(`integrity="${manifest.files['loader.js']?.integrity}"`);
    expect(text).toContain('trusted-types dvcqg-lit');
  });
});
