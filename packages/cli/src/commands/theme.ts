import { readFile } from 'node:fs/promises';
import { checkTheme } from '@dvcqg/widgets/theme';
import { Command } from 'commander';
import type { Lang } from '../words.js';
import { complain, verdict } from '../theme/complaint.js';
import { readTheme, type ThemeScope } from '../theme/read-theme.js';
import { langOption } from './certify/options.js';

/** `dvcqg theme check`: whether people can read widgets in the colours that a page gives them. */
export function themeCommand(): Command {
  const check = new Command('check')
    .description('refuse a theme (--dvc-… in a style sheet) in which something cannot be read')
    .argument('<file>', 'style sheet')
    .option('--json', 'print the problems as JSON')
    .addOption(langOption())
    .addHelpText('after', '\nExit codes: 0 good, 1 usage, 2 refused.')
    .action(async (file: string, options: { json?: boolean; lang: Lang }) => {
      const themes = await read(file);
      const found = themes.flatMap(({ name, colours }) =>
        checkTheme(colours).map((problem) => ({ ...problem, scope: name })),
      );
      if (options.json) console.log(JSON.stringify(found));
      else {
        for (const { scope, ...problem } of found) console.error(complain(problem, scope, options.lang));
        (found.length ? console.error : console.log)(verdict(themes.length, found.length, options.lang));
      }
      if (found.length) process.exitCode = 2;
    });
  return new Command('theme').description('the look of widgets on a page').addCommand(check);
}

async function read(file: string): Promise<readonly ThemeScope[]> {
  let css: string;
  try {
    css = await readFile(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
  try {
    return readTheme(css);
  } catch (error) {
    throw new Error(`${file} is no style sheet: ${error instanceof Error ? error.message : ''}`);
  }
}
