import { sameText } from '../domain/same-text.js';
import { dossierCode } from '../dossiers/dossier-code.js';
import type { StoreTransaction } from '../store/store.js';
import { load, openPage, settle, type PayerWords } from './asking.js';
import { timeLeft, type PaymentContext, type TimeLeft } from './context.js';
import { partsOf, sumOf, type Debt, type DebtPart } from './debt.js';
import { failures } from './failures.js';
import { newId, newReference, ownerHashes, sha256 } from './ids.js';
import { insertPayment, openStatuses } from './ledger.js';
import type { PaymentRow } from '../store/tables/payments.js';
import { settlingTime } from './machine.js';
import { covers, lastPaid, type Reader, unpaidParts } from './paid.js';
import type { CreatePaymentRequest } from './payments.js';
import { instant, type OrderDetails } from './views.js';

type Ctx = PaymentContext;
type Owners = readonly string[];

/** Whose intent it is, and the key that stands for it. */
export interface Intent {
  /** Of what is new. */
  readonly owner: string;
  readonly owners: Owners;
  readonly key: string;
  readonly hash: string;
}

/** What is to be paid. */
export interface Order {
  readonly dossier: string;
  /** All that is still due, whole đồng. */
  readonly amount: number;
  readonly returnTo: string;
  readonly payer: string | null;
  readonly paysFor: string | null;
  /** The payments of this order before it, latest first. */
  readonly chain: readonly PaymentRow[];
}

/** A payer's key, told apart from another partner's and from ours. */
const keyOf = (ctx: Ctx, key: string) => `${ctx.provider.partner} ${key}`;

/** One payment for one intent: the row the key gives, made and sent to the platform when there is none yet. */
export async function place(ctx: Ctx, request: CreatePaymentRequest, timeout?: number): Promise<PaymentRow> {
  const { amount, returnTo, idempotencyKey, payer = null, paysFor = null } = request;
  if (!Number.isSafeInteger(amount) || amount < 1) throw failures.invalid('amount');
  if (!/^[!-~]{1,255}$/.test(idempotencyKey)) throw failures.invalid('idempotencyKey');
  const dossier = dossierCode(request.dossierCode);
  const owners = ownerHashes(request.owner);
  const [owner] = owners;
  if (owner === undefined) throw failures.invalid('owner');
  const content = [dossier, amount, returnTo, ...(paysFor === null ? [] : [paysFor])];
  const intent = {
    owner,
    owners,
    key: keyOf(ctx, idempotencyKey),
    hash: sha256(JSON.stringify(content)),
  };
  const words = { ip: request.payerIp, name: request.payerName };
  const order = { dossier, amount, returnTo, payer, paysFor, chain: [] };
  return placeOnce(ctx, intent, order, words, timeLeft(timeout));
}

/** The payment of an intent, however often it is asked for. */
export function placeOnce(
  ctx: Ctx,
  intent: Intent,
  order: Order,
  words: PayerWords,
  left: TimeLeft,
): Promise<PaymentRow> {
  return ctx.flights.run(`create:${sha256(JSON.stringify(intent))}`, async () => {
    const known = await byKey(ctx.store.db, intent);
    const row = known ?? (await placeNew(ctx, intent, order, words, left));
    const settled = isAtRest(ctx, row) ? row : await settle(ctx, row.id, left, words);
    // Failed without ever having had a page: the platform refused it, now as before.
    if (settled.status === 'failed' && settled.page_url === null) throw failures.refused();
    return settled;
  });
}

async function placeNew(
  ctx: Ctx,
  intent: Intent,
  order: Order,
  words: PayerWords,
  left: TimeLeft,
): Promise<PaymentRow> {
  const debt = await ctx.debts.debt(order.dossier, { timeout: left() });
  const earlier = await openPayment(ctx.store.db, intent.owners, order.dossier);
  if (earlier) await settle(ctx, earlier.id, left, words);
  const { row, part } = await ctx.store.transaction(async (trx) => {
    const known = await byKey(trx, intent);
    if (known) return { row: known };
    const now = ctx.now().getTime();
    const part = await mustBeDue(ctx, trx, debt, order, intent.owners);
    const clash = await recentMismatch(trx, intent.owners, order.dossier, now);
    if (clash) throw failures.mismatch(clash);
    const open = await openPayment(trx, intent.owners, order.dossier);
    if (open?.status === 'pending' || open?.status === 'unknown') throw failures.pendingBank(open);
    if (open && !covers(open, part, partsOf(debt).length)) throw failures.otherPageOpen(open);
    const payment = open ?? newRow(ctx, intent.owner, order, debt, part, now);
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
    return { row: payment, part };
  });
  if (row.status === 'created' && part) await openPage(ctx, row, part, words, left);
  return load(ctx, row.id);
}

/** A page that waits for its payer: asking now would only tell that nobody has paid yet. */
export const isAtRest = (ctx: Ctx, row: PaymentRow): boolean =>
  row.status === 'initiated' && row.returned === 0 && ctx.now().getTime() < row.expires_at;

/** What is to be paid next of a debt that is as its payer saw it. */
async function mustBeDue(
  ctx: Ctx,
  trx: StoreTransaction,
  debt: Debt,
  { dossier, amount, chain }: Order,
  owners: Owners,
): Promise<DebtPart> {
  if (debt.state === 'nothing-due') throw failures.nothingDue();
  const unpaid = await unpaidParts(trx, debt, dossier, ctx.now().getTime(), chain);
  const [next] = unpaid;
  if (!next) throw await alreadyPaid(trx, debt, dossier, owners);
  if (sumOf(unpaid) !== amount) throw failures.amountChanged(amount, sumOf(unpaid));
  return next;
}

/** Nothing is due any more; the way to the receipt for whoever paid it here. */
async function alreadyPaid(db: Reader, debt: Debt, dossier: string, owners: Owners) {
  const paid = await lastPaid(db, dossier);
  const own = paid && owners.includes(paid.owner) ? await ownReceipt(db, paid) : undefined;
  return failures.alreadyPaid(paidTime(debt, paid), own);
}

/** A payment and its receipt, for who paid it. */
export async function ownReceipt(db: Reader, { id }: PaymentRow) {
  const receipt = await db
    .selectFrom('receipt')
    .select('id')
    .where('payment_id', '=', id)
    .orderBy('part')
    .executeTakeFirst();
  return { paymentId: id, ...(receipt && { receiptId: receipt.id }) };
}

export async function byKey(
  db: Reader,
  { owners, key, hash }: Omit<Intent, 'owner'>,
): Promise<PaymentRow | undefined> {
  const found = await db
    .selectFrom('payment_key')
    .innerJoin('payment', 'payment.id', 'payment_key.payment_id')
    .selectAll('payment')
    .select('request_hash')
    .where('payment_key.owner', 'in', owners)
    .where('key', '=', key)
    .executeTakeFirst();
  if (found && !sameText(hash, found.request_hash)) throw failures.otherContent();
  return found;
}

export const openPayment = (db: Reader, owners: Owners, dossier: string): Promise<PaymentRow | undefined> =>
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

/** When a debt was paid, as far as anyone knows. */
export function paidTime(debt: Debt, paid: PaymentRow | undefined): string | undefined {
  return debt.paidAt ?? (paid?.paid_at ? instant(paid.paid_at) : undefined);
}

function newRow(ctx: Ctx, owner: string, order: Order, debt: Debt, part: DebtPart, now: number): PaymentRow {
  const [previous] = order.chain;
  const details: OrderDetails = {
    ...(part.payee && { payee: part.payee }),
    ...(debt.procedure && { procedure: named(debt.procedure) }),
    ...(debt.agency && { agency: named(debt.agency) }),
  };
  const parts = previous?.parts ?? partsOf(debt).length;
  return {
    id: newId('pay'),
    owner,
    dossier: order.dossier,
    amount: part.amount,
    fees: JSON.stringify(part.fees),
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
    continues: previous?.id ?? null,
    part: partNumber(previous, part, debt),
    parts,
    order_amount: parts > 1 ? (previous?.order_amount ?? order.amount) : null,
    payer: order.payer,
    pays_for: order.paysFor,
    booked_at: null,
  };
}

/** From 1. What is gone on with counts on; what is begun is where it stands in the debt. */
function partNumber(previous: PaymentRow | undefined, part: DebtPart, debt: Debt): number {
  if (!previous) return partsOf(debt).indexOf(part) + 1;
  return previous.part + (previous.status === 'succeeded' ? 1 : 0);
}

/** The agency's own words may name a person; this never does. */
export const purposeOf = (dossier: string) => `THANH TOAN HO SO ${dossier}`;

export const named = ({ code, name }: { readonly code?: string | undefined; readonly name: string }) => ({
  ...(code !== undefined && { code }),
  name,
});
