import { createPortalClient, type PortalClient, sandboxAt } from '@dvcqg/sdk/server';

export interface PortalOptions {
  readonly sandbox: string;
  readonly agency: string;
  /** SQLite file or postgres:// URL. */
  readonly store: string;
}

/** A variable of the environment, or what the sandbox publishes. */
const orSandbox = (name: string, published: string) => process.env[name] || published;

/** A client on the store of the gateway. Two secrets, newest first, stand between commas. */
export function openPortal({ sandbox, agency, store }: PortalOptions): PortalClient {
  return createPortalClient({
    profile: sandboxAt(sandbox),
    agency,
    credentials: {
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
    },
    store,
  });
}
