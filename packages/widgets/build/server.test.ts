import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type * as Server from '../src/server/index.js';

/** The built package on Node, without a DOM, as a server has it. */

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const run = promisify(execFile);
const server = (await import(at('dist/server/index.js'))) as typeof Server;
const { renderRoot, renderWidget } = server;

const folder = at('dist/cdn/ssr/');
const file = (name: string) => readFileSync(`${folder}${name}`, 'utf8');
const tags = readdirSync(at('src/define'))
  .map((name) => `dvc-${name.replace('.ts', '')}`)
  .filter((tag) => !['dvc-all', 'dvc-gateway'].includes(tag)) as Server.WidgetTag[];

/** Entries for code on a server or in a bundler; frameworks are tried with the frameworks themselves. */
const entries = ['.', './define', './define/gateway', './theme', './server'].concat(
  tags.map((tag) => `./define/${tag.slice(4)}`),
);

describe('on Node without a DOM', () => {
  it('every entry can be imported, alone, and says nothing', async () => {
    const code = 'await import(process.argv[1]);';
    for (const entry of entries) {
      const name = entry.replace(/^\./, '@dvcqg/widgets');
      const { stderr } = await run(process.execPath, ['--input-type=module', '-e', code, name], {
        cwd: at('.'),
      });
      expect(stderr, name).toBe('');
    }
  });
});

describe('renderWidget', () => {
  it.each(tags)('%s: its first state in a declared root, with a linked sheet and nothing inline', (tag) => {
    const html = renderWidget(tag);
    expect(html).toMatch(
      new RegExp(`^<${tag}><template shadowrootmode="open" [^>]*><link rel="stylesheet" `),
    );
    expect(html).toMatch(new RegExp(`</template></${tag}>$`));
    expect(html).toContain('<div class="root" part="root" lang="vi">');
    expect(html).not.toMatch(/<style|style=|<script|\son\w+=|<!--|undefined|\[object/);
    expect(html).not.toBe(renderWidget(tag, { lang: 'en' }));
  });

  it('escapes attributes, and refuses those that run a script', () => {
    expect(renderWidget('dvc-dossier-tracker', { attributes: { code: '"><script>' } })).toMatch(
      /^<dvc-dossier-tracker code="&#34;&#62;&#60;script&#62;"><template/,
    );
    for (const name of ['onclick', 'a b', 'x="', 'Á'])
      expect(() => renderWidget('dvc-receipt', { attributes: { [name]: '' } })).toThrow(
        expect.objectContaining({ code: 'widget_attribute' }),
      );
    expect(() => renderWidget('dvc-gateway' as Server.WidgetTag)).toThrow(
      expect.objectContaining({ code: 'widget_unknown' }),
    );
  });

  it('attributes decide about the first state as they do in a page', () => {
    const form = renderWidget('dvc-dossier-tracker', { attributes: { 'heading-level': '3' } });
    expect(form).toContain('aria-level="3"');
    expect(form).toContain('<input');
    expect(renderWidget('dvc-dossier-tracker', { attributes: { code: 'H26' } })).not.toContain('<input');
    expect(renderWidget('dvc-receipt', { attributes: { lang: 'en' } })).toContain('lang="en"');
  });

  it('a form does nothing before the script is there: what is typed gets into no address', () => {
    expect(renderWidget('dvc-dossier-tracker')).toMatch(/<form method="dialog"/);
  });

  it('the sign-in button is a link to the gateway, which needs no script', () => {
    const html = renderWidget('dvc-login-button', {
      gateway: '/cong',
      attributes: { 'return-to': '/ho-so?a=1' },
    });
    expect(html).toContain('href="/cong/login?return_to=%2Fho-so%3Fa%3D1"');
    const evil = renderWidget('dvc-login-button', { attributes: { 'return-to': 'javascript:alert(1)' } });
    expect(evil).toContain('href="/dvcqg/login"');
  });

  it('has the fallback behind the root, and the sheet from the folder of the release', () => {
    const html = renderWidget('dvc-receipt', { release: '/tep/1.2.0/', fallback: '<a href="/x">X</a>' });
    expect(html).toContain('<link rel="stylesheet" href="/tep/1.2.0/ssr/receipt.css">');
    expect(html).toMatch(/<\/template><a href="\/x">X<\/a><\/dvc-receipt>$/);
  });
});

describe('files for other servers', () => {
  it('are what renderRoot gives, for each widget and language', () => {
    const wanted = tags.flatMap((tag) => {
      const name = tag.slice(4);
      return [`${name}.css`, `${name}.en.html`, `${name}.vi.html`];
    });
    const withCode = ['dossier-tracker.code.en.html', 'dossier-tracker.code.vi.html'];
    expect(readdirSync(folder).sort()).toEqual([...wanted, ...withCode].sort());
    for (const tag of tags)
      for (const lang of ['vi', 'en'])
        expect(file(`${tag.slice(4)}.${lang}.html`)).toBe(renderRoot(tag, { lang }));
  });

  it('the sheets mean nothing outside a shadow root', () => {
    for (const tag of tags) {
      const css = file(`${tag.slice(4)}.css`).replace(/@keyframes [^{]+\{(\s*[\w%,\s]+\{[^}]*\})*\s*\}/g, '');
      const selectors = [...css.matchAll(/([^{}]+)\{/g)].map(([, one = '']) => one.trim());
      const loose = selectors
        .filter((one) => !one.startsWith('@'))
        .flatMap((one) => one.split(/,(?![^(]*\))/))
        .filter((one) => !one.trim().startsWith(':host'));
      expect(loose, tag).toEqual([]);
    }
  });
});
