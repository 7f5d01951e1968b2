/** The server entry: everything of the browser entry, and the calls that need secrets. */
export * from './index.js';
export type { Log, LogEntry } from './domain/log.js';
export type {
  DossierRecord,
  DossierRecordInput,
  DossierStatusChange,
  RecordFee,
  RecordProgress,
  RecordProgressInput,
} from './dossiers/record.js';
export type {
  DossierRecordPage,
  Dossiers,
  FileToUpload,
  ListDossiers,
  SyncResult,
  UploadedFile,
} from './dossiers/dossiers.js';
// For pages that a server renders without the gateway: what one visitor may see of a record.
export { dossierView } from './dossiers/view.js';
export type { Beneficiary, Due, DueFee, DueSource } from './payments/due.js';
export type {
  ContinueOptions,
  CreatePaymentRequest,
  Owner,
  Payments,
  PaymentsStatus,
  ReceivedNotification,
  ResolveOptions,
  ResolverRun,
  ResolverSummary,
} from './payments/payments.js';
export type { ProviderOrder, ProviderPayment, ProviderRefund } from './domain/payment-order.js';
export type { Refunds, RequestRefundOf } from './payments/refunds/refunds.js';
export type {
  Difference,
  DifferenceKind,
  Money,
  Reconciliation,
  ReconciliationGroup,
  ReconciliationProgress,
  ReconciliationSummary,
  ReconcileOptions,
} from './payments/reconciliation/reconciliation.js';
export type {
  Outcome,
  PageAnswer,
  PaymentNotice,
  PaymentResult,
  QueryAnswer,
  RefundAnswer,
} from './domain/payment-word.js';
export { receiptHtml } from './payments/paper/html.js';
export type { PaperOptions } from './payments/paper/paper.js';
export { receiptPdf } from './payments/paper/pdf.js';
export { unsignedOutcome } from './domain/dangerous.js';
export { createKeypay, type KeypayOptions } from './payments/providers/keypay.js';
export { createMomo, type MomoOptions } from './payments/providers/momo.js';
export { createPaygov, type PaygovOptions } from './payments/providers/paygov.js';
export { createVnpay, type VnpayOptions } from './payments/providers/vnpay.js';
export { createZalopay, type ZalopayOptions } from './payments/providers/zalopay.js';
export type { ProviderOptions } from './payments/providers/options.js';
export type { Secret } from './payments/providers/secrets.js';
export { paymentHosts } from './profiles/payment-hosts.js';
export type { NoticeReply, NoticeVerdict, PaymentProvider, Silence } from './payments/providers/provider.js';
export { createInbound } from './inbound/create-inbound.js';
export type { InboundHandler, InboundHandlers, InboundOptions } from './inbound/inbound.js';
export type {
  LandTaxReceipt,
  PortalMessage,
  PromotionAmendment,
  PromotionNotice,
  TaxNotice,
} from './inbound/schema.js';
export { createPortalClient, type PortalClientOptions } from './portal/create-portal-client.js';
export type { PortalClient } from './portal/portal.js';
export type { AdapterV1Profile, AdapterV2Profile, Profile } from './profiles/profile.js';
export { sandbox, sandboxAt } from './profiles/sandbox.js';
export type { SsoErrorCode } from './sso/errors.js';
export type {
  BeginSignIn,
  CompleteSignIn,
  LogoutNotice,
  LogoutUrl,
  SignIn,
  SignInTransaction,
  SsoClient,
  SsoTokens,
} from './sso/sso.js';
export type { BillAnswer } from './wire/payment-1.0.6/bill.js';
export type { Store, StoreTransaction, TransactionOptions } from './store/store.js';
export type { DebtAnswer } from './wire/adapter-v1/debt.js';
