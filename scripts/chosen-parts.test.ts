/** The table of decision 4 has every dependency of the packages, and no other; all of one version. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './lib/run.mjs';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const folders = ['.', 'docs', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)];
const manifests = folders.map((folder): [string, Manifest] => [
  folder,
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest,
]);
const ours = (version: string) => version.startsWith('workspace:');
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe('docs/decisions/0004-parts.md', () => {
  const table = readFileSync(join(root, 'docs/decisions/0004-parts.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|')[2] ?? '')
    .join();
  const chosen = [...table.matchAll(/`((?:@[\w-]+\/)?[a-z][\w.-]*)`/g)].map(([, name = '']) => name);

  it('has what the packages depend on, by name', () => {
    const used = manifests.flatMap(([, { dependencies, devDependencies, peerDependencies }]) =>
      Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies }).flatMap(
        ([name, version]) => (ours(version) || name.startsWith('@types/') ? [] : [name]),
      ),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(sorted(chosen)).toEqual(sorted(used));
  });
});

it.each(manifests)('%s pins what it depends on', (_folder, { dependencies, devDependencies }) => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(ours(version) || /^\d+\.\d+\.\d+$/.test(version), `${name} ${version}`).toBe(true);
});

it('a part has one version in all packages', () => {
  const versions = new Map<string, Set<string>>();
  for (const [, { dependencies, devDependencies }] of manifests) {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  const several = [...versions].filter(([, set]) => set.size > 1).map(([name, set]) => [name, ...set]);
  expect(several).toEqual([]);
});
