import { writeFile } from 'node:fs/promises';
import { toInstant } from '@dvcqg/sdk/server';
import { Command, InvalidArgumentError, Option } from 'commander';
import { origin } from '../../options.js';
import type { Lang } from '../../sync/check/messages.js';
import { complaintOf } from '../../sync/complaint.js';
import {
  type Dialect,
  type Needs,
  type OpenOutbox,
  openOutbox,
  type OutboxOptions,
} from '../../sync/outbox/open-outbox.js';
import { reportHtml } from '../../sync/report/html.js';
import type { Report } from '../../sync/report/report.js';
import { reportText } from '../../sync/report/text.js';
import { readColumnMapping, readStatusMapping } from '../../sync/settings.js';

export interface TellOptions {
  readonly lang: Lang;
  readonly json?: boolean;
}

export interface FileOptions extends TellOptions {
  readonly columns?: string;
  readonly statuses?: string;
  readonly html?: string;
  readonly score?: boolean;
}

export type StoreOptions = TellOptions & OutboxOptions;

/** A command that tells something, as text or as one JSON object. */
export const tellingCommand = (name: string) =>
  new Command(name)
    .addOption(new Option('--lang <lang>', 'language of what is told').choices(['vi', 'en']).default('vi'))
    .option('--json', 'print one JSON object');

/** A command that reads a file of dossiers. */
export const fileCommand = (name: string) =>
  tellingCommand(name)
    .argument('<file>', '.xlsx, .csv, .tsv, .ndjson')
    .option(
      '--columns <json>',
      'which header is which field, and values for what the sheet has no column for',
    )
    .option('--statuses <json>', 'which local status is which status of the Portal');

/** Adds where the outbox is and which Portal it feeds. */
export const withStore = (command: Command) =>
  command
    .addOption(
      new Option('--store <file or url>', 'SQLite file or postgres:// URL that holds what is to be sent')
        .env('DVCQG_SYNC_STORE')
        .default('dvcqg-sync.sqlite'),
    )
    .option('--sandbox <origin>', 'origin of the sandbox', origin, 'http://127.0.0.1:4400')
    .option('--agency <code>', "the agency's code on the wire", '000.00.00.H99');

export const withReport = (command: Command) =>
  command
    .option('--html <file>', 'write the report as a page to print or forward')
    .option('--score', 'add what the file does to the 766 index (unofficial)');

/** A dialect of the adapter by its name or its number, for an option. */
export function dialect(value: string): Dialect {
  const [, number] = /^(?:adapter-)?v([12])$/.exec(value) ?? [];
  if (number === undefined) throw new InvalidArgumentError('A dialect is adapter-v1 or adapter-v2.');
  return `adapter-v${number as '1' | '2'}`;
}

/** A whole number from 1, for an option. */
export function most(limit: number) {
  return (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 1 || number > limit)
      throw new InvalidArgumentError(`A number from 1 to ${limit}.`);
    return number;
  };
}

export async function mappings({ columns, statuses }: FileOptions) {
  return {
    ...(columns !== undefined && { columns: await readColumnMapping(columns) }),
    ...(statuses !== undefined && { statuses: await readStatusMapping(statuses) }),
  };
}

export async function tell(report: Report, { lang, json, html }: FileOptions, now: Date): Promise<void> {
  if (html !== undefined) await writeFile(html, reportHtml(report, lang, toInstant(now)));
  console.log(json ? JSON.stringify(report) : reportText(report, lang));
}

/** What a person can mend is told in the officer's language. */
export async function told(lang: Lang, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const complaint = complaintOf(error, lang);
    if (!complaint) throw error;
    console.error(complaint.text);
    process.exitCode = complaint.exit;
  }
}

/** Runs with the outbox open. */
export async function withOutbox(
  options: StoreOptions,
  needs: Needs,
  run: (outbox: OpenOutbox['sync']) => Promise<void>,
): Promise<void> {
  await told(options.lang, async () => {
    const notice = (path: string) =>
      console.error(
        options.lang === 'vi'
          ? `Đã tạo khóa của kho: ${path}. Giữ riêng và sao lưu tệp này; mất khóa thì hồ sơ đang chờ không gửi được nữa.`
          : `A key of the store was made: ${path}. Keep it private and backed up; without it what waits cannot be sent.`,
      );
    const outbox = await openOutbox(options, needs, notice);
    try {
      await run(outbox.sync);
    } finally {
      await outbox.close();
    }
  });
}
