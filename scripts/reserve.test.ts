/** What keeps the place of widgets before they are there says what they will say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loginMessages } from '../packages/widgets/src/login-button/login-button.messages.js';
import { root } from './lib/run.mjs';

const css = readFileSync(join(root, 'packages/widgets/src/reserve.css'), 'utf8');

/** The unseen words of a rule whose selectors all end so. */
function words(ending: RegExp): readonly string[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const text = /content:\s*'([^']*)'/.exec(body)?.[1];
    return text && selectors.split(/,\s*(?![^(]*\))/).every((one) => ending.test(one.trim())) ? [text] : [];
  });
}

describe('reserve.css', () => {
  it('has the words of the sign-in button, in both languages', () => {
    expect(words(/(?<!:lang\(\w+\))::before$/)).toEqual([loginMessages.vi.signIn]);
    expect(words(/:lang\(en\)::before$/)).toEqual([loginMessages.en.signIn]);
  });

  it('knows every widget that has a place, as a tag and as a stand-in', () => {
    const tags = [...css.matchAll(/dvc-([\w-]+):not\(:defined\)/g)].map(([, name]) => name);
    for (const name of new Set(tags))
      if (name !== 'gateway') expect(css).toContain(`[data-dvcqg-widget='${name}']`);
    expect(new Set(tags).size).toBeGreaterThan(8);
  });
});
