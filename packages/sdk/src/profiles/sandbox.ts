import type { Profile } from './profile.js';

/** The local sandbox at its usual address. */
export const sandbox = sandboxAt('http://127.0.0.1:4400');

/** A sandbox at another origin, e.g. another port. */
export function sandboxAt(origin: string): Profile {
  return {
    name: 'sandbox',
    environment: 'sandbox',
    sso: {
      issuer: origin,
      signingAlgorithms: ['RS256'],
      scope: 'openid offline_access',
      clockTolerance: 30,
    },
    adapter: {
      dialect: 'adapter-v1',
      url: `${origin}/XrdAdapter/RestService/forward`,
      loginPath: 'mapi/login',
      sharePath: 'mapi/g',
      integrationPath: 'mapi/g',
      debtPath: 'dptracuuthanhtoanhs',
      destination: 'VN:GOV:000.00.00.G22:vpcpdvcprovider',
    },
    payments: {
      dialect: 'payment-1.0.6',
      url: `${origin}/payment`,
      notificationType: 'CONFIRM',
      payPageMinutes: 15,
    },
  };
}
