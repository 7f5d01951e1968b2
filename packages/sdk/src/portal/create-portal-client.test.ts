import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sandbox, sandboxAt } from '../profiles/sandbox.js';
import { createPortalClient, type PortalClientOptions } from './create-portal-client.js';

const options: PortalClientOptions = {
  profile: 'sandbox',
  agency: 'H99.01',
  credentials: {
    sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
    adapter: { username: 'onestop-h99', password: 'sandbox' },
    payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
  },
};

describe('createPortalClient', () => {
  it('asks nobody until it is asked', async () => {
    let calls = 0;
    const fetch = (async () => {
      calls++;
      return Response.json({ session: 's', error_code: 0, result: [] });
    }) as typeof globalThis.fetch;
    const portal = createPortalClient({ ...options, fetch });
    expect(portal.profile).toBe(sandbox);
    expect(calls).toBe(0);
    expect(await portal.dossiers.lookup('H99.01-20260701-0000005')).toBeUndefined();
    expect(calls).toBe(2);
    await portal.close();
  });

  it('speaks the dialect of the profile', async () => {
    const asked: string[] = [];
    const fetch = (async (input: Request) => {
      asked.push(new URL(input.url).pathname);
      return Response.json({
        access_token: 'a',
        expires_in: 60,
        code: 200,
        data: { value: 'H99.01-20260701-0000001' },
      });
    }) as typeof globalThis.fetch;
    const profile = sandboxAt('http://127.0.0.1:4400', { dialect: 'adapter-v2' });
    const portal = createPortalClient({ ...options, profile, fetch });
    expect(await portal.dossiers.nextCode('H99.01')).toBe('H99.01-20260701-0000001');
    expect(asked).toEqual(['/dvc/token', '/dvc/GetNextValue']);
    await portal.close();
  });

  const { credentials } = options;
  it.each<[string, object]>([
    ['profile', { profile: 'production' }],
    ['agency', { agency: 'nowhere' }],
    ['agency', { agency: undefined }],
    ['credentials.sso.clientId', { credentials: {} }],
    ['credentials.sso.clientId', { credentials: undefined }],
    [
      'credentials.adapter.password',
      { credentials: { ...credentials, adapter: { username: 'u', password: '' } } },
    ],
    [
      'credentials.payments.secret',
      { credentials: { ...credentials, payments: { partner: 'P', secret: [] } } },
    ],
    ['store', { profile: { ...sandbox, environment: 'live' } }],
  ])('names a wrong %s', (path, wrong) => {
    const create = () => createPortalClient({ ...options, ...wrong } as PortalClientOptions);
    expect(create).toThrow(expect.objectContaining({ name: 'ConfigError', path }));
    try {
      create();
    } catch (error) {
      expect(inspect(error)).not.toMatch(/sandbox-secret|SANDBOX-SECRET/);
    }
  });
});
