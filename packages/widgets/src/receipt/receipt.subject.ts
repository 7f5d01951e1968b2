import '../define/gateway.js';
import '../define/receipt.js';
import { subjectOf } from '../testing/story-subject.js';
import { receiptStories } from './receipt.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(receiptStories, {
  url: import.meta.url,
  main: 'the sheet',
  waiting: 'waiting',
  attributes: { 'heading-level': '3' },
  events: [],
});
