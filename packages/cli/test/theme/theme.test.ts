import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkTheme,
  colourTokens,
  completeTheme,
  type ThemeColours,
  type ThemeProblem,
} from '@dvcqg/widgets/theme';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { themeCommand } from '../../src/commands/theme.js';
import { explain } from '../../src/explain.js';
import { readTheme } from '../../src/theme/read-theme.js';

const presets = fileURLToPath(new URL('../../../widgets/src/theme/presets/', import.meta.url));
const contrasts = (found: readonly ThemeProblem[]) => found.filter((one) => one.kind === 'contrast');
let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theme-'));
  said = [];
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((text: string) => void said.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

async function check(css: string, ...args: string[]): Promise<string> {
  const file = join(folder, 'theme.css');
  await writeFile(file, css);
  return run('check', file, ...args);
}
async function run(...args: string[]): Promise<string> {
  const failed = await themeCommand()
    .parseAsync(args, { from: 'user' })
    .then(() => undefined, explain);
  return failed ?? said.join('\n');
}

describe('our own themes', () => {
  it('are readable: the neutral one', () => {
    expect(checkTheme({})).toEqual([]);
    // Every colour came from the widgets' styles.
    for (const scheme of ['light', 'dark'] as const)
      expect(Object.values(completeTheme({}, scheme))).toEqual(
        colourTokens.map(() => expect.stringMatching(/^#[\da-f]{3,6}$/) as string),
      );
  });

  it.each(readdirSync(presets))('are readable: %s', async (file) => {
    expect(await run('check', join(presets, file))).toMatch(/^Đạt/);
    expect(process.exitCode).toBe(0);
  });
});

describe('a theme that cannot be read', () => {
  it('is refused with the pair, the ratio and the nearest colour that passes', async () => {
    const text = await check(':root { --dvc-primary: #ce7a58 }', '--lang', 'en');
    expect(process.exitCode).toBe(2);
    expect(text).toContain('light: --dvc-primary on --dvc-surface has a contrast of 3.2:1 and needs 4.5:1.');
    const to = /on --dvc-surface has.*--dvc-primary: (#[\da-f]{6})\./.exec(text)?.[1];
    // What it offers passes when it is taken.
    expect(checkTheme({ light: { primary: String(to) } })).toEqual([]);
  });

  it('is told in Vietnamese, with a comma', async () => {
    const text = await check(':root { --dvc-primary: #ce7a58 }');
    expect(text).toContain('có độ tương phản 3,2:1, cần ít nhất 4,5:1.');
    expect(text).toMatch(/Chưa đạt: \d+ chỗ\.$/);
  });

  it('is refused just below the line and taken just above', () => {
    // #767676 is the lightest grey of 4.5:1 on white; #949494 that of 3:1.
    const grounds = {
      'surface-sunken': '#fff',
      'positive-bg': '#fff',
      'attention-bg': '#fff',
      'danger-bg': '#fff',
      'info-bg': '#fff',
    };
    const words = (value: string) => contrasts(checkTheme({ light: { ...grounds, 'ink-muted': value } }));
    expect(words('#767676')).toEqual([]);
    expect(words('#777777').length).toBeGreaterThan(0);
    expect(words('#777777')[0]?.ratio).toBe(4.47);
    const edges = (value: string) => contrasts(checkTheme({ light: { ...grounds, edge: value } }));
    expect(edges('#949494')).toEqual([]);
    expect(edges('#959595').length).toBeGreaterThan(0);
  });

  it('is refused in the scheme in which it fails', () => {
    expect(new Set(checkTheme({ dark: { ink: '#333' } }).map(({ scheme }) => scheme))).toEqual(
      new Set(['dark']),
    );
  });

  it('asks to change what the page set, not what it left', () => {
    for (const problem of contrasts(checkTheme({ light: { surface: '#555' } })))
      expect(problem.change?.token ?? 'surface').toBe('surface');
  });

  it('offers nothing where nothing passes', () => {
    const [first] = contrasts(
      checkTheme({ light: { surface: '#777', ink: '#888', 'surface-sunken': '#000', 'info-bg': '#fff' } }),
    );
    expect(first).toMatchObject({ token: 'ink', on: 'surface' });
    expect(first).not.toHaveProperty('change');
  });

  it('is refused where it is no colour or lets the page through', async () => {
    expect(checkTheme({ light: { primary: 'currentColor' } })).toEqual([
      { kind: 'unreadable', scheme: 'light', token: 'primary', value: 'currentColor' },
    ]);
    expect(checkTheme({ light: { surface: '#fffc' } })).toEqual([
      { kind: 'see-through', scheme: 'light', token: 'surface', value: '#fffc' },
    ]);
    expect(await check('.a { --dvc-ink: var(--brand) }', '--lang', 'en')).toContain('“var(--brand)”');
  });

  it('counts what a see-through colour looks like', () => {
    expect(checkTheme({ light: { ink: 'rgb(0 0 0 / 90%)' } })).toEqual([]);
    expect(checkTheme({ light: { ink: 'rgb(0 0 0 / 40%)' } }).length).toBeGreaterThan(0);
  });

  it('says a thing once: the focus and the information follow the main colour until they are set', () => {
    const tokens = (theme: ThemeColours) => contrasts(checkTheme({ light: theme })).map(({ token }) => token);
    expect(tokens({ primary: '#ce7a58' })).not.toContain('focus');
    expect(tokens({ focus: '#ce7a58' })).toContain('focus');
    expect(completeTheme({ primary: '#903938' }, 'light')).toMatchObject({
      focus: '#903938',
      info: '#903938',
    });
  });
});

describe('a style sheet', () => {
  const pale = '#bbb';
  it.each([
    ['@media', `@media (prefers-color-scheme: dark) { :root { --dvc-ink: ${pale}; } }`],
    ['a class', `html.dark { --dvc-ink: ${pale}; }`],
    ['an attribute', `[data-bs-theme="dark"] { --dvc-ink: ${pale}; }`],
    ['light-dark()', `:root { --dvc-ink: light-dark(#000, ${pale}); }`],
  ])('says what is dark by %s', (_, css) => {
    expect(readTheme(css).map(({ colours }) => colours.dark.ink)).toEqual([pale]);
    expect(readTheme(css)[0]?.colours.light.ink).not.toBe(pale);
  });

  it('refers to colours of its own', () => {
    const css =
      ':root { --brand: #903938; --deep: var(--brand); } .x { --dvc-primary: var(--deep, red); --dvc-ink: var(--none, #111); }';
    expect(readTheme(css)).toEqual([
      {
        name: '.x',
        colours: { light: { primary: '#903938', ink: '#111' }, dark: { primary: '#903938', ink: '#111' } },
      },
    ]);
    expect(
      readTheme(':root { --a: var(--b); --b: var(--a); --dvc-ink: var(--a); }')[0]?.colours.light.ink,
    ).toMatch(/^var/);
  });

  it('may have a theme for a part of the page, checked on its own', async () => {
    const text = await check(
      'body { --dvc-primary: #903938; } .pay { --dvc-surface: #a33; }',
      '--lang',
      'en',
    );
    expect(text).toMatch(/^\.pay, light: /m);
    expect(text).not.toMatch(/^light/m);
  });

  it('may be for paper, which is not checked', () => {
    expect(readTheme('@media print { :root { --dvc-ink: #eee } }')).toEqual([]);
  });

  it('without tokens is told apart from a good one', async () => {
    expect(await check('body { color: red }', '--lang', 'en')).toBe(
      'This file sets no colour of the widgets (--dvc-…).',
    );
  });

  it('that is broken, or not there, is told plainly', async () => {
    expect(await check(':root { --dvc-ink: ')).toContain('is no style sheet');
    expect(await run('check', join(folder, 'none.css'))).toContain('cannot be read');
  });

  it('is told as JSON for other tools', async () => {
    const found = JSON.parse(await check('.a { --dvc-ink: #fff }', '--json')) as {
      scope: string;
      kind: string;
    }[];
    expect(found[0]).toMatchObject({ scope: '.a', kind: 'contrast' });
  });
});
