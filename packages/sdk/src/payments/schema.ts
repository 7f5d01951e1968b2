import * as v from 'valibot';
import { Fee } from '../dossiers/schema.js';
import { RefundStatus } from './refunds/schema.js';

const text = v.string();
const instant = v.pipe(v.string(), v.isoTimestamp());
const vnd = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Who receives the money. */
export const Payee = v.object({
  name: text,
  account: v.optional(text),
  /** Bank code or name as the agency gives it. */
  bank: v.optional(text),
});

/** A transfer from any banking app by which the platform finds the payment: the code, and the same as text. */
export const Transfer = v.object({
  /** VietQR text of the payment's amount, checked; for drawing. */
  qr: text,
  /** Bank BIN, 6 digits. */
  bank: text,
  bankName: v.optional(text),
  account: text,
  /** Holder of the account. */
  name: v.optional(text),
  /** To be sent with the money, ASCII. */
  purpose: v.optional(text),
});

/**
 * `created`: on our disk, the platform not yet asked. `initiated`: the platform gave a pay page. `pending`: the bank or
 * platform is working on it. `unknown`: nobody answered; never turned into `failed` without asking. `succeeded`,
 * `failed`, `expired`: final. `mismatch`: money came, but amount, payee or order differ; people at the agency settle it.
 */
export const PaymentStatus = v.picklist([
  'created',
  'initiated',
  'pending',
  'unknown',
  'succeeded',
  'failed',
  'expired',
  'mismatch',
]);

/** The account that signed in, or somebody who did not. */
const PayerKind = v.picklist(['account', 'guest']);
/** Whose dossier is paid for: the payer's own, or another's. */
const PaysFor = v.picklist(['self', 'another']);

/** A payment as its payer sees it. */
export const Payment = v.object({
  /** `pay_…`, 128 random bits. */
  id: text,
  status: PaymentStatus,
  dossierCode: text,
  amount: vnd,
  fees: v.array(Fee),
  payee: v.optional(Payee),
  purpose: v.optional(text),
  /** Our reference at the platform, to read out to support (MaThamChieu on the wire). */
  reference: text,
  /** The bank's or wallet's transaction id, once known. */
  transactionId: v.optional(text),
  /** Where the fees go to several beneficiaries: each is a payment of its own, and `continue` leads to the next. */
  part: v.optional(
    v.object({
      /** From 1. */
      number: v.number(),
      of: v.number(),
      /** What was due on the dossier when the first of these payments was begun, whole đồng. */
      orderAmount: vnd,
    }),
  ),
  /** The payment before it: the part before, or the same whose page ran out unpaid. */
  continues: v.optional(text),
  payer: v.optional(PayerKind),
  paysFor: v.optional(PaysFor),
  createdAt: instant,
  updatedAt: instant,
  /** Until when the pay page takes money. */
  expiresAt: v.optional(instant),
  /** When it succeeded. */
  paidAt: v.optional(instant),
  /** Where to send the browser to pay; present only while `initiated`. */
  payUrl: v.optional(text),
  /** The same by a transfer, where the platform takes one; present as long as `payUrl`. */
  transfer: v.optional(Transfer),
  /** Money came a second time for it: what is too much can be given back. */
  paidTwice: v.optional(v.literal(true)),
  /**
   * What came too much and is being asked back, without anyone having to ask for it; absent where the provider takes no
   * refunds or the second amount was another. The newest, where there are several.
   */
  surplus: v.optional(v.object({ refundId: text, status: RefundStatus, amount: vnd })),
  /** The first of `receipts`, present once a receipt can be shown. */
  receiptId: v.optional(text),
  /** One for each kind of fee; the amounts add up to the payment's. */
  receipts: v.optional(v.array(v.object({ id: text, kind: Fee.entries.kind, amount: vnd }))),
  /** Latest time by which we will know, while `pending` or `unknown`. */
  resolvesBy: v.optional(instant),
});

/** What is due on a dossier now. */
export const FeeOrder = v.object({
  dossierCode: text,
  state: v.picklist(['payable', 'paid', 'nothing-due']),
  /** Sum of `fees`; 0 when nothing is due. */
  amount: vnd,
  fees: v.array(Fee),
  procedure: v.optional(v.object({ code: v.optional(text), name: text })),
  agency: v.optional(v.object({ code: v.optional(text), name: text })),
  payee: v.optional(Payee),
  /** Where the money goes to several: what goes to whom, in the order it is paid in. Their amounts add up to `amount`. */
  parts: v.optional(v.array(v.object({ amount: vnd, fees: v.array(Fee), payee: v.optional(Payee) }))),
  /** Purpose of the transfer: ASCII, no personal data. */
  purpose: v.optional(text),
  legalBasis: v.optional(v.array(text)),
  /** Where there is a choice: the pay page, or a transfer by VietQR from this page. */
  methods: v.optional(v.array(v.picklist(['pay-page', 'vietqr']))),
  /** When `paid`: when that was, and the payment if it was made here by the caller. */
  paidAt: v.optional(instant),
  paymentId: v.optional(text),
  /** When `payable`: the caller's own payment whose outcome nobody knows yet. Until it is known nothing more is taken. */
  payment: v.optional(Payment),
});

/** `POST /payments`. The amount is what the payer saw: another amount now is refused as `payment_amount_changed`. */
export const CreatePayment = v.object({
  dossierCode: v.pipe(text, v.minLength(1), v.maxLength(64)),
  amount: v.pipe(vnd, v.minValue(1)),
  paysFor: v.optional(PaysFor),
  /** Who hands the money in, for the agency's bill: goes to the platform and is not kept. */
  payerName: v.optional(v.pipe(text, v.trim(), v.minLength(1), v.maxLength(150))),
  /** Path on this site, or a page of an allowed origin, to come back to. */
  returnTo: v.optional(v.pipe(text, v.maxLength(2048))),
});

/**
 * A receipt for the payer, printable: what was paid of one kind. It is ours and shows that the platform took the money.
 * The agency's electronic receipt (biên lai) is `official`, when the platform has it.
 */
export const Receipt = v.object({
  /** `rcp_…` */
  id: text,
  /** To read out and to file under: the payment's reference and which of its receipts this is. */
  number: text,
  /** `fee` is phí, `charge` is lệ phí. */
  kind: Fee.entries.kind,
  paymentId: text,
  dossierCode: text,
  procedure: v.optional(v.object({ code: v.optional(text), name: text })),
  agency: v.optional(v.object({ code: v.optional(text), name: text })),
  payee: v.optional(Payee),
  /** Name of the account that paid, when it asks for its own receipt; a payment made without signing in has none. */
  payerName: v.optional(text),
  fees: v.array(Fee),
  amount: vnd,
  reference: text,
  transactionId: v.optional(text),
  paidAt: instant,
  official: v.optional(v.object({ state: v.picklist(['ready', 'in-preparation']), url: v.optional(text) })),
});

export type Transfer = Readonly<v.InferOutput<typeof Transfer>>;
export type Payee = Readonly<v.InferOutput<typeof Payee>>;
export type FeeOrder = Readonly<v.InferOutput<typeof FeeOrder>>;
export type PaymentStatus = v.InferOutput<typeof PaymentStatus>;
export type Payment = Readonly<v.InferOutput<typeof Payment>>;
export type CreatePayment = Readonly<v.InferOutput<typeof CreatePayment>>;
export type Receipt = Readonly<v.InferOutput<typeof Receipt>>;
