import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPage } from '../../../cli/src/check/check-page.js';
import { hosts } from '../hosts.mjs';
import { startMuseum, visitor, type Museum } from './museum.js';

/** What is real on these pages and harmless to the widgets, so that it is advice. */
const advised: Readonly<Record<string, readonly string[]>> = {
  'tables-2009': ['quirks_mode', 'lang_missing'],
  liferay: ['old_library', 'old_library'],
  webforms: ['base_font_changed'],
  wordpress: ['old_library'],
  'prototype-js': ['old_library', 'natives_patched'],
  'bootstrap-3': ['base_font_changed', 'old_library'],
  frames: ['framed'],
  kiosk: ['base_font_changed'],
};

let museum: Museum;
beforeAll(async () => {
  museum = await startMuseum();
});
afterAll(() => museum.close());

/* Twelve more sound pages for the doctor: the widgets work on all of them, as the journey of the museum shows. */
describe('the doctor finds nothing to mend', () => {
  it.each(hosts)('$name', async ({ name }) => {
    const { findings } = await checkPage(museum.browser, museum.at(name, '?ma=H99.01-20260701-0000005'), {
      lang: 'vi',
      gateway: true,
      visitor: visitor(name),
    });
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(findings.map(({ code }) => code).sort()).toEqual([...(advised[name] ?? [])].sort());
  });
});
