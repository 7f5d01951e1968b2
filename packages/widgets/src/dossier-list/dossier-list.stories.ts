import { manyDossiers } from '../testing/dossiers.js';
import { dossier, dossierPage, portalError, signedIn, signedOut } from '../testing/fixtures.js';
import type { Story } from '../testing/story.js';
import { sessionEnds, storiesOf } from '../testing/story.js';

const down = portalError('service_down', { retriable: true });
const session = signedIn;
const first = { items: manyDossiers.slice(0, 10), total: 21, next: 2 };
const press = (selector: string) => [{ selector, from: 'ready' }] as const;
const shows = (dossiers: typeof dossierPage): Omit<Story, 'tag' | 'name'> => ({
  state: 'ready',
  answers: { session, dossiers },
});

export const dossierListStories = storiesOf(
  'dvc-dossier-list',
  { 'detail-url': '/ho-so?ma={dossierCode}' },
  {
    waiting: { state: 'loading', waiting: true },
    'signed out': { state: 'idle', answers: { session: signedOut } },
    five: shows(dossierPage),
    'only those that wait for me': { ...shows(dossierPage), press: press('.filter:nth-child(2)') },
    'none like that': {
      ...shows({ items: [dossier], total: 1 }),
      press: press('.filter:nth-child(4)'),
    },
    many: shows(first),
    'loading more': { ...shows(first), press: press('[part=more]'), then: 'nothing' },
    'all pages, some unreadable': {
      ...shows(first),
      press: press('[part=more]'),
      then: { dossiers: { items: manyDossiers.slice(10), unreadable: 1, total: 21 } },
    },
    'the next page cannot be had': { ...shows(first), press: press('[part=more]'), then: { dossiers: down } },
    'the session is over': { ...shows(dossierPage), ...sessionEnds, state: 'expired' },
    'none yet': { state: 'empty', answers: { session, dossiers: { items: [], total: 0 } } },
    'service down': { state: 'failed', answers: { session, dossiers: down } },
  },
);
