import type { SupplementTable } from './tables/dossiers.js';
import type { MigrationTable, RateLimitTable, CounterTable } from './tables/house.js';
import type {
  OutboxTable,
  OutboxRecordTable,
  OutboxProgressTable,
  OutboxPauseTable,
} from './tables/outbox.js';
import type {
  PaymentTable,
  PaymentKeyTable,
  PaymentEventTable,
  InboxTable,
  ReceiptTable,
} from './tables/payments.js';
import type { ReconciliationTable, ReconciliationDifferenceTable } from './tables/reconciliation.js';
import type { RefundTable, RefundEventTable, RefundEntryTable } from './tables/refunds.js';
import type { SsoSessionTable, SsoUsedTable } from './tables/sso.js';
import type { WalletOrderTable, WalletMovementTable, WalletOutboxTable } from './tables/wallet.js';

/**
 * Every table of the store, as Kysely types. Times are milliseconds since the epoch, money is whole đồng: both fit a
 * 64-bit integer on SQLite and PostgreSQL. Flags are 0 or 1. Nothing here names a person.
 */
export interface Schema {
  migration: MigrationTable;
  rate_limit: RateLimitTable;
  sso_session: SsoSessionTable;
  sso_used: SsoUsedTable;
  counter: CounterTable;
  payment: PaymentTable;
  payment_key: PaymentKeyTable;
  payment_event: PaymentEventTable;
  inbox: InboxTable;
  receipt: ReceiptTable;
  reconciliation: ReconciliationTable;
  reconciliation_difference: ReconciliationDifferenceTable;
  refund: RefundTable;
  refund_event: RefundEventTable;
  refund_entry: RefundEntryTable;
  supplement: SupplementTable;
  outbox: OutboxTable;
  outbox_record: OutboxRecordTable;
  outbox_progress: OutboxProgressTable;
  outbox_pause: OutboxPauseTable;
  wallet_order: WalletOrderTable;
  wallet_movement: WalletMovementTable;
  wallet_outbox: WalletOutboxTable;
}
