/** The other end of a payment: what an e-wallet or a bank needs to be a payment method of the Portal. */
export { allowHttp, allowTestPayer } from './domain/dangerous.js';
export { PortalError } from './domain/errors.js';
export type { Log, LogEntry } from './domain/log.js';
export { createWallet, type WalletOptions } from './wallet/create-wallet.js';
export type { WalletKey } from './wallet/keys.js';
export { walletMessage, walletMessages } from './wallet/messages.js';
export type { TestPayer } from './wallet/test-payer.js';
export type {
  Credit,
  DayDifference,
  Debit,
  DebitOutcome,
  Wallet,
  WalletDay,
  WalletLedger,
  WalletOrder,
  WalletOrderStatus,
  WalletWork,
} from './wallet/wallet.js';
export type { Store } from './store/store.js';
export type { DayRow, DayTotals } from './wire/wallet-1/day-file.js';
export type { WalletFee } from './wire/wallet-1/fields.js';
