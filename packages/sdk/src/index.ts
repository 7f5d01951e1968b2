/** The browser-safe entry: what a page may use, and types. No secret belongs where this runs. */
export { addressed, type AddressStyle } from './domain/address.js';
export { agency, type Agency, isRetired } from './domain/agencies.js';
export { type AgencyCodeParts, agencyParts, toNewForm, toOldForm, topBody } from './domain/agency-codes.js';
export type {
  AgencyCode,
  ComponentCode,
  DossierCode,
  Instant,
  ProcedureCode,
  ResultCode,
  ServiceCode,
  Vnd,
} from './domain/brand.js';
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
export {
  type ClockState,
  clockState,
  type DossierClock,
  dossierClock,
  wasOnTime,
} from './domain/dossier-clock.js';
export {
  type DueDate,
  dueDate,
  officeHours,
  type OfficeHours,
  type ProcessingLimit,
  withSaturdayMornings,
} from './domain/due-date.js';
export * from './domain/errors.js';
export {
  type FailureParams,
  failureSentence,
  failureText,
  type FailureText,
  type Lang,
} from './domain/failure-text.js';
export { type FailureKey, failureMessages, type FailureTable } from './domain/failure-messages.js';
export { refundFailures, supplementFailures } from './domain/more-failures.js';
export { checkPersonalId, checkTaxCode, maskNumber, maskPhone } from './domain/identity-numbers.js';
export { index766 } from './domain/index-766/indicators.js';
export type { ProcedureFacts } from './domain/index-766/measures.js';
export type {
  ScoredIndicator,
  ScorePreviewOptions,
  ScorePreviewResult,
  UnscoredIndicator,
  WorstDossier,
} from './domain/index-766/result.js';
export { type ScorePreview, scorePreview } from './domain/index-766/score-preview.js';
export type { LocalDate } from './domain/local-date.js';
export type { ProcessingFacts } from './domain/processing-time.js';
export { formatVnd, splitVnd, toVnd } from './domain/money.js';
export { compareNames, foldText, initials, maskName, matchesName, normaliseName } from './domain/names.js';
export { amountInWords, numberInWords } from './domain/number-words.js';
export {
  type CatalogueCodeParts,
  parseComponentCode,
  parseResultCode,
  parseServiceCode,
  type ServiceCodeParts,
} from './domain/official-codes.js';
export { spokenText, spokenVnd } from './domain/spoken.js';
export { isUsualStep, matchStatus, usualNextStatuses } from './domain/status-dictionary.js';
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
export type {
  Refund,
  RefundList,
  RefundReason,
  RefundStatus,
  RequestRefund,
} from './payments/refunds/schema.js';
export type {
  CreatePayment,
  FeeOrder,
  Payee,
  Payment,
  PaymentStatus,
  Receipt,
  Transfer,
} from './payments/schema.js';
export type { Account, Session } from './sso/schema.js';
