/** What the page of `scripts/shots.mjs` is made of: every story, to be told by name. */
import { fakeEvents } from '../src/testing/fake-events.js';
import { stayOnPage, tell } from '../src/testing/story.js';
import { stories } from './stories.js';

stayOnPage();
fakeEvents.start();
// The script prints, when the sheet is on the page.
window.print = () => undefined;

const shots = {
  stories: stories.map(({ tag, name }) => ({ tag, name })),
  async tell(tag: string, name: string): Promise<void> {
    const story = stories.find((one) => one.tag === tag && one.name === name);
    if (story) await tell(story, 'vi');
  },
};
export type Shots = typeof shots;
Object.assign(globalThis, { shots });
