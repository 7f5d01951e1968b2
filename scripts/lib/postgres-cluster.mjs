import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './run.mjs';
import { freePort } from './ports.mjs';

/** A PostgreSQL of our own in a temporary folder, on a free port of this machine, for tests: it does not wait for disks. */
export async function startPostgres(bin) {
  const account = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'dvcqg-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [folder, passwordFile]) await chown(path, account.uid, account.gid);
  const remove = () => rm(folder, { recursive: true, force: true });

  const made = await run(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'dvc',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--locale=C',
      '-N',
    ],
    { cwd: folder, as: account },
  );
  if (made.code !== 0) {
    await remove();
    throw new Error(`initdb: ${made.output}`);
  }

  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const tls = await selfSigned(certificate, key);
  if (tls && account) await chown(key, account.uid, account.gid);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 300,
    deadlock_timeout: '100ms',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    ...(tls && { ssl: 'on', ssl_cert_file: certificate, ssl_key_file: key }),
  };
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: folder, ...account, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    // Fast: it ends sessions, and itself in good order.
    server.kill('SIGINT');
    await ended;
    await remove();
  };
  // Whoever ends without `stop` leaves no server behind.
  process.once('exit', () => server.kill('SIGQUIT'));

  while (!said.includes('ready to accept connections')) {
    if (server.exitCode !== null) {
      await remove();
      throw new Error(`postgres: ${said}`);
    }
    await pause(20);
  }
  const url = `postgres://dvc:${password}@127.0.0.1:${port}/postgres`;
  return { url, ...(tls && { certificate }), stop };
}

/** True when openssl is there and made them. */
async function selfSigned(certificate, key) {
  const { code } = await run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
    ...['-keyout', key, '-out', certificate],
  ]);
  return code === 0;
}

/** PostgreSQL refuses to run as root: then it runs as the account its package made, or as nobody. */
async function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((what) => run('id', [what, name])));
    if (uid.code === 0 && gid.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new Error('There is no account "postgres" or "nobody" to run PostgreSQL as.');
}
