import { isIP } from 'node:net';
import { ConfigError } from '../domain/errors.js';

/** A `postgres://` URL, read. What it does not say, pg takes from `PGUSER`, `PGPASSWORD`, `PGDATABASE`. */
export interface PostgresTarget {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Verified TLS, or none. */
  readonly tls: boolean;
  /** Path of a file of certificates to trust instead of the system's. */
  readonly rootCertificates?: string;
  /** Connections at most. */
  readonly pool: number;
  readonly applicationName: string;
  /** Settings for the server, e.g. `-c search_path=dvc`. */
  readonly options?: string;
}

const known = ['host', 'sslmode', 'sslrootcert', 'pool', 'application_name', 'options'];

/** All of them verify: there is no mode that only looks safe. */
const tlsModes = ['require', 'verify-ca', 'verify-full'];

export const isPostgresUrl = (target: string): boolean => /^postgres(ql)?:\/\//i.test(target);

/**
 * Reads the URL ourselves: a misspelt parameter is refused instead of ignored, and no error quotes the password.
 * To another machine TLS is on unless `sslmode=disable` says otherwise.
 */
export function readPostgresUrl(text: string): PostgresTarget {
  const url = parsed(text);
  const parameters = new Map(url.searchParams);
  for (const name of parameters.keys()) if (!known.includes(name)) throw wrong('has an unknown parameter');
  const part = (raw: string) => {
    try {
      return raw === '' ? undefined : decodeURIComponent(raw);
    } catch {
      throw wrong('is not a URL');
    }
  };
  const host = parameters.get('host') ?? part(url.hostname.replace(/^\[(.*)\]$/, '$1')) ?? 'localhost';
  const [user, password, database] = [part(url.username), part(url.password), part(url.pathname.slice(1))];
  const rootCertificates = parameters.get('sslrootcert');
  const options = parameters.get('options');
  return {
    host,
    ...(url.port !== '' && { port: Number(url.port) }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    tls: tlsFor(host, parameters.get('sslmode')),
    ...(rootCertificates !== undefined && { rootCertificates }),
    pool: poolSize(parameters.get('pool')),
    applicationName: parameters.get('application_name') ?? 'dvcqg',
    ...(options !== undefined && { options }),
  };
}

function parsed(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw wrong('is not a URL');
  }
}

function tlsFor(host: string, mode: string | undefined): boolean {
  if (mode === undefined) return !isHere(host);
  if (mode === 'disable') return false;
  if (tlsModes.includes(mode)) return true;
  throw wrong('has an sslmode that is neither disable, require, verify-ca nor verify-full');
}

/** This machine: a socket's folder, `localhost`, or a loopback address. */
function isHere(host: string): boolean {
  if (host.startsWith('/') || host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

function poolSize(text: string | undefined): number {
  if (text === undefined) return 10;
  // A transaction and a query beside it need one each.
  if (/^\d{1,3}$/.test(text) && Number(text) >= 2) return Number(text);
  throw wrong('has a pool size that is not a number from 2 to 999');
}

const wrong = (what: string) =>
  new ConfigError('store_unsupported', `The postgres:// URL of the store ${what}.`, {
    messageKey: 'service_down',
  });
