import type { InitMessage } from './messages.js';

export interface Partner {
  readonly code: string;
  readonly secret: string;
  readonly notifyUrl: string;
  /** Without one the payer is told to go back to the page they came from. */
  readonly returnUrl?: string;
  /** INIT answers come as `{ error_code, message: "<JSON>" }`, as through an adapter (wire fact 5.1). */
  readonly wrapped?: boolean;
}

export type PaymentMethod = 'wallet' | 'bank' | 'vietqr';
export type FailureReason = 'cancelled' | 'declined';

/** One movement of money at the bank. */
export interface Transaction {
  /** MaGiaoDich */
  readonly id: string;
  /** MaNganHang */
  readonly bankCode: string;
  readonly at: Date;
}

/** `succeeded` and `failed` are final. */
export type PaymentStatus =
  | { readonly kind: 'open' }
  /** The payer confirmed, the bank has not answered. */
  | { readonly kind: 'pending'; readonly transaction: Transaction }
  | {
      readonly kind: 'succeeded';
      readonly transaction: Transaction;
      readonly receiptAt: Date;
      /** The payer's bank sent the money a second time. */
      readonly second?: Transaction;
    }
  | { readonly kind: 'failed'; readonly transaction: Transaction; readonly reason: FailureReason };

export interface Payment {
  /** Short code on the pay page and in the purpose of a transfer; ours, not on the wire. */
  readonly code: string;
  readonly partner: Partner;
  readonly init: InitMessage;
  /** Integer đồng. */
  readonly amount: number;
  /** 128-bit names of the pay page and of the receipt: whoever holds one may see the page. */
  readonly payToken: string;
  readonly billToken: string;
  /** MaGiaoDich of the first transaction, known from the start so that every answer about the payment names it. */
  readonly transactionId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly status: PaymentStatus;
}

export type PaymentState = PaymentStatus['kind'] | 'expired';

/** Only a payment nobody confirmed expires: what the bank has begun is finished. */
export const stateOf = (payment: Payment, now: Date): PaymentState =>
  payment.status.kind === 'open' && now >= payment.expiresAt ? 'expired' : payment.status.kind;

/** MaHoSo, when the payment is for a dossier. */
export const dossierOf = ({ init }: Payment): string | undefined =>
  init.ThongTinBienLai.MaDichVu === '2' ? init.ThongTinBienLai.MaHoSo : undefined;
