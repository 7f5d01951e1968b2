/**
 * Takes English out of the CDN build's chunks: the `messages('widget', vi, en)` of a folder keep Vietnamese, and share one
 * English chunk that comes when a widget speaks it. What the first paint says (`<widget>/<widget>.messages.ts`) stays in both
 * languages, so that no first paint waits for a second file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const prefix = '\0english:';

/** A file of texts that are said after the first paint: any but a widget's own. */
function isLate(file) {
  const folder = dirname(file);
  const own = `${basename(folder)}.messages.ts`;
  const isWidget = existsSync(join(folder, '../define', `${basename(folder)}.ts`));
  return file.endsWith('.messages.ts') && !(isWidget && basename(file) === own);
}

export const english = {
  name: 'english',
  resolveId: (id) => (id.startsWith(prefix) ? id : null),

  /** The English of a folder, one export for each file. */
  load(id) {
    if (!id.startsWith(prefix)) return null;
    const folder = id.slice(prefix.length);
    const files = readdirSync(folder).filter((file) => isLate(join(folder, file)));
    return files
      .map((file) => {
        // These files are JavaScript but for their name.
        const code = readFileSync(join(folder, file), 'utf8');
        const { start, end } = callOf(this, code, file).arguments[2];
        return `export const ${nameOf(file)} = ${code.slice(start, end)};`;
      })
      .join('\n');
  },

  transform(code, id) {
    if (!isLate(id)) return null;
    const { start, end } = callOf(this, code, id).arguments[2];
    const load = `() => import(${JSON.stringify(prefix + dirname(id))}).then((it) => it.${nameOf(basename(id))})`;
    return { code: code.slice(0, start) + load + code.slice(end), map: null };
  },
};

const nameOf = (file) => file.replace(/\.messages\.ts$/, '').replace(/\W/g, '_');

/** The file's one call of `messages`, whose English is plain texts. */
function callOf(context, code, file) {
  const calls = [];
  for (const { declaration } of context.parse(code).body) {
    for (const { init } of declaration?.declarations ?? [])
      if (init?.type === 'CallExpression' && init.callee.name === 'messages') calls.push(init);
  }
  const [call] = calls;
  const texts = call?.arguments[2];
  const plain = texts?.properties?.every(
    ({ value }) => value?.type === 'Literal' || value?.type === 'TemplateLiteral',
  );
  if (calls.length !== 1 || !plain)
    context.error(`${file}: one exported messages('widget', {…}, {…}) of plain texts is expected.`);
  return call;
}
