import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { exports } = JSON.parse(readFileSync(at('../package.json'), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};

/** The bundle for `<script src>`, tests that run in a browser, and what an Angular application's build compiles first. */
const elsewhere = ['./cdn/*', './testing', './angular'];

const files = Object.entries(exports).flatMap(([name, target]) => {
  const path = typeof target === 'string' ? target : target.default;
  if (elsewhere.includes(name) || !path.endsWith('.js')) return [];
  if (!path.includes('*')) return [path];
  const [folder = '', rest = ''] = path.split('*');
  return readdirSync(at(`../${folder}`))
    .filter((file) => file.endsWith(rest) && !file.endsWith('.map'))
    .map((file) => folder + file);
});

/** Imports a file on a Node of its own, as a server does that renders a page; tells what it left in the globals. */
async function imported(file: string): Promise<string> {
  const script = `
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    await import(${JSON.stringify(at(`../${file}`))});
    console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && /^(document|window)$/.test(name)).join());`;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: at('..') },
  );
  return stdout.trim() + stderr.trim();
}

describe('on Node without a DOM', () => {
  it('there are entries to import', () => expect(files.length).toBeGreaterThan(15));

  it.each(files)('%s can be imported, says nothing, and makes up no page', async (file) => {
    expect(await imported(file)).toBe('');
  });

  const sources = readdirSync(at('../src'), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !/\.(test|stories|subject|d)\.ts$|^testing|^loader\.ts$/.test(file),
    )
    .map((file) => at(`../src/${file}`));

  it('every source file can be imported by itself', async () => {
    const failed: string[] = [];
    for (const file of sources)
      await import(file).catch((error: Error) => failed.push(`${file}: ${error.message}`));
    expect(failed).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  }, 60_000);
});
