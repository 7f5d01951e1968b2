/** A payment as its provider knows it. */
export interface ProviderPayment {
  /** Our reference, in the form the provider takes. */
  readonly reference: string;
  /** Whole đồng, 1 or more. */
  readonly amount: number;
  /** When it was made here. Some providers find a payment by its time only, so it is the same in every call. */
  readonly createdAt: Date;
}

/** What a pay page is asked for with. */
export interface ProviderOrder extends ProviderPayment {
  /** Purpose of the transfer in any letters; sent without accents. */
  readonly purpose: string;
  readonly payerIp: string;
  /** What the agency's debt look-up gave for the Portal's platform; other providers have no place for it. */
  readonly billing: Readonly<Record<string, unknown>>;
}

/** Money to be given back. */
export interface ProviderRefund {
  readonly payment: ProviderPayment;
  /** The provider's transaction id of the payment. */
  readonly transactionId: string;
  /** Ours, unique and the same in every call about this refund: 1 to 20 letters and digits. */
  readonly reference: string;
  /** The provider's id of the refund, once it told one. */
  readonly refundId?: string;
  /** Whole đồng, 1 to what was paid. */
  readonly amount: number;
  /** Why, in any letters; sent without accents. Names nobody. */
  readonly reason: string;
  /** When it was asked for here: the same in every call about it. */
  readonly createdAt: Date;
}
