import '../define/gateway.js';
import '../define/login-button.js';
import { subjectOf } from '../testing/story-subject.js';
import { loginButtonStories } from './login-button.stories.js';

/** The widget as the contracts take it. */
export const subject = subjectOf(loginButtonStories, {
  url: import.meta.url,
  main: 'signed in',
  waiting: 'nobody knows yet',
  personal: ['signed in', 'menu open', 'an organisation'],
  keys: ['signed out', 'signed in', 'menu open'],
  attributes: { 'return-to': '/ho-so' },
  links: ['return-to'],
  events: ['dvc-signed-out'],
});
