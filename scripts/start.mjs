/** `npm start`: installs, builds and runs the demo, the provincial site, the sandbox, a wallet and the museum, until Ctrl-C. */
import { spawn } from 'node:child_process';
import { originsFrom } from '../packages/examples/host-pages/origins.mjs';
import { bootstrap } from './bootstrap.mjs';
import { isFree, portFrom } from './lib/ports.mjs';
import { root, seconds } from './lib/run.mjs';

const sitePort = portFrom('PORT', 4300);
const sandboxPort = portFrom('SANDBOX_PORT', 4400);
const walletPort = portFrom('WALLET_PORT', 4500);
const museumPort = portFrom('MUSEUM_PORT', 4600);
const museum = originsFrom(museumPort);
const site = `http://localhost:${sitePort}`;
const sandbox = `http://127.0.0.1:${sandboxPort}`;
const wallet = `http://localhost:${walletPort}`;
/** Where `python3 -m http.server` puts a page that somebody tries the tags on; others by ALLOWED_ORIGINS. */
const trying = process.env.ALLOWED_ORIGINS ?? 'http://localhost:8000';

for (const [port, host, variable] of [
  [sitePort, 'localhost', 'PORT'],
  [sandboxPort, '127.0.0.1', 'SANDBOX_PORT'],
  [walletPort, '127.0.0.1', 'WALLET_PORT'],
  ...Object.values(museum).map(({ url, address }) => [Number(new URL(url).port), address, 'MUSEUM_PORT']),
]) {
  if (await isFree(port, host)) continue;
  console.error(
    `Port ${port} on ${host} is taken. Stop what uses it, or choose another: ${variable}=${port + 1} npm start`,
  );
  process.exit(1);
}

const began = performance.now();
console.log('Installing…');
await bootstrap();
const { build } = await import('./build.mjs');
console.log('Building…');
await build().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

const children = [
  start('packages/cli/dist/cli.js', ['sandbox', '--port', String(sandboxPort), '--site', site]),
  start('packages/examples/provincial-site/server.mjs', [], {
    PORT: String(sitePort),
    SANDBOX_ORIGIN: sandbox,
    SANDBOX_CLOCK: sandbox,
    ALLOWED_ORIGINS: [...Object.values(museum).map(({ url }) => url), trying].join(),
  }),
  start('packages/examples/host-pages/server.mjs', [], {
    PORT: String(museumPort),
    GATEWAY: `${site}/dvcqg`,
  }),
  start('packages/examples/vi-mau/server.mjs', [], {
    PORT: String(walletPort),
    PLATFORM: `${sandbox}/wallet/v1`,
    SANDBOX_CLOCK: sandbox,
  }),
];

function start(script, args, env = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.once('exit', (code) => {
    if (stopping) return;
    console.error(`${script} stopped (${code ?? 'killed'}).`);
    stop(1);
  });
  return child;
}

let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  const gone = children.map((child) =>
    child.exitCode === null && child.signalCode === null
      ? new Promise((resolve) => {
          child.once('exit', resolve);
          child.kill('SIGTERM');
        })
      : undefined,
  );
  void Promise.all(gone).then(() => process.exit(code));
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(0));

await Promise.all([
  answers(`${site}/dvcqg/health`),
  answers(`${sandbox}/.well-known/openid-configuration`),
  answers(`${wallet}/dang-nhap`),
  answers(museum.communes.url),
]);
await registerWallet();
console.log(`
Ready in ${seconds(began)}.

  Provincial site   ${site}
  Sandbox console   ${sandbox}/console
  Ví Mẫu            ${wallet}
  Museum of hosts   ${museum.communes.url}

Try this:
  1. Look up the dossier H99.01-20260701-0000005 on the front page: whose turn is it?
  2. Sign in and choose Nguyễn Thị Hoa, then open "Hồ sơ của tôi".
  3. Pay the fee of H99.01-20260702-0150000, print the receipt, sign out.
  4. Pay H99.01-20260702-0150003: the bank stays silent. Settle it in the console and watch the page.
  5. Pay another fee and press “Mở Ví Mẫu để thanh toán” on the pay page: sign in there with 0000 000 201.
  6. Leave a pay page open, press “16 phút sau” in the console: what does the result page say?
  7. Open two pages of the museum with one dossier, pay on the one and watch the other.

Ctrl-C stops them all.`);

/** The pay page offers a wallet once it is told that it runs. */
async function registerWallet() {
  await fetch(`${sandbox}/control/wallets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      maVi: 'VIMAU',
      orderUrl: `${wallet}/thanh-toan`,
      url: `http://127.0.0.1:${walletPort}/platform`,
    }),
  });
}

async function answers(url) {
  for (let tries = 0; tries < 150 && !stopping; tries += 1) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  if (stopping) return;
  console.error(`${url} does not answer.`);
  stop(1);
}
