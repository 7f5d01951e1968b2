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
export { toDossierView } from './dossiers/view.js';
export type { CreatePaymentRequest, Owner, Payments, ReceivedNotification } from './payments/payments.js';
export type { Refunds, RequestRefundOf } from './payments/refunds/refunds.js';
export type {
  PageAnswer,
  PaymentNotice,
  PaymentResult,
  QueryAnswer,
  RefundAnswer,
} from './domain/payment-word.js';
export type {
  NoticeReply,
  NoticeVerdict,
  PaymentProvider,
  ProviderOrder,
  ProviderPayment,
  ProviderRefund,
  Silence,
} from './payments/providers/provider.js';
export { receiptHtml } from './payments/paper/html.js';
export type { PaperOptions } from './payments/paper/paper.js';
export { receiptPdf } from './payments/paper/pdf.js';
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
export type { Store, StoreTransaction, TransactionOptions } from './store/store.js';
export type { DebtAnswer } from './wire/adapter-v1/debt.js';
