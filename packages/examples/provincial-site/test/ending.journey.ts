import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { answers, freePort } from './demo.js';

const server = fileURLToPath(new URL('../server.mjs', import.meta.url));

it('a site that is stopped while it looks for money ends that first, and has nothing to complain of', async () => {
  // Whoever asks it for the time is about to look, and once it holds does so only when it is let go.
  let holds = false;
  const waiting: (() => void)[] = [];
  const clock = createServer((_, response) => {
    const tell = () => void response.end(JSON.stringify({ aheadMinutes: 0 }));
    if (holds) waiting.push(tell);
    else tell();
  });
  clock.listen(0, '127.0.0.1');
  await once(clock, 'listening');
  const { port } = clock.address() as AddressInfo;
  const sitePort = await freePort();
  const site = spawn(process.execPath, [server], {
    env: {
      ...process.env,
      PORT: String(sitePort),
      SANDBOX_CLOCK: `http://127.0.0.1:${port}`,
      RESOLVE_SECONDS: '0.01',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  site.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const ended = once(site, 'exit');
  await answers(`http://localhost:${sitePort}/dvcqg/health`);
  holds = true;
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  site.kill('SIGTERM');
  // It takes no visitors any more: it is ending.
  await expect
    .poll(() =>
      fetch(`http://localhost:${sitePort}/`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');
  for (const go of waiting) go();
  expect(await ended).toEqual([0, null]);
  expect(complaints).toBe('');
  clock.close();
});
