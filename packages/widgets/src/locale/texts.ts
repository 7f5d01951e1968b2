import { failureMessages as failures, refundFailures, supplementFailures } from '@dvcqg/sdk';
import { listMessages } from '../dossier-list/dossier-list.messages.js';
import { formMessages as supplementForm } from '../dossier-supplement/dossier-supplement.form.messages.js';
import { supplementMessages } from '../dossier-supplement/dossier-supplement.messages.js';
import { trackerMessages } from '../dossier-tracker/dossier-tracker.messages.js';
import { proofMessages } from '../dossier-tracker/dossier-tracker.proof.messages.js';
import { resultMessages as trackerResult } from '../dossier-tracker/dossier-tracker.result.messages.js';
import { scanMessages } from '../dossier-tracker/dossier-tracker.scan.messages.js';
import { slipMessages } from '../dossier-tracker/dossier-tracker.slip.messages.js';
import { dossierMessages } from '../dossier/dossier.messages.js';
import { feePaymentMessages } from '../fee-payment/fee-payment.messages.js';
import { orderMessages } from '../fee-payment/fee-payment.order.messages.js';
import { transferMessages } from '../fee-payment/fee-payment.transfer.messages.js';
import { elementMessages } from '../foundation/element.messages.js';
import { failureMessages } from '../foundation/failure.messages.js';
import type { MessageKey } from '../foundation/message-keys.js';
import { ribbonMessages } from '../foundation/ribbon.messages.js';
import { accountMessages } from '../login-button/login-button.account.messages.js';
import { loginMessages } from '../login-button/login-button.messages.js';
import { onwardMessages } from '../payment-parts/onward.messages.js';
import { partsMessages } from '../payment-parts/parts.messages.js';
import { paymentStatusMessages } from '../payment-status/payment-status.messages.js';
import { rareMessages as paymentRare } from '../payment-status/payment-status.rare.messages.js';
import { resultMessages as paymentResult } from '../payment-status/payment-status.result.messages.js';
import { receiptMessages } from '../receipt/receipt.messages.js';
import { sheetMessages } from '../receipt/receipt.sheet.messages.js';
import { formMessages as refundForm } from '../refund-request/refund-request.form.messages.js';
import { refundRequestMessages } from '../refund-request/refund-request.messages.js';

const sources: readonly { readonly widget: string; readonly vi: Readonly<Record<string, string>> }[] = [
  elementMessages,
  ribbonMessages,
  loginMessages,
  accountMessages,
  trackerMessages,
  trackerResult,
  proofMessages,
  scanMessages,
  slipMessages,
  dossierMessages,
  listMessages,
  supplementMessages,
  supplementForm,
  feePaymentMessages,
  orderMessages,
  transferMessages,
  partsMessages,
  onwardMessages,
  paymentStatusMessages,
  paymentResult,
  paymentRare,
  receiptMessages,
  sheetMessages,
  refundRequestMessages,
  refundForm,
  failureMessages,
];

/** Words of failures: the first is the title, of several ways to say a thing the most precise comes first. */
type Entry = string | readonly string[];

function* failureTexts(): Generator<[string, string]> {
  const whole = (entry: Entry): string => (typeof entry === 'string' ? entry : (entry[0] ?? ''));
  const table: Readonly<Record<string, { readonly vi: readonly Entry[] }>> = {
    ...failures,
    ...refundFailures,
    ...supplementFailures,
  };
  for (const [key, { vi }] of Object.entries(table)) {
    const [title = '', ...detail] = vi;
    yield [`failure.${key}.title`, whole(title)];
    if (detail.length) yield [`failure.${key}.detail`, detail.map(whole).join(' ')];
  }
}

/** Every text that a page or a locale pack may have in place of ours: its key and the Vietnamese, which is the source. */
export const vietnameseTexts: ReadonlyMap<MessageKey, string> = new Map([
  ...sources.flatMap(({ widget, vi }) =>
    Object.entries(vi).map(([key, text]) => [`${widget}.${key}` as MessageKey, text] as const),
  ),
  ...([...failureTexts()] as [MessageKey, string][]),
]);
