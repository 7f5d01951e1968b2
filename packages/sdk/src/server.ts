/** The server entry: everything of the browser entry, and the calls that need secrets. */
export * from './index.js';
export type { Log, LogEntry } from './domain/log.js';
export type {
  DossierRecord,
  DossierRecordInput,
  RecordFee,
  RecordProgress,
  RecordProgressInput,
} from './dossiers/record.js';
export type { DossierRecordPage, Dossiers, ListDossiers } from './dossiers/dossiers.js';
export { toDossierView } from './dossiers/view.js';
export type { CreatePaymentRequest, Owner, Payments, ReceivedNotification } from './payments/payments.js';
export { createPortalClient, type PortalClientOptions } from './portal/create-portal-client.js';
export type { PortalClient } from './portal/portal.js';
export type { Profile } from './profiles/profile.js';
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
