import '../define/gateway.js';
import '../define/dossier-tracker.js';
import { portalError } from '../testing/fixtures.js';
import { subjectOf } from '../testing/story-subject.js';
import { dossierTrackerStories } from './dossier-tracker.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(dossierTrackerStories, {
  url: import.meta.url,
  main: 'papers asked a second time',
  waiting: 'waiting',
  personal: ['papers asked a second time'],
  signedOut: { dossier: portalError('dossier_not_yours', { status: 403, action: 'ask-citizen' }) },
  keys: ['papers asked a second time', 'no code yet', 'a code that is none', 'needs a proof'],
  refused: ['a code that is none'],
  attributes: { 'heading-level': '3' },
  links: ['pay-url', 'supplement-url'],
  roots: { 'dossier-tracker': {}, 'dossier-tracker.code': { code: 'H99.01-20250701-0001' } },
  events: ['dvc-dossier-found', 'dvc-dossier-changed', 'dvc-pay-requested'],
});
