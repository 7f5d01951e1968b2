import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { CannotCheck } from '../check/cannot.js';
import { checkPage } from '../check/check-page.js';
import { startBrowser } from '../check/find-browser.js';
import { orTell } from '../check/or-tell.js';
import { serveFolder } from '../check/serve-folder.js';
import { checkText, isFault, stepText } from '../check/tell.js';
import { exit } from '../sync/exit.js';
import type { Lang } from '../words.js';
import { langOption } from './certify/options.js';

interface CheckOptions {
  readonly lang: Lang;
  readonly json?: boolean;
  readonly gateway: boolean;
}

/** `dvcqg check`: what will keep the widgets of a page from working, and the line that mends it. */
export function checkCommand(): Command {
  return new Command('check')
    .description('open a page in a browser and say what will break its widgets, and the line to add')
    .argument('<url or file>', 'address of the page, or an .html file')
    .addOption(langOption())
    .option('--json', 'print one JSON object: url, faults, findings')
    .option('--no-gateway', 'do not ask the gateway that the page names')
    .addHelpText(
      'after',
      '\nNeeds Chromium or Chrome (CHROME_PATH, or where they usually are) and the package playwright-core.\nExit codes: 0 nothing to mend (there may be advice), 1 usage, or the page could not be checked, 2 something to mend.',
    )
    .action(async (target: string, options: CheckOptions) => {
      await orTell(check(target, options), options.lang);
    });
}

async function check(target: string, { lang, json, gateway }: CheckOptions): Promise<void> {
  const isFile = !(/^https?:\/\//i.test(target) && URL.canParse(target));
  const file = isFile ? await existing(target) : '';
  const browser = await startBrowser();
  const folder = isFile ? await serveFolder(file) : undefined;
  try {
    const checked = await checkPage(browser, folder?.url ?? target, {
      lang,
      gateway: gateway && !isFile,
      tell: (step, host) => console.error(stepText(step, isFile ? target : host, lang)),
    });
    const faults = checked.findings.filter(isFault).length;
    console.log(json ? JSON.stringify({ ...checked, faults }) : checkText(checked, lang, isFile));
    process.exitCode = faults > 0 ? exit.faults : exit.well;
  } finally {
    await browser.close();
    await folder?.close();
  }
}

async function existing(file: string): Promise<string> {
  const path = resolve(file);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new CannotCheck('no_file', file);
  return path;
}
