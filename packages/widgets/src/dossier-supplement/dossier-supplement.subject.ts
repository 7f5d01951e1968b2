import '../define/gateway.js';
import '../define/dossier-supplement.js';
import { subjectOf } from '../testing/story-subject.js';
import { dossierSupplementStories } from './dossier-supplement.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(dossierSupplementStories, {
  url: import.meta.url,
  main: 'asked',
  waiting: 'waiting',
  personal: ['asked', 'files chosen', 'read back'],
  keys: ['asked', 'nothing chosen', 'read back'],
  refused: ['nothing chosen'],
  attributes: { 'heading-level': '3' },
  links: ['return-url'],
  events: ['dvc-supplement-sent'],
});
