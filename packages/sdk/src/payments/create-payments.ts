import { allowHttp } from '../domain/dangerous.js';
import type { Profile } from '../profiles/profile.js';
import type { Store } from '../store/store.js';
import { settle } from './asking.js';
import { timeLeft, type PaymentContext } from './context.js';
import type { Debts } from './debt.js';
import { debtsOfHost, type DueSource } from './due.js';
import { failures } from './failures.js';
import { feeOrder } from './fee-order.js';
import { Flights, unlessAborted } from './flights.js';
import { cancel, goOn } from './going-on.js';
import { ownerHashes } from './ids.js';
import { moveBy } from './ledger.js';
import type { PaymentRow } from '../store/tables/payments.js';
import { place } from './ordering.js';
import type { Owner, Payments } from './payments.js';
import { createPlatform } from './platform.js';
import type { PaymentProvider } from './providers/provider.js';
import { given, type Secret, secretsOf } from './providers/secrets.js';
import { receiveNotification } from './receiving.js';
import { readReceipt, receiptsOf } from './receipts.js';
import { reconcile } from './reconciliation/reconcile.js';
import { differencesOf, summariesOf } from './reconciliation/results.js';
import { resolveRefunds } from './refunds/asking.js';
import { createRefunds } from './refunds/create-refunds.js';
import { surplusRefund } from './refunds/surplus.js';
import { readStatus, resolveDue, startResolving } from './resolving.js';
import type { Payment } from './schema.js';
import { paymentView } from './views.js';

interface CommonOptions {
  readonly store: Store;
  /** Who knows what is due. */
  readonly dossiers: Debts;
  /** Asked before them: the host's own word on what is due. */
  readonly due?: DueSource | undefined;
  readonly now?: () => Date;
  /** As the portal client's option of that name. */
  readonly askBackSurplus?: boolean | undefined;
  /** Sent as the payer's address when a payer's is not known. Default `127.0.0.1`. */
  readonly clientIp?: string;
}

/** Payments by a gateway or wallet of your choice. */
export interface ProviderPaymentsOptions extends CommonOptions {
  readonly provider: PaymentProvider;
}

/** Payments by the Portal's platform. */
export interface PlatformPaymentsOptions extends CommonOptions {
  readonly profile: Profile;
  /** Our code at the platform (MaDoiTac). */
  readonly partner: string;
  readonly secret: Secret;
  readonly fetch?: typeof fetch;
  readonly [allowHttp]?: boolean;
}

export type PaymentsOptions = PlatformPaymentsOptions | ProviderPaymentsOptions;

/**
 * Payments over the national payment platform or another provider, kept in `store`.
 * @throws ConfigError `payments_misconfigured` without a partner code or secret
 */
export function createPayments(options: PaymentsOptions): Payments {
  const ctx = contextOf(options);
  const { db } = ctx.store;

  const view = async (row: PaymentRow): Promise<Payment> => {
    const now = ctx.now().getTime();
    if (row.status !== 'succeeded' && row.status !== 'mismatch') return paymentView(row, {}, now);
    const receipts = await receiptsOf(ctx, row.id);
    const twice = await db
      .selectFrom('payment_event')
      .select('seq')
      .where('payment_id', '=', row.id)
      .where('note', '=', 'double_payment')
      .executeTakeFirst();
    const surplus = twice && (await surplusRefund(db, row.id));
    return paymentView(row, { receipts, paidTwice: twice !== undefined, surplus }, now);
  };
  const owned = async (id: string, owner: Owner): Promise<PaymentRow> => {
    const row = await db
      .selectFrom('payment')
      .selectAll()
      .where('id', '=', id)
      .where('owner', 'in', ownerHashes(owner))
      .executeTakeFirst();
    if (!row) throw failures.notFound();
    return row;
  };
  const resolve = (limit: number, timeout?: number) =>
    ctx.flights.run('resolve', async () => {
      const left = timeLeft(timeout);
      const { asked } = await resolveDue(ctx, limit, () => left);
      return asked + (await resolveRefunds(ctx, limit, left));
    });

  return {
    ...createRefunds(ctx),
    fees: (code, owner, { timeout, signal } = {}) =>
      unlessAborted(feeOrder(ctx, code, owner, timeout), signal),
    create: (request, { timeout, signal } = {}) =>
      unlessAborted(place(ctx, request, timeout).then(view), signal),
    get: async (id, owner) => view(await owned(id, owner)),
    async check(id, owner, { timeout, signal } = {}) {
      await owned(id, owner);
      const row = await unlessAborted(settle(ctx, id, timeLeft(timeout)), signal);
      // Others whose turn it is ride along: what becomes of that is in the store, and not this caller's concern.
      void resolve(5).catch(() => undefined);
      return view(row);
    },
    async continue(id, owner, options = {}) {
      const row = await owned(id, owner);
      return view(await unlessAborted(goOn(ctx, row, ownerHashes(owner), options), options.signal));
    },
    async cancel(id, owner, { timeout, signal } = {}) {
      return view(await unlessAborted(cancel(ctx, await owned(id, owner), timeout), signal));
    },
    receive: (rawBody) => receiveNotification(ctx, rawBody),
    start: (resolving = {}) => startResolving(ctx, resolving),
    status: () => readStatus(ctx),
    async resolve({ limit = 50, timeout, signal } = {}) {
      return { asked: await unlessAborted(resolve(limit, timeout), signal) };
    },
    receipt: (id, owner, { timeout = 10_000, signal } = {}) =>
      unlessAborted(readReceipt(ctx, id, owner, timeout), signal),
    reconcile: (day, options = {}) => reconcile(ctx, day, options),
    reconciliations: async (day) =>
      (await summariesOf(ctx.store, day)).map((summary) => ({
        ...summary,
        list: () => differencesOf(ctx.store, summary.id),
      })),
    async returned(reference, owner) {
      const row = await db
        .selectFrom('payment')
        .select(['id', 'return_to'])
        .where('reference', '=', reference)
        .where('owner', 'in', ownerHashes(owner))
        .executeTakeFirst();
      if (!row) return undefined;
      await moveBy(ctx.store, row.id, { type: 'returned' }, ctx.now().getTime());
      return { id: row.id, returnTo: row.return_to };
    },
  };
}

function contextOf(options: PaymentsOptions): PaymentContext {
  const { store, dossiers, due, now = () => new Date(), clientIp = '127.0.0.1' } = options;
  const provider = 'provider' in options ? options.provider : platformOf(options, now);
  const debts = due ? debtsOfHost(due, dossiers) : dossiers;
  const asksBack = options.askBackSurplus !== false && provider.refund !== undefined;
  return { store, debts, provider, flights: new Flights(), now, asksBack, clientIp };
}

function platformOf(options: PlatformPaymentsOptions, now: () => Date): PaymentProvider {
  const { profile, fetch } = options;
  return createPlatform({
    profile,
    partner: given(options.partner),
    secrets: secretsOf(options.secret),
    fetch,
    now,
    [allowHttp]: options[allowHttp],
  });
}
