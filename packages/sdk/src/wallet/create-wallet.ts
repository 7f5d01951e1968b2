import { allowHttp, allowTestPayer } from '../domain/dangerous.js';
import { ConfigError } from '../domain/errors.js';
import type { Log } from '../domain/log.js';
import { Flights, unlessAborted } from '../payments/flights.js';
import { createStore, type Store } from '../store/store.js';
import { forms } from '../wire/wallet-1/signed-text.js';
import type { WalletContext } from './context.js';
import { compareDay } from './compare-day.js';
import { failures } from './failures.js';
import { createHandler } from './handler.js';
import { createKeyRing, type WalletKey } from './keys.js';
import { closeExpired, orderOf, type OrderRow, orderView } from './orders.js';
import { openOrder } from './opening.js';
import { closeOrder, payOrder } from './paying.js';
import { createPlatformCalls } from './platform.js';
import { platformDay } from './platform-day.js';
import { askReceipt, reverseOrder } from './afterwards.js';
import { createTestPayer, type TestPayer } from './test-payer.js';
import type { Wallet, WalletLedger } from './wallet.js';
import { resolveAll } from './resolving.js';

export interface WalletOptions {
  /** The wallet's code at the platform (`MaVi`). */
  readonly partner: string;
  readonly keys: {
    /** Those we sign with: the first in its window signs. */
    readonly own: readonly WalletKey[];
    /** Those the platform signs with. While one is being changed, both. */
    readonly platform: readonly WalletKey[];
  };
  /** Base address of the platform's end of the protocol. */
  readonly platform: string;
  /**
   * What holds orders, movements and what waits to be sent: the path of a SQLite file, a `postgres://` URL, `:memory:` for
   * tests, or a store that is open already.
   */
  readonly store: string | Store;
  readonly ledger: WalletLedger;
  /** Where `fetch` is mounted: the path of the base address that the platform has. Default: the root. */
  readonly basePath?: string;
  /** How we call out; default the global `fetch`. */
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
  readonly log?: Log;
  readonly [allowHttp]?: boolean;
  /** Only where a certification is to press the buttons, with play money. */
  readonly [allowTestPayer]?: TestPayer;
}

/**
 * A wallet's end of the protocol with the payment platform (decision 12).
 *
 * @throws ConfigError `wallet_keys`; `wallet_misconfigured` with the `path` of an option that is missing or wrong
 */
export function createWallet(options: WalletOptions): Wallet {
  const { ctx, basePath, closeStore } = prepared(options);
  const { db } = ctx.store;
  const flights = new Flights();
  const current = async (id: string): Promise<OrderRow> => {
    await closeExpired(db, ctx.now().getTime(), id);
    return orderOf(db, id);
  };
  let waking: NodeJS.Timeout | undefined;
  const resolve = (all: boolean) => flights.run(`resolve ${all}`, () => resolveAll(ctx, all));
  ctx.wake = () => {
    waking ??= setTimeout(() => {
      waking = undefined;
      resolve(false).catch(() => ctx.log?.({ level: 'error', event: 'wallet.resolve_failed' }));
    }, 0);
  };

  const wallet: Wallet = {
    fetch: (request) => handle(request),
    open: async (token, call = {}) =>
      unlessAborted(
        openOrder(ctx, token, call)
          .then((row) => current(row.id))
          .then(orderView),
        call.signal,
      ),
    get: async (id) => orderView(await current(id)),
    async list(account, { limit = 50 } = {}) {
      const rows = await db
        .selectFrom('wallet_order')
        .selectAll()
        .where('account', '=', account)
        .orderBy('opened_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return (rows as OrderRow[]).map(orderView);
    },
    confirm: async (id, { account }, call = {}) => {
      // The same press several times at once is one; between processes the store decides.
      const paying = flights.run(`confirm ${id} ${account}`, () => payOrder(ctx, id, account, call.timeout));
      return orderView(await unlessAborted(paying, call.signal));
    },
    async decline(id) {
      const row = await closeOrder(ctx, id);
      if (row.status !== 'closed') throw failures.moneyMoved();
      ctx.wake();
      return orderView(row);
    },
    async reverse(id) {
      const row = await reverseOrder(ctx, id);
      ctx.wake();
      return orderView(row);
    },
    receipt: (id, call) => askReceipt(ctx, id, call),
    platformDay: (day, call) => platformDay(ctx, day, call),
    compareDay: (day, call) => compareDay(ctx, day, call),
    async resolve({ now = false } = {}) {
      if (!now) return resolve(false);
      // What another run has in its hands would be passed over, and be told of as still waiting.
      clearTimeout(waking);
      waking = undefined;
      await flights.join('resolve false').catch(() => undefined);
      return resolve(true);
    },
    async close() {
      clearTimeout(waking);
      ctx.wake = () => undefined;
      await flights.settled();
      await closeStore();
    },
  };
  const testPayer = options[allowTestPayer];
  const handle = createHandler(ctx, basePath, testPayer && createTestPayer(wallet, testPayer));
  return wallet;
}

function prepared(options: WalletOptions) {
  const { partner, keys, platform, store: target, ledger, fetch, now = () => new Date(), log } = options;
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  check('partner', forms.partner.test(partner));
  check('platform', URL.canParse(platform));
  check('basePath', basePath === '' || basePath.startsWith('/'));
  const own = createKeyRing(keys.own);
  const theirs = createKeyRing(keys.platform);
  const isOurs = typeof target === 'string';
  const store = isOurs ? createStore(target) : target;
  const shared = { partner, own, theirs, now, log };
  const calls = createPlatformCalls({ url: platform, fetch, [allowHttp]: options[allowHttp] }, shared);
  const ctx: { -readonly [K in keyof WalletContext]: WalletContext[K] } = {
    ...shared,
    store,
    ledger,
    platform: calls,
    wake: () => undefined,
  };
  return { ctx, basePath, closeStore: async () => (isOurs ? store.close() : undefined) };
}

function check(path: string, ok: boolean): void {
  if (ok) return;
  throw new ConfigError('wallet_misconfigured', 'An option of the wallet is missing or wrong.', {
    messageKey: 'service_down',
    path,
  });
}
