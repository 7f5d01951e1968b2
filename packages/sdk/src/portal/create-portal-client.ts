import { parseAgencyCode } from '../domain/codes.js';
import { allowHttp } from '../domain/dangerous.js';
import { ConfigError } from '../domain/errors.js';
import type { Log } from '../domain/log.js';
import { createDossiers } from '../dossiers/create-dossiers.js';
import { createDossiersV2 } from '../dossiers/create-dossiers-v2.js';
import type { Dossiers } from '../dossiers/dossiers.js';
import { createPayments } from '../payments/create-payments.js';
import type { DueSource } from '../payments/due.js';
import type { PaymentProvider } from '../payments/providers/provider.js';
import type { AdapterV2Profile, Profile } from '../profiles/profile.js';
import { sandbox } from '../profiles/sandbox.js';
import { createSso } from '../sso/create-sso.js';
import { createStore } from '../store/store.js';
import { type AdapterOptions, createAdapter } from '../transport/adapter.js';
import { createAdapterV2 } from '../transport/adapter-v2.js';
import type { PortalClient } from './portal.js';

export interface PortalClientOptions {
  /** Which deployment to speak to. `sandbox` is the local one at its usual address. */
  readonly profile: 'sandbox' | Profile;
  /** Your agency's code, e.g. `H99.01` or `000.00.00.H99`. */
  readonly agency: string;
  readonly credentials: {
    readonly sso: { readonly clientId: string; readonly clientSecret: string };
    /** With dialect 2 the client's id and secret. */
    readonly adapter: { readonly username: string; readonly password: string };
    /** Of the Portal's platform; not needed with a `paymentProvider`. */
    readonly payments?: {
      readonly partner: string;
      /** While it is being changed `[new, old]`: the first signs, all verify. */
      readonly secret: string | readonly string[];
    };
  };
  /** Who takes the money. Default: the Portal's platform. */
  readonly paymentProvider?: PaymentProvider;
  /**
   * What holds payments and sessions: the path of a SQLite file, a `postgres://` URL that several gateways share, or
   * `:memory:`, which forgets them with the process. Default in the sandbox `:memory:`; anywhere else it must be given.
   */
  readonly store?: string;
  /** Your own word on what is due on a dossier, e.g. from the one-stop system's database; else the agency's debt look-up. */
  readonly due?: DueSource;
  /**
   * Whether money that came twice for one debt is asked back from the collecting agency by itself, as it is booked. Default true, where
   * who takes the money takes refunds. With `false` the payer may ask with the reason `paid-twice`, or your people settle it.
   */
  readonly askBackSurplus?: boolean;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
  /** Told what happens, in fields that cannot hold anything personal. Default: nobody. */
  readonly log?: Log;
  /** Lets calls go over plain HTTP to hosts other than this machine. */
  readonly [allowHttp]?: boolean;
}

/**
 * The Portal, typed. Nothing is asked of anyone until the first call.
 *
 * @throws {ConfigError} with the `path` of an option that is missing or wrong.
 */
export function createPortalClient(options: PortalClientOptions): PortalClient {
  const { profile, agency, credentials, store: target } = checked(options);
  const shared = {
    ...(options.fetch && { fetch: options.fetch }),
    ...(options.now && { now: options.now }),
    [allowHttp]: options[allowHttp] === true,
  };
  const sso = createSso({ profile, ...credentials.sso, ...shared });
  const store = createStore(target);
  const dossiers = dossiersOf(profile, {
    agency,
    credentials: credentials.adapter,
    log: options.log,
    ...shared,
  });
  const payments = createPayments({
    ...takerOf(options, profile),
    store,
    dossiers,
    due: options.due,
    askBackSurplus: options.askBackSurplus,
    ...shared,
  });
  return { profile, sso, dossiers, payments, store, close: () => store.close() };
}

/** Who takes the money: checked before that one of both is there. */
function takerOf({ paymentProvider: provider, credentials }: PortalClientOptions, profile: Profile) {
  const { partner = '', secret = '' } = credentials.payments ?? {};
  return provider ? { provider } : { profile, partner, secret };
}

/** The same calls, in the dialect of the profile; files may go another way (assumed A100). */
function dossiersOf({ adapter, files }: Profile, options: Omit<AdapterOptions, 'profile'>): Dossiers {
  if (adapter.dialect === 'adapter-v2') return dossiersV2(adapter, options);
  const dossiers = createDossiers({ adapter: createAdapter({ profile: adapter, ...options }) });
  return files ? { ...dossiers, upload: dossiersV2(files, options).upload } : dossiers;
}

const dossiersV2 = (profile: AdapterV2Profile, options: Omit<AdapterOptions, 'profile'>) =>
  createDossiersV2({ adapter: createAdapterV2({ profile, ...options }) });

function checked(options: PortalClientOptions) {
  const profile = options.profile === 'sandbox' ? sandbox : options.profile;
  if (typeof profile !== 'object' || profile === null) throw wrong('profile');
  const agency = typeof options.agency === 'string' ? parseAgencyCode(options.agency) : undefined;
  if (!agency) throw wrong('agency');
  for (const path of [
    'sso.clientId',
    'sso.clientSecret',
    'adapter.username',
    'adapter.password',
    ...(options.paymentProvider ? [] : ['payments.partner', 'payments.secret']),
  ]) {
    if (!given(options.credentials, path)) throw wrong(`credentials.${path}`);
  }
  const store = options.store ?? (profile.environment === 'sandbox' ? ':memory:' : undefined);
  if (!store) throw wrong('store');
  return { profile, agency, credentials: options.credentials, store };
}

function given(credentials: unknown, path: string): boolean {
  const [group = '', name = ''] = path.split('.');
  const groups = (credentials ?? {}) as Record<string, Record<string, unknown> | undefined>;
  const value = groups[group]?.[name];
  return Array.isArray(value) ? value.length > 0 && value.every(isText) : isText(value);
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';

function wrong(path: string): ConfigError {
  return new ConfigError('bad_config', `The option ${path} is missing or wrong.`, {
    messageKey: 'service_down',
    path,
  });
}
