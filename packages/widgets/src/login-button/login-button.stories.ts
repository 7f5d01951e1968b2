import { portalError, signedIn, signedOut } from '../testing/fixtures.js';
import { storiesOf } from '../testing/story.js';

const organisation = {
  ...signedIn,
  account: {
    kind: 'organisation',
    displayName: 'Công ty TNHH Một thành viên Mẫu Sao Mai',
    initials: 'M',
    assurance: 2,
  },
} as const;

export const loginButtonStories = storiesOf(
  'dvc-login-button',
  {},
  {
    'nobody knows yet': { state: 'loading', waiting: true },
    'signed out': { state: 'idle', answers: { session: signedOut } },
    'signed in': { state: 'ready', answers: { session: signedIn } },
    'an organisation': { state: 'ready', answers: { session: organisation } },
    'menu open': {
      state: 'ready',
      answers: { session: signedIn },
      press: [{ selector: '.who', from: 'ready' }],
    },
    'signing out': {
      state: 'submitting',
      answers: { session: signedIn },
      press: [
        { selector: '.who', from: 'ready' },
        { selector: '.menu .btn', from: 'ready' },
      ],
      then: 'nothing',
    },
    'gateway down': {
      state: 'failed',
      answers: { session: portalError('service_down', { retriable: true }) },
    },
  },
);
