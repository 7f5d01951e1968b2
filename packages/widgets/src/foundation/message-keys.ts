import type { FailureKey, refundFailures, supplementFailures } from '@dvcqg/sdk';
import type { listMessages } from '../dossier-list/dossier-list.messages.js';
import type { formMessages as dossierSupplementForm } from '../dossier-supplement/dossier-supplement.form.messages.js';
import type { supplementMessages } from '../dossier-supplement/dossier-supplement.messages.js';
import type { trackerMessages } from '../dossier-tracker/dossier-tracker.messages.js';
import type { proofMessages } from '../dossier-tracker/dossier-tracker.proof.messages.js';
import type { resultMessages as dossierTrackerResult } from '../dossier-tracker/dossier-tracker.result.messages.js';
import type { scanMessages } from '../dossier-tracker/dossier-tracker.scan.messages.js';
import type { slipMessages } from '../dossier-tracker/dossier-tracker.slip.messages.js';
import type { dossierMessages } from '../dossier/dossier.messages.js';
import type { feePaymentMessages } from '../fee-payment/fee-payment.messages.js';
import type { orderMessages } from '../fee-payment/fee-payment.order.messages.js';
import type { transferMessages } from '../fee-payment/fee-payment.transfer.messages.js';
import type { elementMessages } from './element.messages.js';
import type { failureMessages } from './failure.messages.js';
import type { accountMessages } from '../login-button/login-button.account.messages.js';
import type { loginMessages } from '../login-button/login-button.messages.js';
import type { onwardMessages } from '../payment-parts/onward.messages.js';
import type { partsMessages } from '../payment-parts/parts.messages.js';
import type { paymentStatusMessages } from '../payment-status/payment-status.messages.js';
import type { rareMessages } from '../payment-status/payment-status.rare.messages.js';
import type { resultMessages as paymentStatusResult } from '../payment-status/payment-status.result.messages.js';
import type { receiptMessages } from '../receipt/receipt.messages.js';
import type { sheetMessages } from '../receipt/receipt.sheet.messages.js';
import type { formMessages as refundRequestForm } from '../refund-request/refund-request.form.messages.js';
import type { refundRequestMessages } from '../refund-request/refund-request.messages.js';
import type { Messages } from './localize.js';
import type { ribbonMessages } from './ribbon.messages.js';

type Failures = FailureKey | keyof typeof refundFailures | keyof typeof supplementFailures;
type KeysOf<M> = M extends Messages<infer W, infer T> ? `${W}.${keyof T & string}` : never;

/** Every text that a page or a locale pack may have in place of ours. */
export type MessageKey =
  | `failure.${Failures}.${'title' | 'detail'}`
  | KeysOf<
      | typeof elementMessages
      | typeof ribbonMessages
      | typeof listMessages
      | typeof dossierSupplementForm
      | typeof supplementMessages
      | typeof trackerMessages
      | typeof dossierTrackerResult
      | typeof proofMessages
      | typeof scanMessages
      | typeof slipMessages
      | typeof dossierMessages
      | typeof feePaymentMessages
      | typeof orderMessages
      | typeof transferMessages
      | typeof failureMessages
      | typeof accountMessages
      | typeof loginMessages
      | typeof onwardMessages
      | typeof partsMessages
      | typeof paymentStatusMessages
      | typeof paymentStatusResult
      | typeof rareMessages
      | typeof receiptMessages
      | typeof sheetMessages
      | typeof refundRequestForm
      | typeof refundRequestMessages
    >;
