import '../define/gateway.js';
import '../define/payment-status.js';
import { subjectOf } from '../testing/story-subject.js';
import { paymentStatusStories } from './payment-status.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(paymentStatusStories, {
  url: import.meta.url,
  main: 'paid, a refund can be asked for',
  waiting: 'waiting',
  keys: ['paid, a refund can be asked for', 'not paid yet', 'failed'],
  attributes: { 'refund-url': '/hoan-tra?payment={paymentId}', 'heading-level': '3' },
  links: ['receipt-url', 'retry-url', 'refund-url'],
  events: ['dvc-receipt-requested', 'dvc-refund-requested', 'dvc-payment-settled'],
});
