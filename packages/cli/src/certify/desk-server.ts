import { serve } from '@hono/node-server';
import { walletDesk } from '@dvcqg/sandbox';
import { explain } from '../explain.js';
import type { Bench } from './bench.js';

/** Opens the platform's end where the wallet will call it. */
export function openDesk({ platform, config }: Bench): Promise<{ close(): Promise<void> }> {
  const { listen, publicUrl } = config.platform;
  const base = new URL(publicUrl).pathname.replace(/\/$/, '');
  const desk = walletDesk(platform, base);
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        // An answer that is lost on purpose ends with its socket: there is nothing left to say.
        fetch: (request, env) =>
          desk(request, env as object).catch(() => new Response(null, { status: 504 })),
        hostname: listen.host,
        port: listen.port,
      },
      () =>
        resolve({
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        }),
    );
    server.once('error', (error) => reject(new Error(explain(error, '--listen'), { cause: error })));
  });
}
