import type { PortalClientOptions } from '@dvcqg/sdk/server';

/** A variable of the environment, or what the sandbox publishes. */
const orSandbox = (name: string, published: string) => process.env[name] || published;

/** Who we are at the national side, for commands that also run against the sandbox as it is. */
export const credentials = (): PortalClientOptions['credentials'] => ({
  sso: {
    clientId: orSandbox('DVCQG_CLIENT_ID', 'sandbox-site'),
    clientSecret: orSandbox('DVCQG_CLIENT_SECRET', 'sandbox-secret'),
  },
  adapter: {
    username: orSandbox('DVCQG_ADAPTER_USERNAME', 'onestop-h99'),
    password: orSandbox('DVCQG_ADAPTER_PASSWORD', 'sandbox'),
  },
  payments: {
    partner: orSandbox('DVCQG_PARTNER', 'DOITACTEST'),
    secret: orSandbox('DVCQG_PARTNER_SECRET', 'SANDBOX-SECRET-0001'),
  },
});
