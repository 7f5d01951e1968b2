import type { Account, Payment } from '@dvcqg/sdk';
import { emit } from '../foundation/events.js';
import type { Lang } from '../foundation/lang.js';
import { redirect } from '../foundation/redirect.js';
import { safeUrl } from '../foundation/safe-url.js';
import type { QrPath } from '../paper/qr-path.js';
import type { Copier } from '../payment-parts/copier.js';
import { headingLevel } from '../payment-parts/level.js';
import type { ReceiptFile } from '../payment-parts/receipt-files.js';
import type { FeePaymentController, FeePaymentHost } from './fee-payment.controller.js';
import type { Method } from './fee-payment.machine.js';

/** What every view speaks with, and what the element lets it do. */
export interface FeePaymentActions {
  readonly lang: Lang;
  /** Of headlines, for assistive technology. */
  readonly level: number;
  readonly account: Account | 'none' | undefined;
  readonly owner: string | undefined;
  readonly method: Method;
  readonly qr: QrPath | 'failed' | undefined;
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

export function actionsOf(host: FeePaymentHost, controller: FeePaymentController): FeePaymentActions {
  return {
    lang: host.language,
    level: headingLevel(host.headingLevel),
    account: host.account,
    owner: host.owner,
    method: host.method,
    qr: host.qr,
    copier: controller.copier,
    receiptUrl: host.receiptUrl,
    file: controller.file,
    returnTo: (paymentId) => returnTo(host, paymentId),
    choose: (chosen) => (host.method = chosen),
    pay: () => void pay(host, controller),
    refresh: () => void controller.show(),
    check: () => void controller.check(true),
    renew: () => void controller.renew(),
    turnBack: () => void controller.turnBack(),
    otherMethod: () => host.send({ type: 'other-method' }),
    say: (text) => host.live.say(text),
    tellReceipt: (ids) => emit(host, 'dvc-receipt-requested', ids),
  };
}

function returnTo({ returnUrl }: FeePaymentHost, paymentId?: string): string {
  const url = new URL(safeUrl(returnUrl) ?? location.href);
  if (paymentId) url.searchParams.set('payment', paymentId);
  return url.href;
}

async function pay(host: FeePaymentHost, controller: FeePaymentController): Promise<void> {
  const payment: Payment | undefined = await controller.pay(returnTo(host));
  if (!payment) return;
  emit(host, 'dvc-payment-created', { paymentId: payment.id, status: payment.status });
  const { model } = host;
  if (model.state !== 'submitting' || !model.payment?.payUrl) return;
  if (!redirect(host, 'payment', model.payment.payUrl)) host.send({ type: 'redirect-held' });
}
