import { byStatus, missedDossier } from '../testing/dossiers.js';
import { choose, chooseAll, pdf } from '../testing/files.js';
import { dossier, portalError, signedIn, signedOut, supplementDossier } from '../testing/fixtures.js';
import type { Story } from '../testing/story.js';
import { sessionEnds, storiesOf } from '../testing/story.js';
import { until } from '../testing/until.js';
import { mostBytes } from './dossier-supplement.files.js';

const mine = byStatus['5'];
const sent = { ...dossier, code: mine.code, mine: true };
const answers = { session: signedIn, dossier: mine, supplement: sent };
const asked = { state: 'ready', answers } as const;
const next = { selector: '[part=next]', from: 'ready' } as const;
const files = {
  from: 'ready',
  act: (widget: Element) => chooseAll(widget, pdf(), pdf('giay-chung-nhan-ket-hon.pdf', 1_400_000)),
} as const;
const send = { selector: '[part=send]', from: 'ready' } as const;

/** A file with a fault in the first field. */
const faulty = (file: () => File): Omit<Story, 'tag' | 'name'> => ({
  ...asked,
  press: [
    {
      from: 'ready',
      async act(widget) {
        choose(widget, 0, file());
        await until('the fault', () => Boolean(widget.shadowRoot?.querySelector('.problem')));
      },
    },
  ],
});

export const dossierSupplementStories = storiesOf(
  'dvc-dossier-supplement',
  { code: mine.code, 'return-url': '/ho-so?ma={dossierCode}' },
  {
    'no code': { state: 'idle', attributes: { code: '' }, answers },
    'signed out': { state: 'idle', answers: { ...answers, session: signedOut } },
    waiting: { state: 'loading', waiting: true },
    asked,
    'too late, can still be sent': { state: 'ready', answers: { ...answers, dossier: missedDossier } },
    'files chosen': { ...asked, press: [files] },
    'nothing chosen': { ...asked, press: [next] },
    'of the wrong type': faulty(() => new File(['MZ'], 'giay-chung-sinh.docx')),
    'too large': faulty(() => pdf('giay-chung-sinh.pdf', mostBytes)),
    'a photo too large': faulty(
      () => new File([new Uint8Array([0xff, 0xd8, 0xff]), new Uint8Array(mostBytes)], 'IMG_2041.jpg'),
    ),
    'read back': { ...asked, press: [files, next] },
    uploading: { ...asked, state: 'submitting', press: [files, next, send], then: 'nothing' },
    'one file could not be sent': {
      ...asked,
      press: [files, next, send],
      then: {
        upload: (_code, { name, size }) =>
          name.startsWith('giay-chung-sinh')
            ? { id: 'upl_1', name, size }
            : portalError('service_down', { retriable: true }),
      },
    },
    sent: { ...asked, state: 'succeeded', press: [files, next, send] },
    'the session is over': { ...asked, ...sessionEnds, state: 'expired' },
    'another’s dossier': { state: 'empty', answers: { ...answers, dossier: supplementDossier } },
    'nothing is asked': { state: 'empty', answers: { ...answers, dossier: sent } },
    'service down': {
      state: 'failed',
      answers: { ...answers, dossier: portalError('service_down', { retriable: true }) },
    },
  },
);
