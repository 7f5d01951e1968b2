/** Tags, attributes, events and custom properties that the guides and READMEs name are those of the manifest. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guides, readmes, readPage } from '../../../scripts/lib/guides.mjs';
import { colourTokens, measureTokens } from '../src/theme/index.js';

interface Named {
  readonly name: string;
}
interface Element {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
}

const { modules } = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8')) as {
  modules: readonly { declarations?: readonly Element[] }[];
};
const elements = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((one) => (one.tagName === undefined ? [] : [[one.tagName, one] as const])),
);
const names = (list: readonly Named[] = []) => list.map(({ name }) => name);
const events = new Set([...elements.values()].flatMap((one) => names(one.events)));
const properties = new Set([...colourTokens, ...measureTokens].map((name) => `--dvc-${name}`));
/** On any tag: of HTML, and what an element around it may have too. */
const anywhere = ['lang', 'address-style', 'bandwidth', 'data-theme'];

/** Tags with the attributes that are on them, as tags, as a stand-in, and in tables whose last column has them. */
function tags(text: string): readonly (readonly [string, readonly string[]])[] {
  const attributes = (written = '') =>
    [...written.matchAll(/([\w-]+)="[^"]*"/g)].map(([, attribute = '']) => attribute);
  return [
    ...[...text.matchAll(/<(dvc-[\w-]+)((?:\s+[\w-]+="[^"]*")*)\s*>/g)].map(
      ([, tag = '', written]) => [tag, attributes(written)] as const,
    ),
    ...[...text.matchAll(/data-dvcqg-widget="([\w-]+)"((?:\s+data-[\w-]+="[^"]*")*)/g)].map(
      ([, name = '', written]) =>
        [`dvc-${name}`, attributes(written).map((one) => one.replace('data-', ''))] as const,
    ),
    ...[...text.matchAll(/^\| `(dvc-[\w-]+)` .*\|([^|]*)\|$/gm)].map(
      ([, tag = '', cell = '']) =>
        [tag, [...cell.matchAll(/`([\w-]+)`/g)].map(([, attribute = '']) => attribute)] as const,
    ),
  ];
}

// The page of the bench names the elements that it measures beside ours.
describe.each([...guides, ...readmes].filter((file) => !file.endsWith('/bench.md')))('%s', (file) => {
  const { text } = readPage(file);

  it('names tags and attributes that there are', () => {
    for (const [tag, attributes] of tags(text)) {
      expect([...elements.keys()]).toContain(tag);
      const known = [...names(elements.get(tag)?.attributes), ...anywhere];
      expect(
        attributes.filter((one) => !known.includes(one)),
        tag,
      ).toEqual([]);
    }
  });

  it('names elements, events and custom properties that there are', () => {
    const quoted = [...text.matchAll(/`<?(dvc-[\w-]+)>?`/g)].map(([, name = '']) => name);
    expect(quoted.filter((name) => !elements.has(name) && !events.has(name))).toEqual([]);
    const set = [...text.matchAll(/--dvc-[a-z][\w-]*/g)].map(([name]) => name);
    expect(set.filter((name) => !properties.has(name))).toEqual([]);
  });
});

it('reads samples, stand-ins and tables', () => {
  const found = tags(readPage('docs/guide/web-team.md').text + readPage('docs/guide/delivery.md').text);
  expect(new Set(found.map(([tag]) => tag)).size).toBe(elements.size);
  expect(found.flatMap(([, attributes]) => attributes).length).toBeGreaterThan(20);
});
