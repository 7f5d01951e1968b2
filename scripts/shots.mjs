/**
 * `npm run shots -- [widget] [look…]`: a picture of every state of a widget, by the stories that the tests check, in
 * `shots/`. Without a widget, of all; without looks, in all of them. For eyes: nothing is compared.
 *
 * `npm run shots -- museum`: the host pages before and after the widgets, and the page of the docs that shows them.
 * `npm run shots -- money`: what the demo shows of money, and its page of the docs.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'tsup';
import { browser } from './browser.mjs';
import { root, run, seconds, tail } from './lib/run.mjs';

const desktop = { viewport: { width: 1280, height: 900 } };
/** `portal`: with the preset of that name. `paper`: what the widget's own print button prints, at the size of A5. */
const looks = {
  desktop,
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  dark: { ...desktop, colorScheme: 'dark' },
  forced: { ...desktop, forcedColors: 'active' },
  contrast: { ...desktop, contrast: 'more' },
  portal: desktop,
  paper: { viewport: { width: 559, height: 794 }, deviceScaleFactor: 2 },
};
const origin = 'https://shots.example';
const folder = join(root, 'shots');

const [widget = '', ...asked] = process.argv.slice(2);
if (widget === 'museum' || widget === 'money') {
  const { code, output } = await run(
    'vitest',
    ['run', '--config', 'vitest.shots.config.ts', `${widget}.shots.ts`],
    {
      env: { CHROME_PATH: await browser() },
    },
  );
  console.log(tail(output));
  process.exit(code);
}
const unknown = asked.filter((look) => !(look in looks));
if (unknown.length) {
  console.error(`No such look: ${unknown.join(', ')}. There are ${Object.keys(looks).join(', ')}.`);
  process.exit(1);
}

const began = performance.now();
const portalLike = await readFile(join(root, 'packages/widgets/src/theme/presets/portal-like.css'), 'utf8');
const script = await bundle();
const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shots</title><style>
html { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { max-inline-size: 800px; margin: 32px auto; }
@media (max-width: 500px) { body { margin: 16px; } }
</style><body><script type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`;

const chrome = await chromium.launch({ executablePath: await browser(), args: ['--no-sandbox'] });
const made = [];
try {
  for (const look of asked.length ? asked : Object.keys(looks)) await shoot(look);
} finally {
  await chrome.close();
}
await writeFile(join(folder, 'index.html'), gallery());
console.log(`${made.length} pictures in shots/ (${seconds(began)})`);

/** The page's script, from the sources. */
async function bundle() {
  const out = join(root, '.cache/shots');
  await build({
    entry: { shots: join(root, 'packages/widgets/test/shots.ts') },
    config: false,
    outDir: out,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    splitting: false,
    noExternal: [/./],
    tsconfig: join(root, 'tsconfig.json'),
    silent: true,
    // The package says that its built `define/*` alone have side effects: here they are sources.
    esbuildOptions: (options) => void (options.ignoreAnnotations = true),
  });
  const text = await readFile(join(out, 'shots.js'), 'utf8');
  await rm(out, { recursive: true });
  return text;
}

async function shoot(look) {
  const context = await chrome.newContext({ locale: 'vi-VN', ...looks[look] });
  await context.route('**/*', (route) =>
    route.request().url() === `${origin}/`
      ? route.fulfill({ body: page, contentType: 'text/html; charset=utf-8' })
      : route.fulfill({ status: 204 }),
  );
  const tab = await context.newPage();
  await tab.clock.setSystemTime('2025-07-03T10:00:00+07:00');
  await tab.goto(origin);
  const stories = await tab.evaluate(() => globalThis.shots.stories);
  for (const { tag, name } of stories.filter((one) => one.tag.includes(widget))) {
    // The one before may have needed more.
    await tab.setViewportSize(looks[look].viewport);
    await tab.goto(origin);
    if (look === 'portal') await tab.addStyleTag({ content: portalLike });
    await tab.evaluate(([t, n]) => globalThis.shots.tell(t, n), [tag, name]);
    await take(tab, look, tag, name);
  }
  await context.close();
}

async function take(tab, look, tag, name) {
  const file = join(tag, `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${look}.png`);
  await mkdir(join(folder, tag), { recursive: true });
  const path = join(folder, file);
  if (look === 'paper') {
    const button = tab.locator(`${tag} [part~=print]`);
    if ((await button.count()) === 0) return;
    await tab.emulateMedia({ media: 'print' });
    // A picture of a page has no margins of the page.
    await tab.addStyleTag({ content: 'html:root { padding: 10mm !important }' });
    await button.evaluate((element) => element.click());
    await tab.locator('[data-dvc-printing]').last().waitFor({ state: 'attached' });
  }
  // Rows out of sight are not drawn: all of the page is put in sight.
  const { width } = looks[look].viewport;
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewportSize({ width, height });
  await tab.screenshot({ path, animations: 'disabled' });
  made.push({ tag, name, look, file });
}

function gallery() {
  const states = new Map();
  for (const one of made) {
    const title = `${one.tag}: ${one.name}`;
    states.set(title, [...(states.get(title) ?? []), one]);
  }
  const rows = [...states].map(
    ([title, pictures]) =>
      `<h2>${title}</h2><p>${pictures.map(({ file, look }) => `<img src="${encodeURI(file)}" alt="${look}" loading="lazy">`).join(' ')}</p>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Shots</title><style>body { font-family: sans-serif; } img { max-inline-size: 24em; vertical-align: top; border: 1px solid #ccc; }</style>${rows.join('\n')}\n`;
}
