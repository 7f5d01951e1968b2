import type { Command } from 'commander';
import { stoppedMessage } from '../../sync/complaint.js';
import { dryRun } from '../../sync/dry-run.js';
import { pushExit, reconcileExit } from '../../sync/outcome.js';
import { progressOn } from '../../sync/progress.js';
import { push } from '../../sync/push.js';
import { reconcile } from '../../sync/reconcile.js';
import { reconciliationText } from '../../sync/report/outbox-text.js';
import { stopSignal } from '../../sync/stopping.js';
import {
  dialect,
  fileCommand,
  type FileOptions,
  mappings,
  most,
  type StoreOptions,
  tell,
  withOutbox,
  withReport,
  withStore,
} from './options.js';

type SendOptions = FileOptions & StoreOptions & { readonly batch: number; readonly concurrency: number };

const sendingCommand = (name: string) =>
  withStore(fileCommand(name))
    .option('--batch <number>', 'dossiers a call, at most', most(1000), 200)
    .option('--concurrency <number>', 'calls at once, at most', most(64), 4)
    .option(
      '--dialect <name>',
      'adapter-v1, or adapter-v2 of 2026: one dossier a call',
      dialect,
      'adapter-v1',
    );

export const pushCommand = (): Command =>
  withReport(sendingCommand('push'))
    .description('send what is sound of a file; the same command again goes on where it stopped')
    .option('--dry-run', 'say what would be created, changed and left, and send nothing')
    .action((file: string, options: SendOptions & { dryRun?: boolean }) =>
      withOutbox(options, { looksUp: options.dryRun === true }, (sync) =>
        watched(options, async ({ signal, progress }) => {
          const settings = await settingsOf(options, signal);
          const report = await (options.dryRun ? dryRun : push)(file, sync, settings, progress);
          progress.end();
          await tell(report, options, settings.now);
          process.exitCode = pushExit(report);
          return report;
        }),
      ),
    );

export const reconcileCommand = (): Command =>
  sendingCommand('reconcile')
    .description('name every dossier of a file that the Portal has otherwise, or not at all')
    .option('--repair', 'send those again')
    .action((file: string, options: SendOptions & { repair?: boolean }) =>
      withOutbox(options, { looksUp: true }, (sync) =>
        watched(options, async ({ signal, progress }) => {
          const settings = { ...(await settingsOf(options, signal)), repair: options.repair === true };
          const found = await reconcile(file, sync, settings, progress);
          progress.end();
          console.log(options.json ? JSON.stringify(found) : reconciliationText(found, options.lang));
          process.exitCode = reconcileExit(found);
          return found;
        }),
      ),
    );

const settingsOf = async (options: SendOptions, signal: AbortSignal) => ({
  ...(await mappings(options)),
  lang: options.lang,
  batch: options.batch,
  concurrency: options.concurrency,
  ...(options.score && { score: true }),
  now: new Date(),
  signal,
});

/** Runs with progress on stderr until it ends or is told to stop; says then how to go on. */
async function watched(
  { lang }: SendOptions,
  run: (watch: {
    readonly signal: AbortSignal;
    readonly progress: ReturnType<typeof progressOn>;
  }) => Promise<{ readonly stopped?: string; readonly stoppedAt?: string }>,
): Promise<void> {
  const stopping = stopSignal();
  const progress = progressOn(process.stderr, lang);
  try {
    const { stopped, stoppedAt } = await run({ signal: stopping.signal, progress });
    if (stopped !== undefined) console.error(stoppedMessage(stopped, lang, stoppedAt));
  } finally {
    progress.end();
    stopping.done();
  }
}
