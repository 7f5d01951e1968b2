/** The browser-safe entry: what a page may use, and types. No secret belongs where this runs. */
export type { AgencyCode, DossierCode, Instant, ProcedureCode, Vnd } from './domain/brand.js';
export {
  type DossierCodeParts,
  type DossierCodeProblem,
  formatDossierCode,
  parseAgencyCode,
  parseDossierCode,
  parseProcedureCode,
  spokenGroups,
} from './domain/codes.js';
export { allowHttp } from './domain/dangerous.js';
export { type DossierClock, dossierClock, wasOnTime } from './domain/dossier-clock.js';
export * from './domain/errors.js';
export { type FailureParams, failureText, type FailureText, type Lang } from './domain/failure-text.js';
export type { FailureKey } from './domain/failure-messages.js';
export { checkPersonalId, checkTaxCode, maskNumber, maskPhone } from './domain/identity-numbers.js';
export type { LocalDate } from './domain/local-date.js';
export { formatVnd, splitVnd, toVnd } from './domain/money.js';
export { foldText, initials, maskName, normaliseName } from './domain/names.js';
export { amountInWords, numberInWords } from './domain/number-words.js';
export {
  dossierStatus,
  dossierStatuses,
  type DossierStatusKey,
  type Tone,
  type Turn,
} from './domain/status.js';
export {
  formatDate,
  formatLongDate,
  formatTime,
  localParts,
  type LocalParts,
  toInstant,
  toLocalDate,
} from './domain/time.js';
export { readVietQr, type VietQr, writeVietQr } from './domain/vietqr.js';
export { addWorkingDays, countWorkingDays, isWorkingDay, type WorkingDays } from './domain/working-days.js';
export { createGatewayClient, type GatewayClientOptions } from './client/create-gateway-client.js';
export type { CallOptions } from './domain/call-options.js';
export type { GatewayClient } from './client/gateway-client.js';
export type {
  Dossier,
  DossierPage,
  DossierPart,
  DossierResult,
  Fee,
  ProgressEntry,
  SupplementAnswer,
  SupplementRequest,
  UploadedFile,
} from './dossiers/schema.js';
export type { CreatePayment, FeeOrder, Payee, Payment, PaymentStatus, Receipt } from './payments/schema.js';
export type { Account, Session } from './sso/schema.js';
