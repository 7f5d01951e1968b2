import { dossierCode } from '../dossiers/dossier-code.js';
import type { StoreTransaction } from '../store/store.js';
import { load, openPage, settle } from './asking.js';
import { timeLeft, type PaymentContext, type TimeLeft } from './context.js';
import type { Debt } from './debt.js';
import { failures } from './failures.js';
import { newId, newReference, ownerHashes, sha256 } from './ids.js';
import { insertPayment, openStatuses, type PaymentRow } from './ledger.js';
import { settlingTime } from './machine.js';
import type { CreatePaymentRequest, Owner } from './payments.js';
import type { FeeOrder } from './schema.js';
import { instant, paymentView, type OrderDetails } from './views.js';

type Ctx = PaymentContext;
type Owners = readonly string[];

/** A debt look-up may lag behind money that just came: nobody pays the same amount again within this time, ms. */
const lag = 15 * 60_000;

export async function feeOrder(
  ctx: Ctx,
  given: string,
  owner: Owner | undefined,
  timeout?: number,
): Promise<FeeOrder> {
  const code = dossierCode(given);
  const debt = await ctx.debts.debt(code, timeout === undefined ? {} : { timeout });
  const { procedure, agency, payee, legalBasis } = debt;
  const order = {
    dossierCode: code,
    ...(procedure && { procedure: named(procedure) }),
    ...(agency && { agency: named(agency) }),
    ...(payee && { payee }),
    ...(legalBasis && { legalBasis: [...legalBasis] }),
  };
  const paid = await lastPaid(ctx.store.db, code);
  if (debt.state === 'payable' && !isSettling(ctx, paid, debt)) {
    const open = owner === undefined ? undefined : await openPayment(ctx.store.db, ownerHashes(owner), code);
    const waits = open?.status === 'pending' || open?.status === 'unknown';
    return {
      ...order,
      state: 'payable',
      amount: debt.amount,
      fees: [...debt.fees],
      purpose: purposeOf(code),
      ...(ctx.provider.vietQr && { methods: ['pay-page', 'vietqr'] }),
      ...(waits && { payment: paymentView(open, {}, ctx.now().getTime()) }),
    };
  }
  if (debt.state === 'nothing-due') return { ...order, state: 'nothing-due', amount: 0, fees: [] };
  const paidAt = paidTime(debt, paid);
  const own = paid && owner !== undefined && ownerHashes(owner).includes(paid.owner);
  return {
    ...order,
    state: 'paid',
    amount: 0,
    fees: [],
    ...(paidAt !== undefined && { paidAt }),
    ...(own && { paymentId: paid.id }),
  };
}

/** One payment for one intent: the row the key gives, made and sent to the platform when there is none yet. */
export async function place(ctx: Ctx, request: CreatePaymentRequest, timeout?: number): Promise<PaymentRow> {
  const { amount, returnTo, idempotencyKey: key, payerIp } = request;
  if (!Number.isSafeInteger(amount) || amount < 1) throw failures.invalid('amount');
  if (!/^[!-~]{1,255}$/.test(key)) throw failures.invalid('idempotencyKey');
  const dossier = dossierCode(request.dossierCode);
  const owners = ownerHashes(request.owner);
  const [owner] = owners;
  if (owner === undefined) throw failures.invalid('owner');
  const intent = { owner, owners, key, hash: sha256(JSON.stringify([dossier, amount, returnTo])) };
  const left = timeLeft(timeout);
  return ctx.flights.run(`create:${sha256(JSON.stringify(intent))}`, async () => {
    const known = await byKey(ctx.store.db, intent);
    const row = known ?? (await placeNew(ctx, intent, { dossier, amount, returnTo }, payerIp, left));
    const settled = isAtRest(ctx, row) ? row : await settle(ctx, row.id, left, payerIp);
    // Failed without ever having had a page: the platform refused it, now as before.
    if (settled.status === 'failed' && settled.page_url === null) throw failures.refused();
    return settled;
  });
}

interface Intent {
  /** Of what is new. */
  readonly owner: string;
  readonly owners: Owners;
  readonly key: string;
  readonly hash: string;
}

interface Order {
  readonly dossier: string;
  readonly amount: number;
  readonly returnTo: string;
}

async function placeNew(
  ctx: Ctx,
  intent: Intent,
  order: Order,
  payerIp: string | undefined,
  left: TimeLeft,
): Promise<PaymentRow> {
  const debt = await ctx.debts.debt(order.dossier, { timeout: left() });
  const earlier = await openPayment(ctx.store.db, intent.owners, order.dossier);
  if (earlier) await settle(ctx, earlier.id, left, payerIp);
  const row = await ctx.store.transaction(async (trx) => {
    const known = await byKey(trx, intent);
    if (known) return known;
    const now = ctx.now().getTime();
    await mustBeDue(ctx, trx, debt, order, intent.owners);
    const clash = await recentMismatch(trx, intent.owners, order.dossier, now);
    if (clash) throw failures.mismatch(clash);
    const open = await openPayment(trx, intent.owners, order.dossier);
    if (open?.status === 'pending' || open?.status === 'unknown') throw failures.pendingBank(open);
    if (open && open.amount !== order.amount) throw failures.otherPageOpen(open);
    const payment = open ?? newRow(ctx, intent.owner, order, debt, now);
    if (!open) await insertPayment(trx, payment);
    await trx
      .insertInto('payment_key')
      .values({
        owner: intent.owner,
        key: intent.key,
        request_hash: intent.hash,
        payment_id: payment.id,
        created_at: now,
      })
      .execute();
    return payment;
  });
  if (row.status === 'created') await openPage(ctx, row, debt, payerIp, left);
  return load(ctx, row.id);
}

/** A page that waits for its payer: asking now would only tell that nobody has paid yet. */
const isAtRest = (ctx: Ctx, row: PaymentRow): boolean =>
  row.status === 'initiated' && row.returned === 0 && ctx.now().getTime() < row.expires_at;

async function mustBeDue(
  ctx: Ctx,
  trx: StoreTransaction,
  debt: Debt,
  order: Order,
  owners: Owners,
): Promise<void> {
  if (debt.state === 'nothing-due') throw failures.nothingDue();
  const paid = await lastPaid(trx, order.dossier);
  if (debt.state === 'paid' || isSettling(ctx, paid, debt)) {
    const own = paid && owners.includes(paid.owner);
    throw failures.alreadyPaid(
      paidTime(debt, paid),
      own ? { paymentId: paid.id, receiptId: paid.receipt } : undefined,
    );
  }
  if (debt.amount !== order.amount) throw failures.amountChanged(order.amount, debt.amount);
}

type Reader = Ctx['store']['db'] | StoreTransaction;

async function byKey(db: Reader, { owners, key, hash }: Intent): Promise<PaymentRow | undefined> {
  const found = await db
    .selectFrom('payment_key')
    .innerJoin('payment', 'payment.id', 'payment_key.payment_id')
    .selectAll('payment')
    .select('request_hash')
    .where('payment_key.owner', 'in', owners)
    .where('key', '=', key)
    .executeTakeFirst();
  if (found && found.request_hash !== hash) throw failures.otherContent();
  return found;
}

const openPayment = (db: Reader, owners: Owners, dossier: string): Promise<PaymentRow | undefined> =>
  db
    .selectFrom('payment')
    .selectAll()
    .where('owner', 'in', owners)
    .where('dossier', '=', dossier)
    .where('status', 'in', openStatuses)
    // Of several (paid before and after signing in) the one nearest to money decides.
    .orderBy((eb) => eb.case().when('status', 'in', ['pending', 'unknown']).then(0).else(1).end())
    .executeTakeFirst();

/** Money that came and did not fit: people are looking at it, so nobody is asked for more at once. */
const recentMismatch = (
  db: Reader,
  owners: Owners,
  dossier: string,
  now: number,
): Promise<PaymentRow | undefined> =>
  db
    .selectFrom('payment')
    .selectAll()
    .where('owner', 'in', owners)
    .where('dossier', '=', dossier)
    .where('status', '=', 'mismatch')
    .where('updated_at', '>', now - settlingTime)
    .executeTakeFirst();

const lastPaid = (db: Reader, dossier: string) =>
  db
    .selectFrom('payment')
    .innerJoin('receipt', 'receipt.payment_id', 'payment.id')
    .select([
      'payment.id',
      'payment.owner',
      'payment.amount',
      'payment.paid_at',
      'payment.updated_at',
      'receipt.id as receipt',
    ])
    .where('dossier', '=', dossier)
    .where('status', '=', 'succeeded')
    .orderBy('payment.updated_at', 'desc')
    .orderBy('receipt.part')
    .executeTakeFirst();

type Paid = Awaited<ReturnType<typeof lastPaid>>;

const isSettling = (ctx: Ctx, paid: Paid, debt: Debt): boolean =>
  paid !== undefined && paid.amount === debt.amount && ctx.now().getTime() < paid.updated_at + lag;

function paidTime(debt: Debt, paid: Paid): string | undefined {
  return debt.paidAt ?? (paid?.paid_at ? instant(paid.paid_at) : undefined);
}

function newRow(ctx: Ctx, owner: string, order: Order, debt: Debt, now: number): PaymentRow {
  const details: OrderDetails = {
    ...(debt.payee && { payee: debt.payee }),
    ...(debt.procedure && { procedure: named(debt.procedure) }),
    ...(debt.agency && { agency: named(debt.agency) }),
  };
  return {
    id: newId('pay'),
    owner,
    dossier: order.dossier,
    amount: order.amount,
    fees: JSON.stringify(debt.fees),
    order_details: JSON.stringify(details),
    purpose: purposeOf(order.dossier),
    partner: ctx.provider.partner,
    reference: ctx.provider.reference(newReference(), new Date(now)),
    status: 'created',
    return_to: order.returnTo,
    page_url: null,
    created_at: now,
    updated_at: now,
    expires_at: now + ctx.provider.payPageMinutes * 60_000,
    returned: 0,
    transaction_id: null,
    paid_at: null,
    init_at: null,
    asked_at: null,
    asks: 0,
    next_ask_at: 0,
    version: 1,
  };
}

/** The agency's own words may name a person; this never does. */
const purposeOf = (dossier: string) => `THANH TOAN HO SO ${dossier}`;

const named = ({ code, name }: { readonly code?: string | undefined; readonly name: string }) => ({
  ...(code !== undefined && { code }),
  name,
});
