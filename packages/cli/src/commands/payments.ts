import { Command } from 'commander';
import { reconcileCommand } from './payments/reconcile.js';

/** `dvcqg payments`: the money of a gateway's store. */
export function paymentsCommand(): Command {
  return new Command('payments')
    .description('look after the payments of a gateway')
    .addCommand(reconcileCommand())
    .addHelpText(
      'after',
      '\nExit codes: 0 both sides are the same, 1 usage or configuration, 2 differences, 3 the file was refused,\n4 stopped, not ready or not reachable: run it again.\nEnvironment: DVCQG_STORE, DVCQG_PARTNER, DVCQG_PARTNER_SECRET (default: those of the sandbox), TMPDIR',
    );
}
