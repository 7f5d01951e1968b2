import { readFile } from 'node:fs/promises';
import {
  SANDBOX_WALLET_BASE,
  sandboxPlatformKeys,
  sandboxWallet,
  type Registration,
  type WalletKey,
} from '@dvcqg/sandbox';

/** What the two ends must know of each other before a run: the object of `wallet-certify.json`. */
export interface CertifyConfig {
  readonly wallet: Registration;
  readonly platform: {
    /** Where we listen, on this machine. */
    readonly listen: { readonly host: string; readonly port: number };
    /** How the wallet reaches us: base address with path, without a slash at the end. */
    readonly publicUrl: string;
    /** Ours: the one that signs; an older one still in its window; one whose window is over. All three are known to the wallet. */
    readonly keys: Readonly<Record<'current' | 'old' | 'ended', WalletKey>>;
  };
  /** Texts about the test payer (name, phone, number) that no message may hold. */
  readonly payerMarks: readonly string[];
}

export interface ConfigOptions {
  readonly config?: string | undefined;
  readonly url?: string | undefined;
  readonly listen?: string | undefined;
  readonly publicUrl?: string | undefined;
}

/** The file, what the command line says over it, and the values of the sandbox where neither speaks. */
export async function readConfig(options: ConfigOptions): Promise<CertifyConfig> {
  const file = options.config === undefined ? {} : await readJson(options.config);
  const wallet = { ...sandboxWallet, ...part(file, 'wallet') } as Registration;
  const platform = part(file, 'platform');
  const listen = address(options.listen ?? text(platform['listen']) ?? '127.0.0.1:4400');
  const publicUrl =
    options.publicUrl ??
    text(platform['publicUrl']) ??
    `http://${listen.host}:${listen.port}${SANDBOX_WALLET_BASE}`;
  const config: CertifyConfig = {
    wallet: { ...wallet, url: (options.url ?? wallet.url).replace(/\/$/, '') },
    platform: {
      listen,
      publicUrl: publicUrl.replace(/\/$/, ''),
      keys: { ...sandboxPlatformKeys, ...part(platform, 'keys') } as CertifyConfig['platform']['keys'],
    },
    payerMarks: (part(file, 'payer')['marks'] as string[] | undefined) ?? [],
  };
  check(config);
  return config;
}

function check({ wallet, platform, payerMarks }: CertifyConfig): void {
  const complain = (what: string) => {
    throw new Error(`wallet-certify.json: ${what}`);
  };
  if (!/^[A-Z0-9]{1,32}$/.test(wallet.id)) complain('wallet.id is 1 to 32 capital letters and digits.');
  for (const [name, url] of Object.entries({
    'wallet.url': wallet.url,
    'platform.publicUrl': platform.publicUrl,
  }))
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      complain(`${name} is not an http(s) address.`);
  if (!URL.canParse(wallet.orderUrl)) complain('wallet.orderUrl is not an address.');
  const keys = [...(Array.isArray(wallet.keys) ? wallet.keys : []), ...Object.values(platform.keys)];
  if (!Array.isArray(wallet.keys) || wallet.keys.length === 0) complain('wallet.keys is an empty list.');
  for (const { id, algorithm, secret } of keys) {
    if (!/^[A-Za-z0-9_-]{1,32}$/.test(id)) complain('the id of a key is 1 to 32 of A–Z a–z 0–9 _ -.');
    if (algorithm !== 'hmac-sha256' && algorithm !== 'ed25519')
      complain(`the key ${id} has no known algorithm.`);
    if (algorithm === 'hmac-sha256' && Buffer.byteLength(secret ?? '') < 32)
      complain(`the secret of the key ${id} is shorter than 32 bytes.`);
  }
  if (!payerMarks.every((mark) => typeof mark === 'string' && mark.length >= 4))
    complain('payer.marks are texts of 4 characters or more.');
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    // The message of a parser quotes what it read, and a key may be in it.
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(`${path} ${isMissing ? 'is not there' : 'is not JSON'}.`);
  }
}

const part = (from: Record<string, unknown>, name: string): Record<string, unknown> => {
  const value = from[name];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
};

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function address(value: string): { host: string; port: number } {
  const [, host = '', port = ''] = /^([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(value) ?? [];
  if (host === '' || Number(port) < 1 || Number(port) > 65_535)
    throw new Error('--listen is an address and a port, like 127.0.0.1:4400.');
  return { host: host.replace(/[[\]]/g, ''), port: Number(port) };
}
