import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../../../scripts/lib/ports.mjs';
import { readPostgresUrl } from './postgres-url.js';
import { createStore } from './store.js';

describe('the URL of a PostgreSQL store', () => {
  it('is read into its parts, escapes included', () => {
    expect(
      readPostgresUrl(
        'postgresql://dv%20c:p%40ss%2F@db.tinh.example:6432/dv%C3%A0?pool=4&options=-c%20a%3Db',
      ),
    ).toEqual({
      host: 'db.tinh.example',
      port: 6432,
      user: 'dv c',
      password: 'p@ss/',
      database: 'dvà',
      tls: true,
      pool: 4,
      applicationName: 'dvcqg',
      options: '-c a=b',
    });
    expect(readPostgresUrl('postgres:///dvc')).toEqual({
      host: 'localhost',
      database: 'dvc',
      tls: false,
      pool: 10,
      applicationName: 'dvcqg',
    });
  });

  it.each([
    ['postgres://db.example/x', true],
    ['postgres://10.0.0.5/x', true],
    ['postgres://db.example/x?sslmode=disable', false],
    ['postgres://db.example/x?sslmode=require', true],
    ['postgres://localhost/x', false],
    ['postgres://127.0.0.1/x', false],
    ['postgres://[::1]/x', false],
    ['postgres://localhost/x?sslmode=verify-full', true],
    ['postgres://u@localhost/x?host=/run/postgresql', false],
    ['postgres://u@localhost/x?host=db.example', true],
    ['postgres://127.0.0.1.example/x', true],
  ])('%s: TLS %s', (url, tls) => expect(readPostgresUrl(url).tls).toBe(tls));

  it.each([
    'postgres://u:CANARY@h:port/x',
    'postgres://u:CANARY%zz@h/x',
    'postgres://u:CANARY@h/x?sslmode=no-verify',
    'postgres://u:CANARY@h/x?sslmode=prefer',
    'postgres://u:CANARY@h/x?ssl_mode=require',
    'postgres://u:CANARY@h/x?uselibpqcompat=true&sslmode=require',
    'postgres://u:CANARY@h/x?pool=1',
    'postgres://u:CANARY@h/x?pool=many',
  ])('%s is refused, and not quoted', (url) => {
    let error: unknown;
    try {
      createStore(url);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'ConfigError', code: 'store_unsupported' });
    expect(inspect(error) + JSON.stringify(error)).not.toMatch(/CANARY/);
  });

  it('is not asked about before the first use; nobody there is told without the address or the password', async () => {
    const port = await freePort();
    const store = createStore(`postgres://somebody:CANARY@127.0.0.1:${port}/x`);
    expect(store.dialect).toBe('postgres');
    for (let n = 0; n < 2; n++) {
      const error: unknown = await store.open().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'TransportError', code: 'store_unavailable', retriable: true });
      expect(inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error)).not.toMatch(
        new RegExp(`CANARY|somebody|${port}`),
      );
    }
    await store.close();
  });

  it('names a file of certificates that cannot be read without quoting it', async () => {
    const store = createStore('postgres://127.0.0.1/x?sslmode=require&sslrootcert=/no/CANARY.pem');
    const error: unknown = await store.open().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ConfigError', code: 'store_unavailable' });
    expect(inspect(error)).not.toContain('CANARY');
  });
});
