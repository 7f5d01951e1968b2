import { DvcDossierList } from '../dossier-list/dossier-list.js';
import { DvcDossierSupplement } from '../dossier-supplement/dossier-supplement.js';
import { DvcDossierTracker } from '../dossier-tracker/dossier-tracker.js';
import { DvcFeePayment } from '../fee-payment/fee-payment.js';
import { DvcLoginButton } from '../login-button/login-button.js';
import { DvcPaymentStatus } from '../payment-status/payment-status.js';
import { DvcReceipt } from '../receipt/receipt.js';
import { DvcRefundRequest } from '../refund-request/refund-request.js';

/** What has a first state. `<dvc-gateway>` shows nothing of its own. */
export const widgets = {
  'dvc-dossier-list': DvcDossierList,
  'dvc-dossier-supplement': DvcDossierSupplement,
  'dvc-dossier-tracker': DvcDossierTracker,
  'dvc-fee-payment': DvcFeePayment,
  'dvc-login-button': DvcLoginButton,
  'dvc-payment-status': DvcPaymentStatus,
  'dvc-receipt': DvcReceipt,
  'dvc-refund-request': DvcRefundRequest,
} as const;

/** A tag that can be rendered on a server. */
export type WidgetTag = keyof typeof widgets;
