import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('start.mjs', import.meta.url));
const start = (env: Record<string, string>) =>
  promisify(execFile)(process.execPath, [script], { env: { ...process.env, ...env } }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );

describe('npm start', () => {
  it('says plainly which port is taken and how to choose another, before it installs anything', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await start({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(
      `Port ${port} on localhost is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
  });

  it.each(['0', '65536', 'x', '43 00'])('refuses PORT=%s', async (port) => {
    const { code, stderr } = await start({ PORT: port });
    expect(code).toBe(1);
    expect(stderr).toContain('is not a port number');
  });
});
