import { fakeCamera } from '../testing/camera.js';
import {
  answeredDossier,
  byStatus,
  foreignDossier,
  lifeEventDossier,
  missedDossier,
  rescheduledDossier,
  secondRoundDossier,
  soonDossier,
} from '../testing/dossiers.js';
import { FakeEventSource, circumstance } from '../testing/fake-events.js';
import {
  dossier,
  lateDossier,
  payableDossier,
  portalError,
  signedIn,
  signedOut,
  supplementDossier,
} from '../testing/fixtures.js';
import type { Story } from '../testing/story.js';
import { storiesOf } from '../testing/story.js';
import { until } from '../testing/until.js';

const shows = (one: typeof dossier) =>
  ({ state: 'ready', answers: { dossier: one, session: one.mine ? signedIn : signedOut } }) as const;
const down = portalError('service_down', { retriable: true });
const notYours = portalError('dossier_not_yours', { status: 403, action: 'ask-citizen' });
const missing = portalError('dossier_not_found', { status: 404, params: { code: dossier.code } });
const noCode = { code: '' };

/** Types into a field of the widget and sends its form. */
const types =
  (field: string, text: string, button: string) =>
  (widget: Element): void => {
    const input = widget.shadowRoot?.querySelector<HTMLInputElement>(field);
    if (input) input.value = text;
    input?.dispatchEvent(new Event('input'));
    widget.shadowRoot?.querySelector<HTMLElement>(button)?.click();
  };
const proves = { from: 'pending', act: types('#phone', '1234', '.proof .btn-main') } as const;

const statuses = Object.fromEntries(
  Object.values(byStatus).map((one) => [`status ${one.status.code}, ${one.status.key}`, shows(one)]),
) as Record<string, Omit<Story, 'tag' | 'name'>>;

export const dossierTrackerStories = storiesOf(
  'dvc-dossier-tracker',
  {
    code: dossier.code,
    'pay-url': '/nop?ma={dossierCode}',
    'supplement-url': '/bo-sung?ma={dossierCode}',
  },
  {
    ...statuses,
    'a status not known yet': shows(foreignDossier),
    'due soon': shows(soonDossier),
    'overdue, no new date': shows(lateDossier),
    'overdue, apology and new date': shows(rescheduledDossier),
    'papers asked of somebody else': shows(supplementDossier),
    'papers answered': shows(answeredDossier),
    'papers asked a second time': shows(secondRoundDossier),
    'papers not sent in time': shows(missedDossier),
    'a life event with parts': shows(lifeEventDossier),
    'several side by side': {
      state: 'ready',
      attributes: { code: `${dossier.code}, ${payableDossier.code}, H99.01-20250701-9999` },
      answers: {
        dossier: (code: string) =>
          [dossier, payableDossier].find((one) => one.code === code) ?? portalError('dossier_not_found'),
      },
    },
    live: {
      state: 'ready',
      press: [
        {
          from: 'ready',
          async act() {
            await until('a stream', () => FakeEventSource.open.length === 1);
            FakeEventSource.open[0]?.tell('dossier', dossier);
          },
        },
      ],
    },
    offline: {
      state: 'ready',
      press: [
        {
          from: 'ready',
          async act() {
            await until('a stream', () => FakeEventSource.open.length === 1);
            circumstance.offline();
          },
        },
      ],
    },
    'stale: what is newer cannot be had': {
      state: 'ready',
      press: [{ selector: '[part=refresh]', from: 'ready' }],
      then: { dossier: down },
    },
    'no code yet': { state: 'idle', attributes: noCode },
    'a code that is none': {
      state: 'idle',
      attributes: noCode,
      press: [{ from: 'idle', act: types('#code', 'H99.01-20251332-0001', '[part=submit]') }],
    },
    waiting: { state: 'loading', waiting: true },
    'needs a proof': { state: 'pending', answers: { dossier: notYours } },
    'the proof is wrong': {
      state: 'pending',
      answers: { dossier: notYours },
      press: [proves],
      then: { prove: portalError('proof_wrong', { status: 403, params: { left: 3 } }) },
    },
    'the proof is being checked': {
      state: 'submitting',
      answers: { dossier: notYours },
      press: [proves],
      then: 'nothing',
    },
    'not found': { state: 'empty', answers: { dossier: missing } },
    'looked up too often': {
      state: 'failed',
      answers: {
        dossier: portalError('rate_limited', { retriable: true, retryAfter: 30, params: { seconds: 30 } }),
      },
    },
    'service down': { state: 'failed', answers: { dossier: down } },
    'scanning a slip': {
      state: 'idle',
      attributes: noCode,
      page: fakeCamera.start,
      press: [
        {
          from: 'idle',
          async act(widget) {
            const button = () => widget.shadowRoot?.querySelector<HTMLElement>('[part=scan]');
            await until('the button', () => Boolean(button()));
            button()?.click();
            await until('the picture', () => Boolean(widget.shadowRoot?.querySelector('video')?.srcObject));
          },
        },
      ],
    },
  },
);
