import { createHash } from 'node:crypto';
import type { Store } from '../../src/store/store.js';
import { partner, wireTime } from './writer.js';

export interface LedgerPayment {
  readonly reference: string;
  readonly status: string;
  readonly amount: number;
  readonly transactionId?: string;
  /** ms */
  readonly paidAt?: number;
  readonly agency?: string;
  /** Of the amount; the rest is lệ phí. */
  readonly fee?: number;
  /** Second payments, and when they were told, ms. */
  readonly seconds?: readonly { readonly transactionId: string; readonly at: number }[];
}

const id = (reference: string) =>
  `pay_${createHash('sha256').update(reference).digest('base64url').slice(0, 22)}`;

/** Payments as the ledger would hold them, put there without living through them. */
export async function fill(store: Store, payments: readonly LedgerPayment[]): Promise<void> {
  await store.transaction(async (trx) => {
    for (const one of payments) {
      const { reference, status, amount, transactionId, paidAt, agency, fee = 0, seconds = [] } = one;
      const parts = [
        { name: 'Phí', kind: 'fee', amount: fee },
        { name: 'Lệ phí', kind: 'charge', amount: amount - fee },
      ];
      const at = paidAt ?? 0;
      await trx
        .insertInto('payment')
        .values({
          id: id(reference),
          owner: reference,
          dossier: reference,
          amount,
          fees: JSON.stringify(parts.filter((part) => part.amount > 0)),
          order_details: JSON.stringify(agency ? { agency: { code: agency, name: `Đơn vị ${agency}` } } : {}),
          purpose: 'THANH TOAN',
          partner,
          reference,
          status,
          return_to: '/',
          created_at: at,
          updated_at: at,
          expires_at: at,
          returned: 0,
          transaction_id: transactionId ?? null,
          paid_at: paidAt ?? null,
          page_url: null,
          init_at: at,
          asked_at: null,
          asks: 0,
          next_ask_at: at,
          version: 1,
          part: 1,
          parts: 1,
        })
        .execute();
      for (const [n, second] of seconds.entries())
        await trx
          .insertInto('payment_event')
          .values({
            payment_id: id(reference),
            seq: n + 2,
            at: second.at,
            type: 'notification_succeeded',
            status,
            note: 'double_payment',
            transaction_id: second.transactionId,
          })
          .execute();
    }
  });
}

export interface Stranger {
  readonly reference: string;
  readonly transactionId: string;
  readonly amount: number;
  /** ms */
  readonly at: number;
  /** Type of message; default a result. */
  readonly type?: string;
}

/** Notifications about orders that are not ours. */
export async function fillInbox(store: Store, strangers: readonly Stranger[]): Promise<void> {
  for (const { reference, transactionId, amount, at, type = 'CONFIRM' } of strangers) {
    const fields = [type, '00', partner, reference, amount, 'VND', transactionId, 'NHTHU', wireTime(at), 'X'];
    await store.db
      .insertInto('inbox')
      .values({
        hash: reference,
        reference,
        message: fields.join('|'),
        digest: '',
        payment_id: null,
        received_at: at,
        applied_at: null,
        note: null,
        times: 1,
      })
      .execute();
  }
}
