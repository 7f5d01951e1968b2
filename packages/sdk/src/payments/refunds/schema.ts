import * as v from 'valibot';

const text = v.string();
const instant = v.pipe(v.string(), v.isoTimestamp());
const vnd = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * `requested`: on our disk, and with the collecting agency once `submittedAt` is there. `unknown`: nobody answered whether
 * it arrived; asked before it is sent again. `accepted`: the agency agreed, the State Treasury is to pay. `paid`, `refused`,
 * `refund_failed` (agreed, then not paid): final.
 */
export const RefundStatus = v.picklist([
  'requested',
  'unknown',
  'accepted',
  'paid',
  'refused',
  'refund_failed',
]);

/**
 * Why money is asked back. A closed list and no words of the payer: nobody writes a name or an id number into it.
 * `paid-twice`: a second transaction came. `not-served`: the dossier was withdrawn or not taken.
 */
export const RefundReason = v.picklist([
  'paid-twice',
  'wrong-amount',
  'wrong-dossier',
  'not-served',
  'other',
]);

/** A refund as its payer sees it: asked for and followed, never promised. */
export const Refund = v.object({
  /** `rfd_…`, 128 random bits. */
  id: text,
  paymentId: text,
  dossierCode: text,
  status: RefundStatus,
  /** Absent when the agency began it. */
  reason: v.optional(RefundReason),
  amount: vnd,
  /** Our reference at the platform, to read out to support (MaHoanTra on the wire). */
  reference: text,
  /** The transaction whose money is asked back. */
  transactionId: text,
  createdAt: instant,
  updatedAt: instant,
  /** When the collecting agency had it. */
  submittedAt: v.optional(instant),
  acceptedAt: v.optional(instant),
  /** When the State Treasury paid. */
  paidAt: v.optional(instant),
});

/** The refunds of a payment, oldest first. */
export const RefundList = v.object({
  paymentId: text,
  /** What can still be asked back: what came, less what was paid back or is being asked for. */
  refundable: vnd,
  refunds: v.array(Refund),
});

/** `POST /payments/{id}/refunds`. Without an amount: all that can still be asked back. */
export const RequestRefund = v.object({
  reason: RefundReason,
  amount: v.optional(v.pipe(vnd, v.minValue(1))),
});

export type RefundStatus = v.InferOutput<typeof RefundStatus>;
export type RefundReason = v.InferOutput<typeof RefundReason>;
export type Refund = Readonly<v.InferOutput<typeof Refund>>;
export type RefundList = Readonly<v.InferOutput<typeof RefundList>>;
export type RequestRefund = Readonly<v.InferOutput<typeof RequestRefund>>;
