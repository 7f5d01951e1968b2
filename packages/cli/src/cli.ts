#!/usr/bin/env node
import { Command } from 'commander';
import { explain } from './explain.js';
import { keepHeapSmall } from './small-heap.js';

/** Each is loaded when it is asked for: a run of hours does not hold the code of the others in memory. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  sandbox: async () => (await import('./commands/sandbox.js')).sandboxCommand(),
  gateway: async () => (await import('./commands/gateway.js')).gatewayCommand(),
  sync: async () => (await import('./commands/sync.js')).syncCommand(),
  payments: async () => (await import('./commands/payments.js')).paymentsCommand(),
  certify: async () => (await import('./commands/certify.js')).certifyCommand(),
  'verify-certificate': async () =>
    (await import('./commands/verify-certificate.js')).verifyCertificateCommand(),
  theme: async () => (await import('./commands/theme.js')).themeCommand(),
  check: async () => (await import('./commands/check.js')).checkCommand(),
  'verify-page': async () => (await import('./commands/verify-page.js')).verifyPageCommand(),
  locale: async () => (await import('./commands/locale.js')).localeCommand(),
};

const [, , asked = ''] = process.argv;
if (asked === 'sync' || asked === 'payments') keepHeapSmall();

const program = new Command('dvcqg').description(
  'SDK & widgets for the National Public Service Portal: the sandbox and the gateway from a terminal',
);
const needed = Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands);
for (const name of needed) program.addCommand(await commands[name]!());

await program.parseAsync().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
