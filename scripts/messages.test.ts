/** Every text of the widgets, read from all `*.messages.ts` that there are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressed, type AddressStyle } from '@dvcqg/sdk';
import { describe, expect, it } from 'vitest';
import { root } from './lib/run.mjs';

interface Texts {
  readonly widget: string;
  readonly vi: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

const src = join(root, 'packages/widgets/src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.messages.ts'))
  .sort();
const all = (
  await Promise.all(
    files.map(async (file) => {
      const found = (await import(join(src, file))) as Record<string, Texts>;
      return Object.values(found).flatMap(({ widget, vi, en }) =>
        Object.entries(vi).map(([key, text]) => ({ key: `${widget}.${key}`, vi: text, en: en[key] ?? '' })),
      );
    }),
  )
).flat();
const styles: readonly AddressStyle[] = ['ong-ba', 'quy-khach', 'ban', 'none'];
const names = (text: string) =>
  [...new Set(text.match(/\{\w+\}/g))].filter((name) => name !== '{you}').sort();

describe('texts', () => {
  it('are many, each with a key of its own', () => {
    expect(all.length).toBeGreaterThan(300);
    const twice = all.map(({ key }) => key).filter((key, at, keys) => keys.indexOf(key) !== at);
    expect(twice).toEqual([]);
  });

  it.each(['signIn', 'retry', 'edit', 'viewReceipt'])('of %s are the same in every widget', (name) => {
    const same = all.filter(({ key }) => key.endsWith(`.${name}`));
    expect(same.length, name).toBeGreaterThan(1);
    for (const lang of ['vi', 'en'] as const)
      expect(new Set(same.map((one) => one[lang])).size, lang).toBe(1);
  });

  it.each(files)('%s can be named by a page', (file) => {
    const keys = readFileSync(join(src, 'foundation/message-keys.ts'), 'utf8');
    expect(keys).toContain(file.replace(/^foundation\//, '').replace('.ts', '.js'));
  });

  it.each(all)('$key is in both languages, calm, and has the same values', ({ vi, en }) => {
    expect(en).not.toBe('');
    expect(names(en)).toEqual(names(vi));
    expect(vi + en).not.toMatch(/!|\bOK\b/);
    // Who is addressed is a setting, never written out.
    expect(vi).not.toMatch(/Ông\/Bà|Quý khách|[Bb]ạn\b/);
    expect(en).not.toMatch(/\{you\}|\|\|/);
  });

  const addressing = all.filter(({ vi }) => vi.includes('{you}'));
  it.each(addressing)('$key is a sentence in every style of address', ({ vi }) => {
    const said = styles.map((style) => addressed(vi, style));
    expect(new Set(said).size).toBe(styles.length);
    const mine = [/Ông\/Bà/, /Quý khách/, /[Bb]ạn(?!\p{L})/u];
    said.forEach((text, style) => {
      expect(text).not.toMatch(/\{you\}|\|\|| {2}|^ | $| [.,:;]/);
      mine.forEach((word, at) => expect(word.test(text)).toBe(at === style));
      // A sentence begins with a capital, unless all of it is a part of another.
      expect(text).not.toMatch(/[.?…] \p{Ll}/u);
      if (/^(\{you\}|\p{Lu})/u.test(vi)) expect(text).toMatch(/^\p{Lu}/u);
      expect(names(text)).toEqual(names(vi));
    });
  });
});
