import { Command } from 'commander';
import { origin, port } from '../options.js';
import { untilStopped } from '../until-stopped.js';

/** `dvcqg sandbox`: the national side on this machine. */
export function sandboxCommand(): Command {
  return new Command('sandbox')
    .description('run the national side locally: identity provider, adapter, payment platform, console')
    .option('--port <port>', 'port on 127.0.0.1', port, 4400)
    .option('--site <origin>', 'origin of the site under development', origin, 'http://localhost:4300')
    .option('--data <folder>', 'keep the dossiers in this folder (default: in memory)')
    .action(async (options: { port: number; site: string; data?: string }) => {
      // Loaded when it is asked for: the other commands would carry its 25 MB of memory.
      const { createSandbox } = await import('@dvcqg/sandbox');
      const sandbox = createSandbox({
        origin: `http://127.0.0.1:${options.port}`,
        siteOrigin: options.site,
        ...(options.data !== undefined && { data: options.data }),
      });
      for (const notice of sandbox.notices) console.warn(notice);
      const server = await sandbox.listen();
      console.log(`Sandbox  ${sandbox.origin}\nConsole  ${sandbox.origin}/console`);
      await untilStopped(() => server.close());
    });
}
