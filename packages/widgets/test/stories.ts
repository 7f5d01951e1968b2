import '../src/define/all.js';
import { feePaymentStories } from '../src/fee-payment/fee-payment.stories.js';
import { loginButtonStories } from '../src/login-button/login-button.stories.js';
import { paymentStatusStories } from '../src/payment-status/payment-status.stories.js';
import { receiptStories } from '../src/receipt/receipt.stories.js';
import type { Story } from '../src/testing/story.js';

/** Every state of every widget. */
export const stories: readonly Story[] = [
  ...loginButtonStories,
  ...feePaymentStories,
  ...paymentStatusStories,
  ...receiptStories,
];
