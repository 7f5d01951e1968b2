import { writeFile } from 'node:fs/promises';
import { dossierStatus, toInstant } from '@dvcqg/sdk/server';
import { Command, Option } from 'commander';
import type { Lang } from '../sync/check/messages.js';
import { exit } from '../sync/exit.js';
import { mapStatus, statusTemplate } from '../sync/map-status.js';
import { SourceError } from '../sync/read/source.js';
import { reportHtml } from '../sync/report/html.js';
import type { Report } from '../sync/report/report.js';
import { reportText } from '../sync/report/text.js';
import { readColumnMapping, readStatusMapping } from '../sync/settings.js';
import { sourceMessage } from '../sync/source-messages.js';
import { validate } from '../sync/validate.js';

interface FileOptions {
  lang: Lang;
  columns?: string;
  statuses?: string;
  json?: boolean;
  html?: string;
  score?: boolean;
}

/** `dvcqg sync`: dossiers of a file, checked before they go to the Portal. */
export function syncCommand(): Command {
  return new Command('sync')
    .description('check the dossiers of a spreadsheet, CSV or NDJSON file against what the Portal takes')
    .addCommand(validateCommand())
    .addCommand(mapStatusCommand())
    .addHelpText('after', '\nExit codes: 0 all well, 1 usage or configuration, 2 faults in the data');
}

const fileCommand = (name: string) =>
  new Command(name)
    .argument('<file>', '.xlsx, .csv, .tsv, .ndjson')
    .option(
      '--columns <json>',
      'which header is which field, and values for what the sheet has no column for',
    )
    .option('--statuses <json>', 'which local status is which status of the Portal')
    .addOption(new Option('--lang <lang>', 'language of the report').choices(['vi', 'en']).default('vi'))
    .option('--json', 'print one JSON object');

function validateCommand(): Command {
  return fileCommand('validate')
    .description('name every fault of a file, by row and column')
    .option('--html <file>', 'write the report as a page to print or forward')
    .option('--score', 'add what the file does to the 766 index (unofficial)')
    .action(async (file: string, options: FileOptions) => {
      await told(options.lang, async () => {
        const { score } = options;
        const now = new Date();
        const report = await validate(file, {
          ...(await mappings(options)),
          lang: options.lang,
          now,
          ...(score && { score }),
        });
        await tell(report, options, now);
        process.exitCode = report.faults.length > 0 ? exit.faults : exit.well;
      });
    });
}

function mapStatusCommand(): Command {
  return fileCommand('map-status')
    .description('list the statuses of a file, what each becomes, and the gaps')
    .option('--write <json>', 'write a template for --statuses')
    .action(async (file: string, options: FileOptions & { write?: string }) => {
      await told(options.lang, async () => {
        const found = await mapStatus(file, await mappings(options));
        if (options.write !== undefined)
          await writeFile(options.write, statusTemplate(found), { flag: 'wx' });
        const gaps = found.filter(({ code }) => code === undefined).length;
        const line = ({ text, count, code }: (typeof found)[number]) =>
          `${String(count).padStart(8)}  ${text} → ${code === undefined ? '?' : `${code} ${dossierStatus(code).label}`}`;
        console.log(options.json ? JSON.stringify({ statuses: found, gaps }) : found.map(line).join('\n'));
        process.exitCode = gaps > 0 ? exit.faults : exit.well;
      });
    });
}

async function mappings({ columns, statuses }: FileOptions) {
  return {
    ...(columns !== undefined && { columns: await readColumnMapping(columns) }),
    ...(statuses !== undefined && { statuses: await readStatusMapping(statuses) }),
  };
}

async function tell(report: Report, { lang, json, html }: FileOptions, now: Date): Promise<void> {
  if (html !== undefined) await writeFile(html, reportHtml(report, lang, toInstant(now)));
  console.log(json ? JSON.stringify(report) : reportText(report, lang));
}

/** A file that cannot be read at all is told in the officer's language. */
async function told(lang: Lang, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(sourceMessage(error.code, lang));
    process.exitCode =
      error.code === 'file_unreadable' || error.code === 'format_unknown' ? exit.usage : exit.faults;
  }
}
