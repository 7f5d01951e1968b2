import '../define/gateway.js';
import '../define/refund-request.js';
import { subjectOf } from '../testing/story-subject.js';
import { refundRequestStories } from './refund-request.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(refundRequestStories, {
  url: import.meta.url,
  main: 'form',
  waiting: 'waiting',
  keys: ['form', 'more than was paid', 'read back'],
  refused: ['nothing filled in', 'more than was paid'],
  attributes: { 'heading-level': '3' },
  events: ['dvc-refund-sent'],
});
