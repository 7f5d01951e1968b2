import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a screen and WebKitGTK's WebDriver on it; both end with this process. */
export async function startWebKitDriver() {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await firstOf(screen, once(screen.stdout, 'data'));
  const port = await freePort();
  const settings = lessMotion();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      GDK_BACKEND: 'x11',
      XDG_CONFIG_HOME: settings,
      // Its sandbox refuses root, and root is what containers run as.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  });
  process.on('exit', () => {
    driver.kill();
    screen.kill();
    rmSync(settings, { recursive: true, force: true });
  });
  await firstOf(driver, listening(port));
  return { protocol: 'http', hostname: '127.0.0.1', port, path: '/' };
}

/** A folder with the settings of a reader who wants less motion: WebKitGTK takes it from GTK, when it starts. */
function lessMotion() {
  const folder = mkdtempSync(join(tmpdir(), 'dvcqg-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return folder;
}

/** What is waited for, or an error when the process cannot start or ends before. */
const firstOf = (child, wanted) =>
  Promise.race([
    wanted,
    once(child, 'exit').then(() => {
      throw new Error(`${child.spawnfile} ended before it was ready.`);
    }),
  ]);

async function listening(port) {
  for (const until = Date.now() + 10_000; Date.now() < until; await pause(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
