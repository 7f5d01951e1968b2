import type { AdapterV1Profile, AdapterV2Profile, Profile } from './profile.js';

/** The local sandbox at its usual address. */
export const sandbox = sandboxAt('http://127.0.0.1:4400');

/** A sandbox at another origin, e.g. another port, or in the dialect of 2026. */
export function sandboxAt<D extends Profile['adapter']['dialect'] = 'adapter-v1'>(
  origin: string,
  { dialect }: { readonly dialect?: D } = {},
): Profile & { readonly adapter: Extract<Profile['adapter'], { readonly dialect: D }> } {
  const adapter = dialect === 'adapter-v2' ? adapterV2(origin) : adapterV1(origin);
  return {
    name: 'sandbox',
    environment: 'sandbox',
    sso: {
      issuer: origin,
      signingAlgorithms: ['RS256'],
      scope: 'openid offline_access',
      clockTolerance: 30,
    },
    adapter: adapter as Extract<Profile['adapter'], { readonly dialect: D }>,
    ...(dialect !== 'adapter-v2' && { files: adapterV2(origin) }),
    // Adoption.
    lookup: { proofFor: ['1.000808'] },
    payments: {
      dialect: 'payment-1.0.6',
      url: `${origin}/payment`,
      notificationType: 'CONFIRM',
      payPageMinutes: 15,
      vietQr: true,
    },
  };
}

function adapterV1(origin: string): AdapterV1Profile {
  return {
    dialect: 'adapter-v1',
    url: `${origin}/XrdAdapter/RestService/forward`,
    loginPath: 'mapi/login',
    sharePath: 'mapi/g',
    integrationPath: 'mapi/g',
    debtPath: 'dptracuuthanhtoanhs',
    destination: 'VN:GOV:000.00.00.G22:vpcpdvcprovider',
  };
}

function adapterV2(origin: string): AdapterV2Profile {
  return {
    dialect: 'adapter-v2',
    url: `${origin}/dvc`,
    paths: {
      token: 'token',
      nextCode: 'GetNextValue',
      upload: 'upload',
      create: 'NoiHoSo',
      progress: 'CapNhatTienTrinh',
      status: 'CapNhatTrangThai',
    },
  };
}
