import type { Account } from '@dvcqg/sdk';
import type { Lang } from '../foundation/lang.js';
import type { QrPath } from '../paper/qr-path.js';
import type { Copier } from '../payment-parts/copier.js';
import type { ReceiptFile } from '../payment-parts/receipt-files.js';
import type { Method } from './fee-payment.machine.js';

/** What every view speaks with, and what the element lets it do. */
export interface FeePaymentActions {
  readonly lang: Lang;
  /** Of headlines, for assistive technology. */
  readonly level: number;
  readonly account: Account | 'none' | undefined;
  readonly owner: string | undefined;
  readonly method: Method;
  readonly qr: QrPath | undefined;
  readonly copier: Copier;
  /** Page of the receipt, as the host gave it. */
  readonly receiptUrl: string | undefined;
  readonly file: ReceiptFile;
  /** The page to come back to; with the payment in it as the gateway would add it. */
  returnTo(paymentId?: string): string;
  choose(method: Method): void;
  pay(): void;
  refresh(): void;
  check(): void;
  renew(): void;
  turnBack(): void;
  otherMethod(): void;
  say(text: string): void;
  tellReceipt(ids: { readonly paymentId: string; readonly receiptId?: string }): void;
}
