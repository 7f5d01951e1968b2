import type { CallOptions } from '../domain/call-options.js';
import { PortalError } from '../domain/errors.js';
import { strictText } from '../transport/body.js';
import { parseJson } from '../transport/json.js';
import { orderType } from '../wire/wallet-1/calls.js';
import { stateOf } from '../wire/wallet-1/codes.js';
import { checkType, type Fields, readFields } from '../wire/wallet-1/fields.js';
import { readToken } from '../wire/wallet-1/token.js';
import { freshness, type WalletContext } from './context.js';
import { failures } from './failures.js';
import { findOrder, type OrderRow } from './orders.js';

type Terms = Pick<Fields, 'order' | 'amount' | 'currency' | 'expiresAt'>;

/** Takes a signed order: verified, asked about, and on disk when it returns. */
export async function openOrder(ctx: WalletContext, token: string, options?: CallOptions): Promise<OrderRow> {
  const terms = verified(ctx, token);
  const known = await findOrder(ctx.store.db, terms.order);
  if (known) return sameAs(known, terms);
  if (terms.expiresAt <= ctx.now()) throw failures.expired();
  const { details, state } = await askDetails(ctx, terms, options);
  if (state !== 'open') throw failures.closed();
  const now = ctx.now().getTime();
  await ctx.store.db
    .insertInto('wallet_order')
    .values({
      id: terms.order,
      amount: terms.amount,
      expires_at: terms.expiresAt.getTime(),
      payee: details.payee,
      purpose: details.purpose,
      fees: JSON.stringify(details.fees),
      return_to: details.returnTo,
      status: 'open',
      reason: null,
      account: null,
      transaction_id: null,
      debit_begun_at: null,
      debit_due_at: null,
      debit_asks: 0,
      paid_at: null,
      refunded: 0,
      given_back: 0,
      confirmed_at: null,
      opened_at: now,
      updated_at: now,
    })
    .onConflict((on) => on.column('id').doNothing())
    .execute();
  return sameAs((await findOrder(ctx.store.db, terms.order))!, terms);
}

/** What the platform signed, before anything of it is believed. @throws SignatureError `wallet_order_forged` */
function verified({ partner, theirs, now }: WalletContext, token: string): Terms {
  const given = readToken(token);
  const fits =
    given?.partner === partner &&
    given.time <= now().getTime() / 1000 + freshness &&
    theirs.verify(
      { kind: 'order', signer: 'platform', verb: 'GET', target: 'order', ...given },
      given.body,
      given.signature,
      now(),
    );
  if (!given || !fits) throw failures.forged();
  try {
    const json = parseJson({ text: strictText(given.body) });
    checkType(json, orderType);
    return readFields(json, ['order', 'amount', 'currency', 'expiresAt']);
  } catch (error) {
    // Signed, and still no order: as good as forged.
    throw error instanceof PortalError ? failures.forged() : error;
  }
}

/**
 * Asks the platform how the order stands.
 * @throws PaymentError `wallet_order_unknown`, `wallet_order_differs`; ApiError `wallet_platform_silent`
 */
export async function askDetails(
  { platform, log }: Pick<WalletContext, 'platform' | 'log'>,
  terms: Terms,
  options?: CallOptions,
) {
  const said = await platform.ask('details', { order: terms.order }, options);
  if (said.answer === 'unknown') throw failures.unknown();
  if (said.answer === 'closed') throw failures.closed();
  if (said.answer !== 'done') throw failures.silent(said.retryAfter);
  const details = detailsOf(said.json);
  const state = details && stateOf(details.state);
  if (!details || !state) {
    log?.({ level: 'error', event: 'wallet.silence', code: 'unreadable' });
    throw failures.silent();
  }
  const sum = details.fees.reduce((total, fee) => total + fee.amount, 0);
  const agrees =
    details.order === terms.order &&
    details.amount === terms.amount &&
    details.currency === 'VND' &&
    terms.currency === 'VND' &&
    details.expiresAt.getTime() === terms.expiresAt.getTime() &&
    (details.fees.length === 0 || sum === terms.amount);
  if (!agrees) throw failures.differs();
  return { details, state };
}

function detailsOf(json: unknown) {
  try {
    return readFields(json, [
      'order',
      'amount',
      'currency',
      'expiresAt',
      'state',
      'payee',
      'purpose',
      'fees',
      'returnTo',
    ]);
  } catch {
    return undefined;
  }
}

function sameAs(row: OrderRow, { amount, currency, expiresAt }: Terms): OrderRow {
  if (row.amount === amount && currency === 'VND' && row.expires_at === expiresAt.getTime()) return row;
  throw failures.conflict();
}
