import '../src/define/all.js';
import { dossierListStories } from '../src/dossier-list/dossier-list.stories.js';
import { dossierSupplementStories } from '../src/dossier-supplement/dossier-supplement.stories.js';
import { dossierTrackerStories } from '../src/dossier-tracker/dossier-tracker.stories.js';
import { feePaymentStories } from '../src/fee-payment/fee-payment.stories.js';
import { loginButtonStories } from '../src/login-button/login-button.stories.js';
import { paymentStatusStories } from '../src/payment-status/payment-status.stories.js';
import { receiptStories } from '../src/receipt/receipt.stories.js';
import { refundRequestStories } from '../src/refund-request/refund-request.stories.js';
import type { Story } from '../src/testing/story.js';

/** Every state of every widget. */
export const stories: readonly Story[] = [
  ...dossierTrackerStories,
  ...loginButtonStories,
  ...dossierListStories,
  ...dossierSupplementStories,
  ...feePaymentStories,
  ...paymentStatusStories,
  ...receiptStories,
  ...refundRequestStories,
];
