/** What happened to the money. `unclear`: the far side's words do not say, so it is asked, or people look. */
export type Outcome = 'succeeded' | 'failed' | 'pending' | 'unclear';

/** A verified word of a far side about one payment. */
export interface PaymentResult {
  readonly outcome: Outcome;
  /** Our code at the far side. */
  readonly partner: string;
  readonly reference: string;
  /** Whole đồng; undefined when the wire's text is not that. */
  readonly amount: number | undefined;
  readonly currency: string;
  readonly transactionId: string;
  readonly bank: string;
  readonly at: Date | undefined;
  /** Of `failed`: nobody paid in time. */
  readonly ranOut?: boolean;
}

/** A result notification. */
export interface PaymentNotice extends PaymentResult {
  /** The signed text without the secret, and its digest: the evidence to keep. Holds no personal data. */
  readonly evidence: { readonly text: string; readonly digest: string };
  /** Fields of it that the reply repeats. */
  readonly echo: Readonly<Record<string, string>>;
}

/** A VietQR as the far side gave it, unchecked. */
export interface TransferCode {
  readonly text: string;
  readonly bankName?: string;
}

/** What was said to an order. `duplicate`: it has this reference already, so only a query can tell more. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly url: string; readonly qr?: TransferCode }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'refused' };

/** What was said to a question about a payment. */
export type QueryAnswer =
  | { readonly kind: 'result'; readonly result: PaymentResult }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused' };

/**
 * What was said to a refund, or to a question about one. `received`: taken, not yet decided. `accepted`: taken, the money
 * is on its way. `refused`: decided against, or without `at` not even taken. `failed`: was taken, and came to nothing.
 * `duplicate`: this refund is there already, so only a question can tell more. `contradicted`: about this refund, and not
 * what was asked for. `at` is when that happened there.
 */
export type RefundAnswer =
  | { readonly kind: 'received' | 'accepted' | 'paid'; readonly refundId?: string; readonly at?: Date }
  | { readonly kind: 'refused' | 'failed'; readonly at?: Date }
  | { readonly kind: 'duplicate' | 'not-found' | 'unclear' | 'contradicted' };

/** A verified notification about one refund. */
export interface RefundNotice {
  readonly outcome: 'received' | 'accepted' | 'paid' | 'refused' | 'failed' | 'unclear';
  /** Our code at the far side. */
  readonly partner: string;
  readonly refundReference: string;
  /** Of the payment. */
  readonly reference: string;
  readonly transactionId: string;
  /** Whole đồng; undefined when the wire's text is not that. */
  readonly amount: number | undefined;
  readonly currency: string;
  /** When that happened there. */
  readonly at: Date | undefined;
  /** The signed text without the secret, and its digest: the evidence to keep. Holds no personal data. */
  readonly evidence: { readonly text: string; readonly digest: string };
  /** What the reply repeats. */
  readonly echo: Readonly<Record<string, string>>;
}
