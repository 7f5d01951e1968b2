import type { LocalDate } from '../../domain/local-date.js';
import type { ProviderOrder, ProviderPayment, ProviderRefund } from '../../domain/payment-order.js';
import type {
  PageAnswer,
  PaymentNotice,
  QueryAnswer,
  RefundAnswer,
  RefundNotice,
} from '../../domain/payment-word.js';
import type { BillAnswer } from '../../wire/payment-1.0.6/bill.js';
import type { FileHeader, FileRow } from '../../wire/reconciliation-1/file.js';

export type { ProviderOrder, ProviderPayment, ProviderRefund } from '../../domain/payment-order.js';

/** No usable answer, for whatever reason: the payment's state is what it was, only unknown. */
export interface Silence {
  readonly kind: 'silence';
}

/** How a provider tells what it did on one day, and how that is read. Times and days are Vietnam's. */
export interface DayFile {
  /**
   * Hands the file over byte for byte, as it comes.
   * @throws ApiError `reconciliation_not_ready`, `reconciliation_refused`; TransportError
   */
  fetch(
    day: LocalDate,
    take: (bytes: Uint8Array) => Promise<void>,
    options: { readonly signal?: AbortSignal | undefined; readonly timeout: number },
  ): Promise<void>;
  /**
   * Reads a file to its end and says what it is, when its digest is right. Nothing else of it is interpreted.
   * @throws SignatureError, ShapeError: the file is refused as a whole
   */
  verify(bytes: AsyncIterable<Uint8Array>): Promise<FileHeader>;
  /** The rows of a verified file. @throws ShapeError also at the very end, when count or total are wrong */
  rows(bytes: AsyncIterable<Uint8Array>, header: FileHeader): AsyncIterable<readonly FileRow[]>;
}

/** What became of a notification here, for the provider to hear in its own words. */
export type NoticeVerdict =
  /** It is on our disk. */
  | 'taken'
  /** It was on our disk before. */
  | 'repeated'
  /** On our disk, and not the amount that was ordered. */
  | 'wrong-amount'
  /** On our disk, and not what is booked: people must look. */
  | 'contradicted'
  /** Verified, but about a payment that is not ours to know. */
  | 'not-ours';

/** The HTTP answer to a notification: a JSON body or none. */
export interface NoticeReply {
  readonly status: number;
  readonly body?: Readonly<Record<string, string | number>>;
}

/**
 * One way to take money: the Portal's payment platform, or a gateway or wallet. A call that gets no usable answer is
 * `silence`, never an error; what does not fit the provider's limits throws before anything is sent.
 */
export interface PaymentProvider {
  /** `portal`, `vnpay`, `momo` … */
  readonly name: string;
  /** Our code there. */
  readonly partner: string;
  /** How long a pay page takes money, minutes. */
  readonly payPageMinutes: number;
  /** There is nothing to ask it: what it tells is all there is, however late. */
  readonly tellsOnly?: boolean;
  /** It may give a VietQR beside its pay page. */
  readonly vietQr?: boolean;
  /** A reference in the form this provider takes, out of one that is unique: `unique` is 20 letters and digits. */
  reference(unique: string, at: Date): string;
  /**
   * Asks for a pay page, once. `timeout` is the total time in ms, here and below.
   * @throws ShapeError `field_invalid` with `path`: nothing was sent
   */
  create(order: ProviderOrder, timeout: number): Promise<PageAnswer | Silence>;
  /** Asks what became of a payment. */
  query(payment: ProviderPayment, timeout: number): Promise<QueryAnswer | Silence>;
  /** Absent where the provider has no call for it. @throws ShapeError `field_invalid` with `path`: nothing was sent */
  refund?(refund: ProviderRefund, timeout: number): Promise<RefundAnswer | Silence>;
  /** Asks what became of a refund. */
  refundStatus?(refund: ProviderRefund, timeout: number): Promise<RefundAnswer | Silence>;
  /** The agency's electronic receipt. */
  bill?(reference: string, timeout: number): Promise<BillAnswer | Silence>;
  /** The signed file of a day's transactions; absent where the provider gives none. */
  readonly dayFile?: DayFile;
  /**
   * Reads a notification: the raw bytes of a POST, or the query of a GET without its `?`. Nothing of it is interpreted
   * before its digest was found right.
   * @throws SignatureError `signature_invalid`, `signature_ambiguous`
   */
  receive(raw: Uint8Array | string): Promise<PaymentNotice>;
  /**
   * Reads a notification about a refund, where the provider sends any; undefined when it is about something else.
   * @throws SignatureError as `receive`
   */
  receiveRefund?(raw: Uint8Array | string): Promise<RefundNotice | undefined>;
  /** What to answer to a notification that was read. */
  reply(notice: PaymentNotice | RefundNotice, verdict: NoticeVerdict): NoticeReply;
  /** What to answer to one whose digest is missing or wrong. Nothing of it is repeated. */
  refuse(): NoticeReply;
}
