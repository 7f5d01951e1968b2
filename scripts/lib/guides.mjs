/** The guides in both languages and the READMEs of the packages, read as their readers do: headings, samples, tables, links. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** A page by its path from the root. */
export function readPage(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const prose = text.replace(fence, '');
  return {
    file,
    text,
    samples: [...text.matchAll(fence)].map(([, language = '', code = '']) => ({ language, code })),
    headings: [...prose.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length),
    rows: prose.split('\n').filter((line) => line.startsWith('|')).length,
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link),
  };
}

export const guideNames = readdirSync(join(root, 'docs/guide')).filter((name) => name.endsWith('.md'));
export const guides = guideNames.flatMap((name) => [`docs/guide/${name}`, `docs/en/guide/${name}`]);
export const readmes = [
  'README.md',
  ...['sdk', 'widgets', 'sandbox', 'cli', 'examples'].map((name) => `packages/${name}/README.md`),
];

/** Commands of `dvcqg` in samples of shell: their words, and the options among them. */
export function commands({ samples }) {
  return samples
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.replaceAll('\\\n', ' ').split('\n'))
    .flatMap((line) => {
      const [, rest] = /(?:^| )dvcqg ([^#]+)/.exec(line) ?? [];
      return rest === undefined ? [] : [rest.trim().split(/\s+/)];
    });
}
