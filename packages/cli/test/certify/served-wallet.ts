import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import type { Flaw } from './flaws.js';
import { SmallWallet } from './small-wallet.js';

/** The small wallet on a port of its own, and the file with which a certifier finds it. */
export async function serveWallet(folder: string, flaw?: Flaw) {
  const [walletPort, platformPort] = [await freePort(), await freePort()];
  const wallet = new SmallWallet(`http://127.0.0.1:${platformPort}/wallet/v1`, fetch, Date.now, flaw);
  const server = serve({
    fetch: (request) => wallet.handle(request),
    hostname: '127.0.0.1',
    port: walletPort,
  });
  const config = join(folder, 'wallet-certify.json');
  await writeFile(
    config,
    JSON.stringify({
      wallet: {
        orderUrl: `http://127.0.0.1:${walletPort}/thanh-toan`,
        url: `http://127.0.0.1:${walletPort}/platform`,
      },
      platform: { listen: `127.0.0.1:${platformPort}` },
      payer: { marks: ['Nguyễn Văn Mẫu'] },
    }),
  );
  return {
    config,
    url: `http://127.0.0.1:${walletPort}/platform`,
    platformPort,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
