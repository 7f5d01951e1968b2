/** What the guides say is there: both languages say the same, links lead somewhere, and commands have the options that are written. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkTheme } from '@dvcqg/widgets/theme';
import { describe, expect, it } from 'vitest';
import { certifyCommand } from '../packages/cli/src/commands/certify.js';
import { checkCommand } from '../packages/cli/src/commands/check.js';
import { gatewayCommand } from '../packages/cli/src/commands/gateway.js';
import { localeCommand } from '../packages/cli/src/commands/locale.js';
import { paymentsCommand } from '../packages/cli/src/commands/payments.js';
import { sandboxCommand } from '../packages/cli/src/commands/sandbox.js';
import { syncCommand } from '../packages/cli/src/commands/sync.js';
import { themeCommand } from '../packages/cli/src/commands/theme.js';
import { verifyCertificateCommand } from '../packages/cli/src/commands/verify-certificate.js';
import { verifyPageCommand } from '../packages/cli/src/commands/verify-page.js';
import { readTheme } from '../packages/cli/src/theme/read-theme.js';
import { commands, guideNames, guides, readmes, readPage } from './lib/guides.mjs';
import { root } from './lib/run.mjs';

type Command = ReturnType<typeof syncCommand>;

const program: readonly Command[] = [
  certifyCommand(),
  checkCommand(),
  gatewayCommand(),
  localeCommand(),
  paymentsCommand(),
  sandboxCommand(),
  syncCommand(),
  themeCommand(),
  verifyCertificateCommand(),
  verifyPageCommand(),
];

/** The command that words lead to, and what of them is left. */
function found(
  words: readonly string[],
  among: readonly Command[],
): [Command | undefined, readonly string[]] {
  const command = among.find((one) => one.name() === words[0]);
  if (!command?.commands.length) return [command, words.slice(1)];
  return found(words.slice(1), command.commands);
}

/** Samples that are the same in both languages: code without its comments; of a shell the commands and options, as files have names of their own. */
function said(page: ReturnType<typeof readPage>) {
  const code = page.samples
    .filter(({ language }) => ['ts', 'css'].includes(language))
    .map((sample) => sample.code.replace(/(?:^|\s)\/\/ .*$/gm, ''));
  const shell = commands(page).map((words: readonly string[]) => {
    const [command, rest] = found(words, program);
    return [command?.name(), ...rest.filter((word) => word.startsWith('-') && word !== '--lang')];
  });
  return {
    headings: page.headings,
    rows: page.rows,
    languages: page.samples.map((one) => one.language),
    code,
    shell,
  };
}

describe.each(guideNames)('the guide %s', (name) => {
  it('says in English what it says in Vietnamese', () => {
    expect(said(readPage(`docs/en/guide/${name}`))).toEqual(said(readPage(`docs/guide/${name}`)));
  });
});

describe.each([...guides, ...readmes])('%s', (file) => {
  const page = readPage(file);

  it('leads to pages that are there', () => {
    const missing = page.links
      .map((link) => link.replace(/#.*$/, ''))
      .filter((link) => link !== '' && !/^https?:|^\/reference\//.test(link))
      .filter((link) => {
        const at = link.startsWith('/')
          ? [join(root, 'docs', link), join(root, 'docs/public', link)]
          : [join(root, dirname(file), link)];
        return !at.some((path) => existsSync(path) || existsSync(`${path}.md`));
      });
    expect(missing).toEqual([]);
  });

  it('has commands and options that there are', () => {
    for (const words of commands(page)) {
      const [command, rest] = found(words, program);
      expect(command, words.join(' ')).toBeDefined();
      const options = command?.options.map(({ long }) => long);
      for (const word of rest) if (word.startsWith('-')) expect(options, words.join(' ')).toContain(word);
    }
  });
});

it('shows colours in which everything can be read', () => {
  const themes = readPage('docs/guide/look-and-words.md').samples.filter(
    ({ language }) => language === 'css',
  );
  expect(themes).toHaveLength(1);
  for (const { code } of themes) {
    const scopes = readTheme(code);
    expect(scopes.length).toBeGreaterThan(0);
    for (const { colours } of scopes) expect(checkTheme(colours)).toEqual([]);
  }
});

it('names every command in the README of the command line', () => {
  const { text } = readPage('packages/cli/README.md');
  for (const command of program) expect(text).toMatch(new RegExp(`\`${command.name()}[ \`]`));
});
