import { Command } from 'commander';
import { startBrowser } from '../check/find-browser.js';
import { orTell } from '../check/or-tell.js';
import { exit } from '../sync/exit.js';
import { compare, faultsOf } from '../verify-page/compare.js';
import { lookAtPage } from '../verify-page/look.js';
import { readRecord, writeRecord } from '../verify-page/record.js';
import { releaseScripts } from '../verify-page/release.js';
import type { PageRecord, SeenPage } from '../verify-page/seen.js';
import { verifyText } from '../verify-page/tell.js';
import type { Lang } from '../words.js';
import { langOption } from './certify/options.js';

interface VerifyPageOptions {
  readonly record: string;
  readonly write?: boolean;
  readonly json?: boolean;
  readonly lang: Lang;
}

/** `dvcqg verify-page`: that a page where people pay runs the scripts it should, and no others. */
export function verifyPageCommand(): Command {
  return new Command('verify-page')
    .description('compare the policy and the scripts of a page where people pay with what was recorded of it')
    .argument('<url>', 'address of the page')
    .requiredOption('--record <file>', 'what the page should be, a JSON file')
    .option('--write', 'write that file from the page as it is now, for people to read')
    .option('--json', 'print one JSON object: url, findings')
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nRun it every day: a script that somebody added, changed or let in is named. Needs Chromium or Chrome and the package playwright-core,\nas `check` does. Exit codes: 0 as recorded, 1 usage, or the page could not be looked at, 2 something is not as it should be.',
    )
    .action(async (url: string, options: VerifyPageOptions) => {
      await orTell(verifyPage(url, options), options.lang);
    });
}

async function verifyPage(
  url: string,
  { record: file, write, json, lang }: VerifyPageOptions,
): Promise<void> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new Error('An address is like https://host/path.');
  const record = write ? undefined : await readRecord(file);
  const browser = await startBrowser();
  try {
    const seen = await lookAtPage(browser, url);
    const findings = record ? compare(seen, record) : faultsOf(seen);
    const well = findings.length === 0;
    const { scripts } = well && write ? await recorded(file, seen) : seen;
    const about = { url: seen.url, scripts: scripts.length, ...(write && { file }) };
    console.log(json ? JSON.stringify({ url: seen.url, findings }) : verifyText(findings, about, lang));
    process.exitCode = well ? exit.well : exit.faults;
  } finally {
    await browser.close();
  }
}

const recorded = async (file: string, seen: SeenPage): Promise<PageRecord> =>
  writeRecord(file, { ...seen, scripts: [...seen.scripts, ...(await releaseScripts(seen.scripts))] });
