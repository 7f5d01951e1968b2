import '../define/gateway.js';
import '../define/dossier-list.js';
import { subjectOf } from '../testing/story-subject.js';
import { dossierListStories } from './dossier-list.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(dossierListStories, {
  url: import.meta.url,
  main: 'five',
  waiting: 'waiting',
  personal: ['five', 'many', 'only those that wait for me'],
  keys: ['five', 'none like that'],
  attributes: { 'heading-level': '3' },
  links: ['detail-url'],
  events: [],
});
