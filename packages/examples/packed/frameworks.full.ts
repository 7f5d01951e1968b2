import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../provincial-site/test/demo.js';
import { angular } from './frameworks/angular.js';
import { day, type Project } from './frameworks/project.js';
import { react18, react19, react19Tags } from './frameworks/react.js';
import { svelte } from './frameworks/svelte.js';
import { vue } from './frameworks/vue.js';
import { install, pack, run } from './tarballs.js';

/** The packed tarballs in an empty project of each framework: types, build, and the journey's first steps in Chromium. */
const projects: Readonly<Record<string, Project>> = {
  'React 18': react18,
  'React 19': react19,
  'React 19, bare tags': react19Tags,
  Vue: vue,
  Svelte: svelte,
  Angular: angular,
};
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

let folder = '';
let local: Record<string, string> = {};
let demo: Demo;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvcqg-frameworks-'));
  local = await pack(folder, ['sdk', 'widgets']);
  demo = await startDemo();
});
afterAll(async () => {
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
});

const write = (project: string, files: Readonly<Record<string, string>>) =>
  Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      await mkdir(dirname(join(project, name)), { recursive: true });
      await writeFile(join(project, name), content);
    }),
  );

/** A tool of the project; what it prints is the error when it fails. */
const tool = async (cwd: string, [name, ...args]: readonly string[]) => {
  try {
    await run(join(cwd, 'node_modules/.bin', name ?? ''), args, { cwd, env: { ...process.env, CI: '1' } });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
};

describe.each(Object.entries(projects))('%s', (name, project) => {
  let cwd = '';

  beforeAll(async () => {
    cwd = join(folder, name.replaceAll(/\W+/g, '-').toLowerCase());
    const manifest = { private: true, type: 'module', overrides: local };
    await write(cwd, {
      ...project.files,
      'package.json': JSON.stringify({ ...manifest, dependencies: { ...local, ...project.dependencies } }),
    });
    await install(cwd, { before: day });
  });

  it('types check, with skipLibCheck off', () => tool(cwd, project.check));

  it('a number for a code is refused', async () => {
    await write(cwd, project.faulty);
    await expect(tool(cwd, project.check)).rejects.toThrow(/number/);
    const sound = Object.keys(project.faulty).map((file) => [file, project.files[file] ?? '']);
    await write(cwd, Object.fromEntries(sound));
  });

  it('shows a dossier, tells the page, and leads to sign-in', async () => {
    await tool(cwd, project.build);
    const built = await readdir(join(cwd, project.out), { recursive: true });
    const texts = built
      .filter((file) => extname(file) === '.js')
      .map((file) => readFile(join(cwd, project.out, file), 'utf8'));
    const all = (await Promise.all(texts)).join('\n');
    expect(all).toContain('dvc-dossier-tracker');
    if (project.without) expect(all).not.toContain(project.without);
    const page = await demo.page();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route(`${demo.site}/app/**`, async (route) => {
      const path = new URL(route.request().url()).pathname.slice('/app/'.length) || 'index.html';
      const body = await readFile(join(cwd, project.out, path));
      await route.fulfill({ body, contentType: types[extname(path)] ?? 'application/octet-stream' });
    });
    await page.goto(`${demo.site}/app/`);
    await page.locator('#code', { hasText: 'H99.01-20260701-0000005' }).waitFor();
    await page.getByRole('button', { name: /^Đăng nhập/ }).click();
    await page.waitForURL(new RegExp(`^${demo.sandbox}`));
    await page.getByRole('button', { name: 'Nguyễn Thị Hoa' }).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
