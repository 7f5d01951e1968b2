export type { CallOptions, GivingBack, Registration, WalletAnswer, WalletCaller } from './call.js';
export type { DayFile, DayFileFault, Movement } from './day-file.js';
export { walletDesk } from './desk.js';
export type { Bend } from './envelope.js';
export type { WalletKey } from './keys.js';
export type { OrderInput, OrderState, WalletOrder } from './orders.js';
export { WalletPlatform, type Received, type Sent, type Twist } from './platform.js';
export { SANDBOX_WALLET_BASE, sandboxPlatformKeys, sandboxWallet } from './sandbox-values.js';
