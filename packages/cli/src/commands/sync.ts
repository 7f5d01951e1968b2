import { Command } from 'commander';
import { mapStatusCommand, validateCommand } from './sync/check.js';
import { deadLettersCommand, statusCommand } from './sync/outbox.js';
import { pushCommand, reconcileCommand } from './sync/push.js';

/** `dvcqg sync`: the dossiers of a file, checked, sent, and compared with what the Portal has. */
export function syncCommand(): Command {
  return new Command('sync')
    .description('bring the dossiers of a spreadsheet, CSV or NDJSON file to the Portal')
    .addCommand(validateCommand())
    .addCommand(mapStatusCommand())
    .addCommand(pushCommand())
    .addCommand(statusCommand())
    .addCommand(deadLettersCommand())
    .addCommand(reconcileCommand())
    .addHelpText(
      'after',
      '\nExit codes: 0 all well, 1 usage or configuration, 2 faults in the data or differences, 3 the Portal refused some,\n4 stopped or not reachable: the same command again goes on.\nEnvironment: DVCQG_ADAPTER_USERNAME, DVCQG_ADAPTER_PASSWORD (default: those of the sandbox), DVCQG_SYNC_STORE,\nDVCQG_SYNC_KEY (32 characters or more each, comma-separated, newest first; default: a key file beside the store)',
    );
}
