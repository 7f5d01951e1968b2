import type { DeadLetter, Sync } from '@dvcqg/sdk/sync';
import type { Command } from 'commander';
import { exit } from '../../sync/exit.js';
import { noDeadLetters, remedy, statusText } from '../../sync/report/outbox-text.js';
import { type StoreOptions, tellingCommand, withOutbox, withStore } from './options.js';

export const statusCommand = (): Command =>
  withStore(tellingCommand('status'))
    .description('say how many dossiers wait, were sent and were refused')
    .action((options: StoreOptions) =>
      withOutbox(options, { mustExist: true }, async (sync) => {
        const status = await sync.status();
        console.log(options.json ? JSON.stringify(status) : statusText(status, options.lang));
        process.exitCode = status.dead > 0 ? exit.refused : exit.well;
      }),
    );

export const deadLettersCommand = (): Command =>
  withStore(tellingCommand('dead-letters'))
    .description('list the dossiers the Portal refused, why, and what to do')
    .option('--retry <codes...>', 'let these be sent once more, or "all"; the next push sends them')
    .action((options: StoreOptions & { retry?: string[] }) =>
      withOutbox(options, { mustExist: true }, async (sync) => {
        if (options.retry !== undefined) return retry(sync, options.retry, options);
        const letters = (await everyLetter(sync)).map((letter) => ({
          ...letter,
          message: remedy(letter, options.lang),
        }));
        const lines = letters.map(({ code, at, message }) => `${code}  ${at}\n  ${message}`);
        console.log(
          options.json
            ? JSON.stringify({ dead: letters.length, letters })
            : lines.join('\n') || noDeadLetters(options.lang),
        );
        process.exitCode = letters.length > 0 ? exit.refused : exit.well;
      }),
    );

async function retry(sync: Sync, codes: readonly string[], { lang, json }: StoreOptions): Promise<void> {
  const revived = await sync.retry(codes.includes('all') ? 'all' : codes);
  const text =
    lang === 'vi'
      ? `${revived} hồ sơ sẽ được gửi lại trong lần “dvcqg sync push” tới.`
      : `${revived} will be sent again by the next “dvcqg sync push”.`;
  console.log(json ? JSON.stringify({ revived }) : text);
}

async function everyLetter(sync: Sync): Promise<readonly DeadLetter[]> {
  const all: DeadLetter[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = await sync.deadLetters({ after, limit: 1000 });
    all.push(...page.items);
    after = page.next;
  }
  return all;
}
