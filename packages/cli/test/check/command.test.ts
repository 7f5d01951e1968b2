import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../src/commands/check.js';
import { Site } from './site.js';

/* Runs on the built widgets. */
const broken = (name: string) => fileURLToPath(new URL(`pages/broken/${name}.html`, import.meta.url));

const site = new Site();
beforeAll(() => site.open());
afterAll(() => site.close());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

async function run(...args: string[]) {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const complained = vi.spyOn(console, 'error').mockReturnValue();
  await checkCommand().parseAsync(args, { from: 'user' });
  const [out, error] = [said, complained].map(({ mock }) => mock.calls.join('\n')) as [string, string];
  said.mockRestore();
  complained.mockRestore();
  return { out, error, code: process.exitCode };
}

describe('dvcqg check', () => {
  it('tells a person in Vietnamese, or in English, and answers 2', async () => {
    const vi = await run(`${site.origin}/broken/no-script`);
    expect(vi.code).toBe(2);
    expect(vi.out).toContain('LỖI not_started  Thẻ <dvc-login-button> không chạy.');
    expect(vi.out).toContain('Cách sửa: <script type="module"');
    expect(vi.error.split('\n')).toEqual(
      ['Đang mở', 'Đang xem'].map((step) => `${step} ${new URL(site.origin).host}…`),
    );
    const { out } = await run(`${site.origin}/broken/no-script`, '--lang', 'en', '--no-gateway');
    expect(out).toContain('ERROR not_started');
    expect(out).not.toContain('gateway_absent');
  });

  it('gives programs one object, and answers 0 where there is nothing to mend', async () => {
    const { out, code } = await run(`${site.origin}/sound/plain`, '--json');
    const url = `${site.origin}/sound/plain`;
    expect([JSON.parse(out), code]).toEqual([{ url, findings: [], faults: 0 }, 0]);
  });

  it('answers 0 where there is only advice', async () => {
    site.made.set('advice', '<html lang="vi"><meta charset="utf-8"><title>Cũ</title></html>');
    const { out, code } = await run(`${site.origin}/advice`);
    expect([out.includes('LỜI KHUYÊN quirks_mode'), code]).toEqual([true, 0]);
  });

  it('judges the colours of each scheme as the page has them then', async () => {
    const page = (dark: string) =>
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tối</title>
       <link rel="stylesheet" href="/cdn/reserve.css"><script type="module" src="/cdn/loader.js"></script>
       <style>:root { color-scheme: light dark; --dvc-primary: #0b6b4f }
       @media (prefers-color-scheme: dark) { :root { --dvc-primary: ${dark}; --dvc-on-primary: #06120e } }</style>
       <dvc-login-button><a href="https://dichvucong.gov.vn">Đăng nhập</a></dvc-login-button></html>`;
    site.made.set('toi', page('#5cc2a0'));
    site.made.set('toi-kho-doc', page('#0b6b4f'));
    expect(await run(`${site.origin}/toi`, '--no-gateway')).toMatchObject({ code: 0 });
    const { out, code } = await run(`${site.origin}/toi-kho-doc`, '--no-gateway');
    expect([out.match(/contrast_low.*/g)?.every((line) => line.includes('nền tối')), code]).toEqual([
      true,
      2,
    ]);
  });

  it('opens a file with the widgets of this version, of which no gateway is asked', async () => {
    const { out, code } = await run(broken('forms'), '--json');
    const { findings } = JSON.parse(out) as { findings: { code: string }[] };
    expect([findings.map((one) => one.code), code]).toEqual([['nested_forms', 'reserve_missing'], 2]);
  });

  it('holds nothing of a person', async () => {
    site.made.set(
      'ho-so/001099000001',
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ của Nguyễn Văn An</title>
       <style>:root { --dvc-primary: "Nguyễn Văn An" }</style>
       <script>jQuery = { fn: { jquery: '1.0 Nguyễn Văn An 001099000001' } };</script>
       <script type="module" src="/cdn/loader.js?cccd=001099000001" data-gateway="/khong/001099000001?cccd=001099000001"></script>
       <script type="module" src="/widgets/001099000001/loader.js?ten=An"></script>
       <form action="/a"><form action="/nop/001099000001?ten=An"><input value="Nguyễn Văn An"></form></form>
       <dvc-dossier-tracker code="H99.01-20260701-0000005">Nguyễn Văn An</dvc-dossier-tracker></html>`,
    );
    const url = `${site.origin}/ho-so/001099000001?cccd=001099000001#001099000001`;
    const found = await run(url, '--json');
    const { findings } = JSON.parse(found.out) as { findings: { code: string }[] };
    expect(findings.map((one) => one.code).sort()).toEqual([
      'colour_invalid',
      'gateway_absent',
      'loaded_twice',
      'nested_forms',
      'reserve_missing',
      'script_missing',
    ]);
    const told = await run(url);
    const failed = await run(`${site.origin}/khong-co/001099000001?cccd=001099000001`);
    for (const { out, error } of [found, told, failed])
      expect(out + error).not.toMatch(/001099000001|Nguyễn|ten=|cccd|0000005/);
  });
});

describe('a page that cannot be checked', () => {
  let closed = '';
  beforeAll(async () => {
    const gone = new Site();
    await gone.open();
    closed = gone.origin;
    await gone.close();
  });

  it.each([
    ['has no server', () => `${closed}/a`, /Máy chủ không trả lời \(http:.*CONNECTION_REFUSED\)/],
    ['has no name', () => 'http://khong-co.invalid/', /Không có máy chủ nào tên khong-co\.invalid/],
    ['is not there', () => `${site.origin}/khong-co`, /Máy chủ không đưa trang ra \(http:.*: 404\)/],
    ['is no page', () => `${site.origin}/cdn/manifest.json`, /không phải là một trang HTML/],
    ['is no file', () => 'khong-co.html', /Không có tệp khong-co\.html/],
  ])('%s: says so, and answers 1', async (_, target, text) => {
    const { error, code } = await run(target());
    expect(error.split('\n').at(-1)).toMatch(text);
    expect(code).toBe(1);
  });

  it('for want of a browser: gives the line that installs one', async () => {
    vi.stubEnv('CHROME_PATH', '/no/such/chrome');
    const { error, code } = await run(`${site.origin}/sound/plain`);
    expect(error).toMatch(
      /chạy lại: (sudo apt install|brew install|winget install).*CHROME_PATH=\/no\/such\/chrome/,
    );
    expect(code).toBe(1);
  });

  it('for a browser that does not start: names it', async () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    const { error, code } = await run(`${site.origin}/sound/plain`, '--lang', 'en');
    expect([error, code]).toEqual([
      `${process.execPath} did not start. Start that browser by hand to see why.`,
      1,
    ]);
  });
});
