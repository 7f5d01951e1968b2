import '../define/gateway.js';
import '../define/fee-payment.js';
import { subjectOf } from '../testing/story-subject.js';
import { feePaymentStories } from './fee-payment.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(feePaymentStories, {
  url: import.meta.url,
  main: 'a choice of ways',
  waiting: 'waiting',
  keys: ['a choice of ways', 'the code of a transfer', 'bank silent', 'already paid'],
  attributes: { 'heading-level': '3' },
  links: ['return-url', 'receipt-url'],
  events: ['dvc-payment-created', 'dvc-receipt-requested', 'dvc-payment-settled'],
});
