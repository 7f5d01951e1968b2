import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, { bytes: number; brotli: number; integrity: string }>>;
  readonly widgets: Readonly<Record<string, { entry: string; first: string[]; later: string[] }>>;
  readonly trustedTypes: readonly string[];
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const cdn = at('dist/cdn');
const read = (file: string) => readFileSync(join(cdn, file));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json(join(cdn, 'manifest.json')) as Manifest;
const sri = (content: Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Found in the text of the files, not by the bundler that wrote the manifest. */
function imports(file: string, also: boolean): string[] {
  const pattern = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']|\bimport\(\s*["'](\.[^"']+)["']\s*\)/g;
  return [...read(file).toString().matchAll(pattern)].flatMap(([, always, later]) => {
    const found = always ?? (also ? later : undefined);
    return found ? [posix.join(dirname(file), found)] : [];
  });
}

function closure(entry: string, also: boolean): string[] {
  const seen = new Set([entry]);
  for (const file of seen) for (const next of imports(file, also)) seen.add(next);
  return [...seen].sort();
}

describe('manifest.json', () => {
  it('is as its schema says', () => {
    const validate = new Ajv2020({ strict: true }).compile(json(join(cdn, 'manifest.schema.json')) as object);
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...manifest, files: { 'a.js': { bytes: 1, brotli: 1, integrity: 'sha256-x' } } })).toBe(
      false,
    );
  });

  it('names every file a browser may load, with its sizes and its hash', () => {
    const files = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|css|html)$/.test(file),
    );
    expect(Object.keys(manifest.files)).toEqual(files.sort());
    for (const file of files) {
      const content = read(file);
      expect(manifest.files[file], file).toEqual({
        bytes: content.length,
        brotli: brotliCompressSync(content).length,
        integrity: sri(content),
      });
    }
  });

  it('is of the version of the package', () => {
    expect(manifest.version).toBe((json(at('package.json')) as { version: string }).version);
  });

  it('has every tag, and what each needs, first and later', () => {
    const tags = readdirSync(at('src/define')).map((file) => file.replace(/\.ts$/, ''));
    expect(Object.keys(manifest.widgets)).toEqual(
      tags.filter((tag) => tag !== 'all').map((tag) => `dvc-${tag}`),
    );
    for (const [tag, { entry, first, later }] of Object.entries(manifest.widgets)) {
      expect(first, tag).toEqual(closure(entry, false));
      expect([...first, ...later].sort(), tag).toEqual(closure(entry, true));
    }
  });

  it('names the Trusted Types policies of all files', () => {
    const made = Object.keys(manifest.files).flatMap((file) =>
      [
        ...read(file)
          .toString()
          .matchAll(/createPolicy\("([^"]+)"/g),
      ].map(([, name]) => name),
    );
    expect([...new Set(made)]).toEqual(manifest.trustedTypes);
  });

  it('the loader holds the hash of the table, and the table that of every module', async () => {
    expect(read('loader.js').toString()).toContain(manifest.files['release.js']!.integrity);
    const { files } = (await import(join(cdn, 'release.js'))) as { files: [string, string, number[]][] };
    const modules = Object.keys(manifest.files).filter(
      (file) => file.endsWith('.js') && !['loader.js', 'release.js'].includes(file),
    );
    expect(files.map(([file]) => file)).toEqual(modules);
    for (const [file, hash, places] of files) {
      expect(`sha384-${hash}`).toBe(manifest.files[file]!.integrity);
      expect(places.map((place) => files[place]![0]).sort(), file).toEqual(imports(file, false).sort());
    }
  });
});
