import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type FindingCode, findings } from '@dvcqg/widgets/doctor';
import { checkedSite } from './checked-site.js';

/* Runs on the built widgets: what a page would load. */
const folder = (name: string) => fileURLToPath(new URL(`pages/${name}`, import.meta.url));
const names = (kind: string) => readdirSync(folder(kind)).map((file) => file.replace(/\.html$/, ''));

/** What was planted in each broken page. */
const planted: Readonly<Record<string, readonly FindingCode[]>> = {
  'old-table': ['quirks_mode', 'charset_not_utf8', 'lang_missing', 'base_font_changed'],
  cms: ['tags_removed'],
  forms: ['nested_forms', 'reserve_missing'],
  prototype: ['natives_broken', 'natives_patched', 'old_library'],
  twice: ['loaded_twice', 'natives_patched', 'old_library'],
  versions: ['several_versions'],
  'csp-header': ['csp_blocks', 'trusted_types_block'],
  'csp-nonce': ['csp_blocks'],
  files: ['script_changed', 'script_missing'],
  'no-script': ['contrast_low', 'gateway_absent', 'not_started'],
  frame: ['framed', 'framed_by_stranger', 'gateway_refuses'],
  https: ['base_elsewhere', 'colour_invalid', 'mixed_content'],
};

const { site, check } = checkedSite();

describe('twelve broken pages', () => {
  it('are the twelve, and between them hold every fault that the doctor knows', () => {
    expect(names('broken').sort()).toEqual(Object.keys(planted).sort());
    expect(Object.keys(planted)).toHaveLength(12);
    expect([...new Set(Object.values(planted).flat())].sort()).toEqual(
      findings('en')
        .map(({ code }) => code)
        .sort(),
    );
  });

  it.each(Object.entries(planted))('%s: what was planted is found, and nothing else', async (name, codes) => {
    const { findings } = await check(`broken/${name}`, { secure: name === 'https' });
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([...codes].sort());
    for (const { fault, effect, remedy } of findings) {
      for (const text of [fault, effect, remedy]) expect(text).not.toMatch(/^$|\{\w+\}|undefined/);
    }
  });
});

describe('twelve sound pages', () => {
  it('are twelve', () => expect(names('sound')).toHaveLength(12));

  it.each(names('sound'))('%s: nothing is found', async (name) => {
    expect((await check(`sound/${name}`)).findings).toEqual([]);
  });
});

describe('the line to add', () => {
  it('keeps what a policy allowed, and allows what was missing', async () => {
    const { findings } = await check('broken/csp-header', { lang: 'en' });
    expect(findings.map(({ remedy }) => remedy).sort()).toEqual([
      "connect-src 'self';",
      'trusted-types default lit-html dvcqg-lit;',
    ]);
    const [nonce] = (await check('broken/csp-nonce')).findings;
    expect(nonce?.remedy).toBe(
      `<script type="module" nonce="…" src="${site.origin}/cdn/loader.js"></script>`,
    );
  });

  it('names the hash of the file that is there, and the tag to remove', async () => {
    const { findings } = await check('broken/files', { lang: 'en' });
    expect(findings.find(({ code }) => code === 'script_changed')?.remedy).toMatch(
      /integrity="sha384-[\w+/]{64}"$/,
    );
    const [twice] = (await check('broken/twice')).findings;
    expect(twice?.remedy).toContain('loader.js?v=2');
  });
});
