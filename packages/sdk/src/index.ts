/** Browser entry. Interim of branch w-foundation: replaced whole by the one of sdk-core when it lands. */
export { createGatewayClient } from './client/create-gateway-client.js';
export type { CallOptions, GatewayClient } from './client/gateway-client.js';
export type {
  Dossier,
  DossierPage,
  DossierResult,
  Fee,
  ProgressEntry,
  SupplementRequest,
} from './dossiers/schema.js';
export type { CreatePayment, FeeOrder, Payee, Payment, PaymentStatus, Receipt } from './payments/schema.js';
export type { Account, Session } from './sso/schema.js';
export { dossierStatuses } from './domain/status.js';
export type { DossierStatusKey, Tone, Turn } from './domain/status.js';
export * from './domain/errors.js';
export { failureText } from './domain/failure-text.js';
export { parseDossierCode, spokenGroups } from './domain/codes.js';
export { formatVnd } from './domain/money.js';
export { formatDate, formatLongDate, formatTime } from './domain/time.js';
export { amountInWords } from './domain/number-words.js';
