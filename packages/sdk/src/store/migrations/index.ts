import { rateLimit } from './001-rate-limit.js';
import { sso } from './002-sso.js';
import { payments } from './003-payments.js';
import { outbox } from './004-outbox.js';
import { supplement } from './005-supplement.js';
import { ledger } from './006-ledger.js';
import { refunds } from './007-refunds.js';
import { reconciliation } from './008-reconciliation.js';
import { wallet } from './009-wallet.js';
import { outboxClocks } from './010-outbox-clocks.js';
import type { Migration } from './migration.js';

/** In the order they run. */
export const migrations: readonly Migration[] = [
  rateLimit,
  sso,
  payments,
  outbox,
  supplement,
  ledger,
  refunds,
  reconciliation,
  wallet,
  outboxClocks,
];
