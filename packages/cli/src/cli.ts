#!/usr/bin/env node
import { Command } from 'commander';
import { certifyCommand } from './commands/certify.js';
import { checkCommand } from './commands/check.js';
import { gatewayCommand } from './commands/gateway.js';
import { paymentsCommand } from './commands/payments.js';
import { sandboxCommand } from './commands/sandbox.js';
import { syncCommand } from './commands/sync.js';
import { themeCommand } from './commands/theme.js';
import { verifyCertificateCommand } from './commands/verify-certificate.js';
import { explain } from './explain.js';
import { keepHeapSmall } from './small-heap.js';

const program = new Command('dvcqg')
  .description(
    'SDK & widgets for the National Public Service Portal: the sandbox and the gateway from a terminal',
  )
  .addCommand(sandboxCommand())
  .addCommand(gatewayCommand())
  .addCommand(syncCommand().hook('preAction', keepHeapSmall))
  .addCommand(paymentsCommand().hook('preAction', keepHeapSmall))
  .addCommand(certifyCommand())
  .addCommand(verifyCertificateCommand())
  .addCommand(themeCommand())
  .addCommand(checkCommand());

await program.parseAsync().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
