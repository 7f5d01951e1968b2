import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** What a module of the build imports statically, and what that does in turn: what a bundler loads before the first paint. */
function imported(file: string, seen = new Set<string>()): Set<string> {
  const code = readFileSync(file, 'utf8');
  for (const [, from = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g)) {
    const name = from.startsWith('.') ? join(dirname(file), from) : from;
    if (seen.has(name)) continue;
    seen.add(name);
    if (from.startsWith('.')) imported(name, seen);
  }
  return seen;
}

// Bundlers put whatever a page uses of an entry where it is first needed: one import here brought the SDK's client to first paints.
describe('the first paint by npm', () => {
  const entries = readdirSync(`${dist}define`).filter((file) => file.endsWith('.js') && file !== 'all.js');

  it.each(entries)('%s brings nothing of the SDK but how a person is addressed', (file) => {
    const packages = [...imported(`${dist}define/${file}`)].filter((name) => name.startsWith('@dvcqg/'));
    expect(packages.filter((name) => name !== '@dvcqg/sdk/address')).toEqual([]);
  });
});

// esbuild makes a file of whatever two parts share, and what was asked for first waits for it.
it('a controller by npm imports nothing later', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.controller.js'),
  );
  const later = files.flatMap((file) => [
    ...readFileSync(`${dist}${file}`, 'utf8').matchAll(/\bimport\(([^)]+)\)/g),
  ]);
  expect(files).toHaveLength(8);
  expect(later.map(([, name]) => name)).toEqual([]);
});

it('what comes with the first failure shares no file of the SDK with what is there before', () => {
  const words = [...imported(`${dist}foundation/failure-words.js`)];
  const first = '@dvcqg/sdk/address';
  expect(words.filter((name) => name.startsWith('@dvcqg/') && name !== first)).toEqual([
    '@dvcqg/sdk/failures',
  ]);
  const sdk = fileURLToPath(new URL('../../sdk/dist/', import.meta.url));
  expect(imported(`${sdk}failures.js`)).toEqual(new Set());
});
