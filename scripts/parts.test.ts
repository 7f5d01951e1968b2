/** What a page may style or fill in, by widget: what the classes document is what their templates have. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { colourTokens, measureTokens } from '@dvcqg/widgets/theme';
import { describe, expect, it } from 'vitest';
import { root } from './lib/run.mjs';

const src = join(root, 'packages/widgets/src');
const elements = readdirSync(src)
  .map((name) => join(src, name, `${name}.ts`))
  .filter((file) => existsSync(file) && readFileSync(file, 'utf8').includes('@element dvc-'));
const tokens = new Set([...colourTokens, ...measureTokens].map((name) => `--dvc-${name}`));

/** Sources of a file and of all that it imports, now or later. */
function closure(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  for (const [, path = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g)) {
    const next = join(dirname(file), `${path}.ts`);
    if (existsSync(next)) closure(next, seen);
  }
  return seen;
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const documented = (text: string, tag: string) =>
  sorted([...text.matchAll(new RegExp(`^ \\* @${tag} (\\S+)`, 'gm'))].map(([, name = '']) => name));

describe.each(elements)('%s', (file) => {
  const own = readFileSync(file, 'utf8');
  const templates = [...closure(file).values()].join('\n');

  it('documents the parts that it has, and no others', () => {
    const parts = [...templates.matchAll(/\bpart="([\w -]+)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(documented(own, 'csspart')).toEqual(sorted(parts));
  });

  it('documents the slots that it has, and no others', () => {
    const slots = [...templates.matchAll(/<slot(?: name="([\w-]+)")?/g)].map(([, name = '-']) => name);
    expect(documented(own, 'slot')).toEqual(sorted(slots));
  });

  it('documents tokens that there are', () => {
    for (const name of documented(own, 'cssprop')) expect(tokens).toContain(name);
  });
});

it('looked at every widget', () => {
  expect(elements.length).toBeGreaterThanOrEqual(9);
});
