import type { RefundNotice } from '../../domain/payment-word.js';
import type { StoreTransaction } from '../../store/store.js';
import type { PaymentContext } from '../context.js';
import { sha256 } from '../ids.js';
import { insertInbox, lockDossierOf } from '../ledger.js';
import type { NoticeReply } from '../providers/provider.js';
import { parked, takeWord } from './parking.js';

/** What is answered, and the payment it is about where that is known. */
export interface TakenRefundNotice {
  readonly reply: NoticeReply;
  readonly paymentId?: string;
}

/**
 * Takes a verified refund notification: put it on disk, apply it once or park it, and only then say so. One transaction,
 * so what was acknowledged is booked, and what fails half-way was never acknowledged and comes again.
 */
export async function receiveRefundNotice(
  { provider, store, now }: PaymentContext,
  notice: RefundNotice,
  raw: Uint8Array | string,
): Promise<TakenRefundNotice> {
  const hash = sha256(raw);
  const at = now().getTime();
  return store.transaction(async (trx): Promise<TakenRefundNotice> => {
    const payment = await trx
      .selectFrom('payment')
      .selectAll()
      .where('reference', '=', notice.reference)
      .executeTakeFirst();
    const isNew = await insertInbox(trx, {
      hash,
      reference: notice.reference,
      message: notice.evidence.text,
      digest: notice.evidence.digest,
      payment_id: payment?.id ?? null,
      received_at: at,
      applied_at: null,
      note: payment ? parked : null,
      times: 1,
    });
    if (!payment) return { reply: provider.reply(notice, 'not-ours') };
    // The money it is about may be coming at this moment: one of the two sees the other.
    await lockDossierOf(trx, payment.id);
    const note = isNew ? await takeWord(trx, payment, notice, hash, at) : await noteOf(trx, hash);
    const verdict = note === 'contradiction' ? 'contradicted' : isNew ? 'taken' : 'repeated';
    return { reply: provider.reply(notice, verdict), paymentId: payment.id };
  });
}

async function noteOf(trx: StoreTransaction, hash: string): Promise<string | null> {
  const { note } = await trx
    .selectFrom('inbox')
    .select('note')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return note;
}
