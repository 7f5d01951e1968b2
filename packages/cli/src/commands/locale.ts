import { readFile } from 'node:fs/promises';
import { checkLocale, type LocaleProblem, vietnameseTexts } from '@dvcqg/widgets/locale';
import { Command } from 'commander';
import type { Lang } from '../words.js';
import { complain, verdict } from '../locale/complaint.js';
import { langOption } from './certify/options.js';

/** `dvcqg locale`: words of the widgets in another language, as a file that translators work in. */
export function localeCommand(): Command {
  const check = new Command('check')
    .description('say which texts of a locale pack widgets would leave aside, and which are missing')
    .argument('<file>', 'locale pack (JSON)')
    .option('--complete', 'refuse a pack that lacks a text')
    .option('--missing', 'name every text that is missing')
    .option('--json', 'print the report as JSON')
    .addOption(langOption())
    .addHelpText('after', '\nExit codes: 0 good, 1 usage, 2 refused.')
    .action(async (file: string, options: CheckOptions) => {
      const report = checkLocale(await read(file));
      const refused = report.problems.length > 0 || (options.complete && report.missing.length > 0);
      if (options.json) console.log(JSON.stringify(report));
      else {
        for (const problem of report.problems) console.error(complain(problem, options.lang));
        if (options.missing)
          for (const key of report.missing) console.log(`${key}: ${vietnameseTexts.get(key)}`);
        (refused ? console.error : console.log)(verdict(report, options.lang));
      }
      if (refused) process.exitCode = 2;
    });
  const empty = new Command('new')
    .description('print a pack with every text in Vietnamese, to be translated')
    .argument('<lang>', 'BCP 47 tag, e.g. km')
    .addOption(langOption())
    .action((lang: string, options: { lang: Lang }) => {
      const pack = { lang, name: '', reviewer: '', date: '', messages: Object.fromEntries(vietnameseTexts) };
      const [bad] = checkLocale(pack).problems.filter(isBadLang);
      if (bad) throw new Error(`${lang}: ${complain(bad, options.lang)}`);
      console.log(JSON.stringify(pack, null, 2));
    });
  return new Command('locale')
    .description('words of widgets in another language')
    .addCommand(check)
    .addCommand(empty);
}

const isBadLang = (problem: LocaleProblem) => problem.kind === 'refused' && problem.fault === 'bad-lang';

interface CheckOptions {
  readonly complete?: boolean;
  readonly missing?: boolean;
  readonly json?: boolean;
  readonly lang: Lang;
}

async function read(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${file} is no JSON.`);
  }
}
