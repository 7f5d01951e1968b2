import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../', import.meta.url));

/** Of files of packages of others: name, a line for their copyright. */
function holders(files: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const [folder, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    if (!folder || !name || !existsSync(folder)) continue;
    const licence = readdirSync(folder).find((entry) => /^licen/i.test(entry)) ?? '';
    const text = readFileSync(join(folder, licence), 'utf8');
    found.set(
      name,
      text.split('\n').find((line) => line.startsWith('Copyright')) ?? `no copyright of ${name}`,
    );
  }
  return found;
}

const read = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), 'utf8') }));

/** Found in what the builds wrote, not by the tools that wrote the notices. */
const builds: Readonly<Record<string, () => string[]>> = {
  'widgets/dist/cdn': () =>
    read(join(packages, 'widgets/dist/cdn'), '.map').flatMap(({ path, text }) =>
      (JSON.parse(text) as { sources: string[] }).sources.map((source) => resolve(dirname(path), source)),
    ),
  ...Object.fromEntries(
    ['sdk', 'sandbox', 'cli'].map((name) => [
      `${name}/dist`,
      () =>
        read(join(packages, name, 'dist'), 'js').flatMap(({ text }) =>
          // esbuild says above each file where it comes from.
          [...text.matchAll(/^\/\/ (.*node_modules.*)$/gm)].map(([, path = '']) =>
            resolve(packages, name, path),
          ),
        ),
    ]),
  ),
  'widgets/dist/react': () => [join(packages, 'widgets/node_modules/@lit/react/package.json')],
};

describe.each(Object.entries(builds))('%s', (folder, sources) => {
  it('has beside it the licence of everybody whose work it contains', () => {
    const found = holders(sources());
    const file = join(packages, folder, 'THIRD-PARTY-NOTICES.txt');
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    for (const [name, holder] of found) {
      expect(text, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
      expect(text, name).toContain(holder);
    }
    expect(text === '', 'no notices for nobody').toBe(found.size === 0);
  });
});

it('looks where there is work of others', () => {
  const names = (folder: string) => [...holders(builds[folder]!()).keys()].sort();
  expect(names('widgets/dist/cdn')).toEqual([
    '@lit/context',
    '@lit/reactive-element',
    'culori',
    'lean-qr',
    'lit-element',
    'lit-html',
  ]);
  expect(names('sdk/dist')).toEqual(['ky']);
});
