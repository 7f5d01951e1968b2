/** What Ví Mẫu and the platform know of each other. A real wallet reads its secrets from where it keeps secrets. */
export const port = Number(process.env.PORT ?? 4500);

export const options = {
  partner: 'VIMAU',
  platform: process.env.PLATFORM ?? 'http://127.0.0.1:4400/wallet/v1',
  basePath: '/platform',
  keys: {
    own: [{ id: 'w1', algorithm: 'hmac-sha256', secret: 'SANDBOX-WALLET-SECRET-00000000000001' }],
    // While the platform changes its key, both are here; the one whose window is over is refused.
    platform: [
      { id: 'p1', algorithm: 'hmac-sha256', secret: 'SANDBOX-PLATFORM-SECRET-000000000001' },
      {
        id: 'p-old',
        algorithm: 'hmac-sha256',
        secret: 'SANDBOX-PLATFORM-SECRET-00000000-OLD',
        notAfter: '2099-01-01T00:00:00+07:00',
      },
      {
        id: 'p-ended',
        algorithm: 'hmac-sha256',
        secret: 'SANDBOX-PLATFORM-SECRET-000000-ENDED',
        notAfter: '2026-01-01T00:00:00+07:00',
      },
    ],
  },
};

/** A folder that keeps orders and money; without one, both end with the process. */
export const folder = process.env.VI_MAU_DATA;
