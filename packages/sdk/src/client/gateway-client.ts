import type { CallOptions } from '../domain/call-options.js';
import type { Dossier, DossierPage, SupplementAnswer, UploadedFile } from '../dossiers/schema.js';
import type { Refund, RefundList, RequestRefund } from '../payments/refunds/schema.js';
import type { CreatePayment, FeeOrder, Payment, Receipt } from '../payments/schema.js';
import type { Session } from '../sso/schema.js';

/** The gateway's API as the widgets call it. Every method throws a `PortalError` whose `messageKey` has a citizen's text. */
export interface GatewayClient {
  /** Absolute URL of the gateway, no trailing slash. */
  readonly url: string;
  session(options?: CallOptions): Promise<Session>;
  /** Where to send the browser to sign in. `returnTo` defaults to the present page. */
  loginUrl(returnTo?: string): string;
  /** Ends the local session first; answers where to send the browser to end the one at the identity provider. */
  logout(returnTo?: string, options?: CallOptions): Promise<{ redirectTo: string }>;
  dossier(code: string, options?: CallOptions): Promise<Dossier>;
  /** Where the changes of a dossier are told, for an `EventSource` with credentials. */
  eventsUrl(code: string): string;
  /** A second proof for somebody else's dossier: the last four digits of the owner's phone. */
  prove(code: string, proof: { readonly phone: string }, options?: CallOptions): Promise<Dossier>;
  /** Sends one paper of an answer to a supplement request: PDF, JPEG or PNG, at most 10 MiB. */
  upload(code: string, file: File, options?: CallOptions): Promise<UploadedFile>;
  /** Answers the open supplement request. The same `idempotencyKey` answers once, however often it is sent. */
  supplement(
    code: string,
    answer: SupplementAnswer,
    idempotencyKey: string,
    options?: CallOptions,
  ): Promise<Dossier>;
  dossiers(page?: number, options?: CallOptions): Promise<DossierPage>;
  fees(dossierCode: string, options?: CallOptions): Promise<FeeOrder>;
  /** The same `idempotencyKey` gives the same payment; with another content it is refused. */
  createPayment(payment: CreatePayment, idempotencyKey: string, options?: CallOptions): Promise<Payment>;
  payment(id: string, options?: CallOptions): Promise<Payment>;
  /** Has the server ask the platform now, then answers as `payment()`. */
  checkPayment(id: string, options?: CallOptions): Promise<Payment>;
  /** The page that comes next for the same intent: a new one when the old ran out unpaid, the next beneficiary's when paid. */
  continuePayment(id: string, options?: CallOptions): Promise<Payment>;
  /** Gives up a payment whose page was never opened; an open page cannot be closed. */
  cancelPayment(id: string, options?: CallOptions): Promise<Payment>;
  receipt(id: string, options?: CallOptions): Promise<Receipt>;
  /** Where a receipt is as a sheet to print or as a PDF to keep; for a link, whose browser shows who it is by cookie. */
  receiptUrl(id: string, form: 'html' | 'pdf'): string;
  /** Asks for money back. The same `idempotencyKey` gives the same refund; with another content it is refused. */
  requestRefund(
    paymentId: string,
    request: RequestRefund,
    idempotencyKey: string,
    options?: CallOptions,
  ): Promise<Refund>;
  /** As far as is known; the server asks the platform while the outcome is open. */
  refund(id: string, options?: CallOptions): Promise<Refund>;
  /** The refunds of a payment, and how much can still be asked back. */
  refunds(paymentId: string, options?: CallOptions): Promise<RefundList>;
}
