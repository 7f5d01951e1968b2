import { writeFile } from 'node:fs/promises';
import { dossierStatus } from '@dvcqg/sdk/server';
import type { Command } from 'commander';
import { exit } from '../../sync/exit.js';
import { mapStatus, statusTemplate } from '../../sync/map-status.js';
import { validate } from '../../sync/validate.js';
import { fileCommand, type FileOptions, mappings, tell, told, withReport } from './options.js';

export const validateCommand = (): Command =>
  withReport(fileCommand('validate'))
    .description('name every fault of a file, by row and column')
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

export const mapStatusCommand = (): Command =>
  fileCommand('map-status')
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
