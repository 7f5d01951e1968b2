import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyPageCommand } from '../../src/commands/verify-page.js';
import { Site } from '../check/site.js';

/* Runs on the built widgets. */
const site = new Site();
let folder: string;
beforeAll(async () => {
  await site.open();
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-page-'));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const file = () => join(folder, 'page.json');
async function run(...args: string[]) {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  process.exitCode = undefined;
  await verifyPageCommand().parseAsync([`${site.origin}/pay`, '--record', file(), ...args], { from: 'user' });
  return { out: said.join('\n'), code: process.exitCode };
}
const findings = async () => {
  const { out, code } = await run('--json');
  return { code, ...(JSON.parse(out) as { url: string; findings: { code: string; what: string }[] }) };
};

const policy =
  "default-src 'none'; script-src 'nonce-ONE' 'strict-dynamic'; style-src 'self'; connect-src 'self'";
const own = '<script nonce="ONE">document.title = "Thanh toán";</script>';
const loader = '<script nonce="ONE" type="module" src="/cdn/login-button.js" integrity="{{sri}}"></script>';
const page = (more = '', ours = loader) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>x</title>${own}${ours}<dvc-login-button></dvc-login-button>${more}</html>`;

beforeEach(() => {
  site.made.set('pay', page());
  site.policies.set('pay', policy);
});

describe('dvcqg verify-page (P42)', () => {
  beforeAll(async () => {
    site.made.set('pay', page());
    site.policies.set('pay', policy);
    const { out, code } = await run('--write');
    expect(out).toContain('đã ghi chính sách');
    expect(code).toBe(0);
  });

  it('records what runs, the files of the widgets among it, and no nonce', async () => {
    const text = await readFile(file(), 'utf8');
    const record = JSON.parse(text) as { policy: string[]; scripts: { from: string; sha384: string }[] };
    expect(record.policy).toContain("script-src 'nonce-*' 'strict-dynamic'");
    expect(text).not.toContain('ONE');
    const froms = record.scripts.map(({ from }) => from);
    expect(froms.filter((from) => from === 'inline')).toHaveLength(1);
    expect(froms).toContain(`${site.origin}/cdn/login-button.js`);
    // Chunks that the first file brings, and those that only other visits load.
    for (const chunk of ['login-button.controller', 'failures', 'english'])
      expect(froms).toContainEqual(
        expect.stringMatching(`^${site.origin}/cdn/chunks/${chunk}-[\\w-]{8}\\.js$`),
      );
  });

  it('finds nothing where a widget loads what it did not when the page was recorded', async () => {
    site.made.set('pay', page().replace('<dvc-login-button>', '<dvc-login-button lang="en">'));
    expect(await findings()).toMatchObject({ code: 0, findings: [] });
  });

  it('waits for a script that comes only after a late answer', async () => {
    const late = 'fetch("/late").finally(() => { import("/sound/added.js"); });';
    site.delays.set('late', 1500);
    site.made.set('pay', page(`<script nonce="ONE">${late}</script>`));
    const whats = (await findings()).findings.map(({ what }) => what);
    expect(whats).toEqual([
      `${site.origin}/sound/added.js`,
      expect.stringMatching(/^inline:1 sha384-/) as string,
    ]);
  });

  it('answers 0 for the page as recorded, whatever its nonce', async () => {
    site.made.set('pay', page().replaceAll('ONE', 'TWO'));
    site.policies.set('pay', policy.replaceAll('ONE', 'TWO'));
    const { out, code } = await run('--lang', 'en');
    expect([out.includes('are as recorded'), code]).toEqual([true, 0]);
  });

  it('names a file that is not of its hash', async () => {
    const wrong = loader.replace('{{sri}}', `sha384-${'A'.repeat(64)}`);
    site.made.set('pay', page('', wrong));
    const what = `${site.origin}/cdn/login-button.js`;
    const { code, findings: found } = await findings();
    expect([code, found]).toEqual([2, [{ code: 'integrity_wrong', what }]]);
  });

  it.each([
    ['a file', '<script nonce="ONE" src="/sound/added.js"></script>', '/sound/added.js'],
    ['a file that the policy blocks', '<script src="/sound/added.js"></script>', '/sound/added.js'],
    ['an inline script', '<script nonce="ONE">globalThis.added = 1;</script>', 'inline:1 sha384-'],
    [
      'an inline script that takes itself away',
      '<script nonce="ONE">document.currentScript.remove();</script>',
      'inline:1 sha384-',
    ],
    ['code in an attribute', '<p onclick="added()">x</p>', 'inline sha384-'],
  ])('names %s that somebody added', async (_, added, what) => {
    site.made.set('pay', page(added));
    const { code, findings: found } = await findings();
    expect(code).toBe(2);
    expect(found).toEqual([{ code: 'script_unknown', what: expect.stringContaining(what) as string }]);
  });

  it('names a file whose content is another', async () => {
    const text = await readFile(file(), 'utf8');
    const record = JSON.parse(text) as { scripts: { from: string; sha384: string }[] };
    const what = `${site.origin}/cdn/login-button.js`;
    const changed = {
      ...record,
      scripts: record.scripts.map((one) => (one.from === what ? { ...one, sha384: 'X' } : one)),
    };
    await writeFile(file(), JSON.stringify(changed));
    expect((await findings()).findings).toEqual([{ code: 'script_changed', what }]);
    await writeFile(file(), text);
  });

  it('says that the policy is gone', async () => {
    site.policies.delete('pay');
    const { out, code } = await run();
    expect([code, out.includes('policy_missing')]).toEqual([2, true]);
  });

  it('says that the policy is another', async () => {
    site.policies.set('pay', policy.replace("'strict-dynamic'", "'unsafe-inline' *"));
    expect((await findings()).findings).toContainEqual({ code: 'policy_changed', what: 'script-src' });
  });

  it('finds no fault in a policy that only restricts more', async () => {
    site.policies.set('pay', `${policy}; form-action 'none'`);
    expect((await findings()).code).toBe(0);
  });

  it('records no page that nothing protects', async () => {
    site.policies.delete('pay');
    const before = await readFile(file(), 'utf8');
    expect((await run('--write')).code).toBe(2);
    expect(await readFile(file(), 'utf8')).toBe(before);
  });

  it('says what to do without a record', async () => {
    const text = await readFile(file(), 'utf8');
    await writeFile(file(), '{"policy":[1]}');
    const { out, code } = await run();
    expect([out.includes('--write'), code]).toEqual([true, 1]);
    await writeFile(file(), text);
  });
});
