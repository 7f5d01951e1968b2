import { findings, type FindingCode } from '@dvcqg/widgets/doctor';
import { describe, expect, it } from 'vitest';
import { checkedSite } from './checked-site.js';

/* Runs on the built widgets. Each finding of the doctor, alone on a page that is sound without it. */
const { site, check } = checkedSite();

interface Parts {
  readonly doctype?: string;
  readonly html?: string;
  readonly charset?: string;
  readonly head?: string;
  readonly reserve?: string;
  readonly script?: string;
  readonly body?: string;
}

const tag = '<dvc-login-button><a href="https://dichvucong.gov.vn">Đăng nhập</a></dvc-login-button>';
const page = ({
  doctype = '<!doctype html>',
  html = '<html lang="vi">',
  charset = 'utf-8',
  head = '',
  reserve = '<link rel="stylesheet" href="{{here}}/cdn/reserve.css">',
  script = '<script type="module" src="{{here}}/cdn/loader.js"></script>',
  body = tag,
}: Parts) =>
  `${doctype}${html}<head><meta charset="${charset}"><title>Trang</title>${head}${reserve}${script}</head><body>${body}</body></html>`;

const loader = (src: string, more = '') => `<script type="module" src="${src}" ${more}></script>`;
const here = loader('{{here}}/cdn/loader.js');
const run = (code: string) => `<script>${code}</script>`;
const css = (text: string) => `<style>${text}</style>`;
const policy = (text: string) => `<meta http-equiv="Content-Security-Policy" content="${text}">`;
const frame = (src: string): Parts => ({
  reserve: '',
  script: '',
  body: `<iframe title="Khung" src="${src}"></iframe>`,
});

const pages: Readonly<Record<FindingCode, Parts>> = {
  quirks_mode: { doctype: '' },
  charset_not_utf8: { charset: 'windows-1252' },
  lang_missing: { html: '<html>' },
  base_font_changed: { head: css('html { font-size: 62.5% }') },
  nested_forms: { body: `<form action="/a"><form action="/b"></form></form>${tag}` },
  base_elsewhere: { head: '<base href="{{other}}/">' },
  framed: frame('/parts/in-own-frame'),
  framed_by_stranger: frame('{{other}}/parts/in-own-frame'),
  old_library: { head: run("jQuery = { fn: { jquery: '1.8.3' } };") },
  natives_patched: { head: run('Array.from = function (list) { return [].slice.call(list); };') },
  natives_broken: { head: run("Array.prototype.toJSON = function () { return '[]'; };") },
  loaded_twice: { script: here + loader('{{here}}/cdn/loader.js?v=2') },
  several_versions: { script: here + loader('{{here}}/dvcqg-widgets/1.0.3/loader.js') },
  script_missing: { script: here + loader('/widgets/gateway.js') },
  script_changed: { script: here + loader('/cdn/gateway.js', `integrity="sha384-${'A'.repeat(64)}"`) },
  not_started: { script: '' },
  tags_removed: { body: '<p>Bài viết</p>' },
  reserve_missing: { reserve: '' },
  csp_blocks: { head: policy("connect-src 'none'") },
  trusted_types_block: { head: policy('trusted-types default') },
  mixed_content: {
    script: loader('http://xa-mau.example/cdn/loader.js'),
    reserve: css('dvc-login-button:not(:defined) { display: block }'),
  },
  gateway_absent: { script: loader('{{here}}/cdn/loader.js', 'data-gateway="/khong-co"') },
  gateway_refuses: { script: loader('{{here}}/cdn/loader.js', 'data-gateway="{{stranger}}/dvcqg"') },
  contrast_low: { head: css(':root { --dvc-primary: #9ab }') },
  colour_invalid: { head: css(':root { --dvc-surface: transparent }') },
};

it('the same page without a fault is sound', async () => {
  site.made.set('one/none', page({}));
  expect((await check('one/none')).findings).toEqual([]);
});

describe('each fault alone', () => {
  it('is every one that the doctor knows', () => {
    expect(Object.keys(pages).sort()).toEqual(
      findings('vi')
        .map(({ code }) => code)
        .sort(),
    );
  });

  it.each(Object.entries(pages))('%s', async (code, parts) => {
    site.made.set(`one/${code}`, page(parts));
    const { findings } = await check(`one/${code}`, { secure: code === 'mixed_content' });
    expect(findings.map((one) => one.code)).toEqual([code]);
  });
});
