import type { Registration } from './call.js';
import type { WalletKey } from './keys.js';

/** The keys that the platform of the sandbox signs with: public, for tests only (decision 12). */
export const sandboxPlatformKeys: Readonly<Record<'current' | 'old' | 'ended', WalletKey>> = {
  current: { id: 'p1', algorithm: 'hmac-sha256', secret: 'SANDBOX-PLATFORM-SECRET-000000000001' },
  old: {
    id: 'p-old',
    algorithm: 'hmac-sha256',
    secret: 'SANDBOX-PLATFORM-SECRET-00000000-OLD',
    notAfter: '2099-01-01T00:00:00+07:00',
  },
  ended: {
    id: 'p-ended',
    algorithm: 'hmac-sha256',
    secret: 'SANDBOX-PLATFORM-SECRET-000000-ENDED',
    notAfter: '2026-01-01T00:00:00+07:00',
  },
};

/** Where a wallet of the sandbox finds the platform. */
export const SANDBOX_WALLET_BASE = '/wallet/v1';

/** The invented wallet every sandbox knows. */
export const sandboxWallet: Registration = {
  id: 'VIMAU',
  name: 'Ví Mẫu',
  orderUrl: 'http://localhost:4500/thanh-toan',
  url: 'http://127.0.0.1:4500/platform',
  keys: [{ id: 'w1', algorithm: 'hmac-sha256', secret: 'SANDBOX-WALLET-SECRET-00000000000001' }],
};
