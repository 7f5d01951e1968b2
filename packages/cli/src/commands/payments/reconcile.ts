import { createReadStream, existsSync } from 'node:fs';
import { type Difference, type Reconciliation, toInstant } from '@dvcqg/sdk/server';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { origin } from '../../options.js';
import { complaintOf } from '../../payments/complaint.js';
import { openPortal, type PortalOptions } from '../../payments/open-portal.js';
import { reconciliationText } from '../../payments/report/text.js';
import { isReportName, writeReport } from '../../payments/report/write.js';
import { exit } from '../../sync/exit.js';
import { progressOn } from '../../sync/progress.js';
import { stopSignal } from '../../sync/stopping.js';
import { type TellOptions, tellingCommand } from '../sync/options.js';

interface Options extends TellOptions, PortalOptions {
  readonly day: string;
  readonly file?: string;
  readonly report: readonly string[];
}

/** Differences in the object of `--json`; a report has all. */
const mostTold = 20_000;

export const reconcileCommand = (): Command =>
  tellingCommand('reconcile')
    .description("compare the payments of a day with the platform's signed file of it")
    .requiredOption('--day <yyyy-MM-dd>', 'the day, midnight to midnight in Vietnam')
    .option('--file <file>', "the day's file as it came another way; default: asks the platform for it")
    .option(
      '--report <file>',
      'write a report: .html, .csv or .xlsx; may be given several times',
      reports,
      [],
    )
    .addOption(
      new Option('--store <file or url>', 'SQLite file or postgres:// URL of the gateway')
        .env('DVCQG_STORE')
        .default('dvcqg.sqlite'),
    )
    .option('--sandbox <origin>', 'origin of the sandbox', origin, 'http://127.0.0.1:4400')
    .option('--agency <code>', "the agency's code on the wire", '000.00.00.H99')
    .action(run);

function reports(path: string, all: readonly string[]): readonly string[] {
  if (!isReportName(path)) throw new InvalidArgumentError('A report is .html, .csv or .xlsx.');
  return [...all, path];
}

async function run(options: Options): Promise<void> {
  const { lang, json, day, file, report, store } = options;
  // A store that is not there has nothing to compare: its name is wrong.
  if (!store.includes('://') && !existsSync(store)) throw new Error(`There is no store ${store}: name it with --store.`);
  const portal = openPortal(options);
  const stopping = stopSignal();
  const progress = progressOn(process.stderr, lang);
  try {
    const found = await portal.payments.reconcile(day, {
      signal: stopping.signal,
      ...(file !== undefined && { file: createReadStream(file) as AsyncIterable<Uint8Array> }),
      onProgress: ({ phase, done, total }) =>
        phase === 'fetch' ? progress.tell(phase, Math.round(done / 1_000)) : progress.tell(phase, done, total),
    });
    progress.end();
    const at = toInstant(new Date());
    for (const path of report) await writeReport(path, found, lang, at);
    console.log(json ? JSON.stringify(await told(found)) : await reconciliationText(found, lang));
    process.exitCode = found.differences > 0 ? exit.faults : exit.well;
  } catch (error) {
    progress.end();
    const complaint = complaintOf(error, lang);
    if (!complaint) throw error;
    console.error(complaint.text);
    process.exitCode = complaint.exit;
  } finally {
    stopping.done();
    await portal.close();
  }
} // prettier-ignore

/** The object of `--json`. */
async function told({ list, ...summary }: Reconciliation) {
  const all: Difference[] = [];
  for await (const difference of list()) {
    if (all.length === mostTold) break;
    all.push(difference);
  }
  return { ...summary, list: all, more: summary.differences - all.length };
}
