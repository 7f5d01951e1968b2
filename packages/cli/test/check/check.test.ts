import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FindingCode } from '@dvcqg/widgets/doctor';
import { checkPage } from '../../src/check/check-page.js';
import { findBrowser } from '../../src/check/find-browser.js';
import { checkCommand } from '../../src/commands/check.js';
import { Site } from './site.js';

/* Runs on the built widgets: what a page would load. */
const folder = (name: string) => fileURLToPath(new URL(`pages/${name}`, import.meta.url));
const names = (kind: string) => readdirSync(folder(kind)).map((file) => file.replace(/\.html$/, ''));

/** What was planted in each broken page. */
const planted: Readonly<Record<string, readonly FindingCode[]>> = {
  'old-table': ['quirks_mode', 'charset_not_utf8', 'lang_missing', 'base_font_changed'],
  cms: ['tags_removed'],
  forms: ['nested_forms', 'reserve_missing'],
  prototype: ['natives_broken', 'old_library'],
  twice: ['loaded_twice', 'natives_patched', 'old_library'],
  versions: ['several_versions'],
  'csp-header': ['csp_blocks', 'trusted_types_block'],
  'csp-nonce': ['csp_blocks'],
  files: ['script_changed', 'script_missing'],
  'no-script': ['gateway_absent', 'not_started'],
  frame: ['framed', 'framed_by_stranger', 'gateway_refuses'],
  https: ['base_elsewhere', 'contrast_low', 'mixed_content'],
};
const allCodes = 24;

const site = new Site();
let browser: Browser;
beforeAll(async () => {
  await site.open();
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Hosts of the page with https; nothing of it leaves this machine. */
async function https(context: BrowserContext): Promise<void> {
  await context.route('**://*.example/**', async (route) => {
    const url = new URL(route.request().url());
    if (url.hostname !== 'xa-mau.example') return route.abort();
    const { body, type } = await site.answer(url.pathname.slice(1));
    return route.fulfill({ body, ...(type && { contentType: type }) });
  });
}

async function check(page: string, lang: 'vi' | 'en' = 'vi') {
  const origin = page === 'broken/https' ? 'https://xa-mau.example' : site.origin;
  return checkPage(browser, `${origin}/${page}`, { lang, gateway: true, prepare: https });
}

describe('twelve broken pages', () => {
  it('are the twelve, and between them hold every fault that the doctor knows', () => {
    expect(names('broken').sort()).toEqual(Object.keys(planted).sort());
    expect(Object.keys(planted)).toHaveLength(12);
    expect(new Set(Object.values(planted).flat()).size).toBe(allCodes);
  });

  it.each(Object.entries(planted))('%s: what was planted is found, and nothing else', async (name, codes) => {
    const { findings } = await check(`broken/${name}`);
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
    const { findings } = await check('broken/csp-header', 'en');
    expect(findings.map(({ remedy }) => remedy).sort()).toEqual([
      "connect-src 'self';",
      'trusted-types default lit-html dvcqg-lit;',
    ]);
    const [nonce] = (await check('broken/csp-nonce')).findings;
    expect(nonce?.remedy).toBe("script-src 'nonce-abc' 'strict-dynamic' 'nonce-…';");
  });

  it('names the hash of the file that is there, and the tag to remove', async () => {
    const { findings } = await check('broken/files', 'en');
    expect(findings.find(({ code }) => code === 'script_changed')?.remedy).toMatch(
      /^integrity="sha384-[\w+/]{64}"/,
    );
    const [twice] = (await check('broken/twice')).findings;
    expect(twice?.remedy).toContain('loader.js?v=2');
  });
});

describe('dvcqg check', () => {
  const run = async (...args: string[]) => {
    const said = vi.spyOn(console, 'log').mockReturnValue();
    const complained = vi.spyOn(console, 'error').mockReturnValue();
    await checkCommand().parseAsync(args, { from: 'user' });
    return {
      out: said.mock.calls.join('\n'),
      error: complained.mock.calls.join('\n'),
      code: process.exitCode,
    };
  };

  it('tells a person in Vietnamese, or in English, and answers 2', async () => {
    const vi = await run(`${site.origin}/broken/no-script`);
    expect(vi.code).toBe(2);
    expect(vi.out).toContain('LỖI not_started  Thẻ <dvc-login-button> không chạy.');
    expect(vi.out).toContain('Cách sửa: <script type="module"');
    const { out } = await run(`${site.origin}/broken/no-script`, '--lang', 'en', '--no-gateway');
    expect(out).toContain('ERROR not_started');
    expect(out).not.toContain('ERROR gateway_absent');
  });

  it('gives programs one object, and answers 0 where there is nothing to mend', async () => {
    const { out, code } = await run(`${site.origin}/sound/plain`, '--json');
    expect([JSON.parse(out), code]).toEqual([
      { url: `${site.origin}/sound/plain`, findings: [], faults: 0 },
      0,
    ]);
  });

  it('opens a file, of which no gateway is asked', async () => {
    const { out, code } = await run(folder('broken/forms.html'));
    expect([out.includes('nested_forms'), out.includes('gateway_absent'), code]).toEqual([true, false, 2]);
    expect(out).toContain('Trang mở từ tệp');
  });

  it.each([
    ['no page', 'http://127.0.0.1:1/', 'Không mở được trang'],
    ['no file', 'khong-co.html', 'Không có tệp khong-co.html'],
  ])('says that there is %s, and answers 1', async (_, target, text) => {
    const { error, code } = await run(target);
    expect([error.includes(text), code]).toEqual([true, 1]);
  });

  it('says how to get a browser where there is none', async () => {
    vi.stubEnv('CHROME_PATH', '/no/such/chrome');
    const { error, code } = await run(`${site.origin}/sound/plain`);
    vi.unstubAllEnvs();
    expect([error, code]).toEqual([expect.stringContaining('CHROME_PATH=/no/such/chrome'), 1]);
  });
});
