import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../../scripts/lib/ports.mjs';

const server = fileURLToPath(new URL('../../../examples/vi-mau/server.mjs', import.meta.url));

/** Ví Mẫu as it is built, in a process of its own: a wallet on the SDK, which shares no line with who checks it. */
export async function startViMau(folder: string) {
  const [walletPort, platformPort] = [await freePort(), await freePort()];
  const own = {
    PORT: String(walletPort),
    PLATFORM: `http://127.0.0.1:${platformPort}/wallet/v1`,
    VI_MAU_DATA: folder,
  };
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const config = join(folder, 'wallet-certify.json');
  await writeFile(
    config,
    JSON.stringify({
      wallet: {
        orderUrl: `http://localhost:${walletPort}/thanh-toan`,
        url: `http://127.0.0.1:${walletPort}/platform`,
      },
      platform: { listen: `127.0.0.1:${platformPort}` },
      payer: { marks: ['acc_test'] },
    }),
  );
  return {
    config,
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
