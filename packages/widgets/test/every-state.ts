import { expect } from '@open-wc/testing';
import { axeClean } from '../src/testing/axe.js';
import { fakeCamera } from '../src/testing/camera.js';
import { circumstance, fakeEvents } from '../src/testing/fake-events.js';
import { seen, unmount } from '../src/testing/mount.js';
import type { Story } from '../src/testing/story.js';
import { stayOnPage, tell } from '../src/testing/story.js';

/** What must hold of every state of a widget. */
export function everyState(stories: readonly Story[]): void {
  beforeEach(fakeEvents.start);
  afterEach(() => {
    unmount();
    circumstance.back();
    fakeEvents.stop();
    fakeCamera.stop();
    document.body.removeAttribute('style');
  });
  let go: () => void;
  before(() => (go = stayOnPage()));
  after(() => go());

  for (const story of stories) {
    for (const lang of ['vi', 'en']) {
      it(`${story.tag}, ${story.name}, ${lang}: accessible, whole at 320 px, says nothing odd`, async () => {
        document.body.style.inlineSize = '320px';
        document.body.style.margin = '0';
        const widget = await tell(story, lang);
        void expect(widget.state).to.equal(story.state);
        void expect(widget.matches(`:state(${story.state})`)).to.equal(true);
        void expect(seen(widget)).not.to.match(/undefined|NaN|Invalid|\[object|\{\w+\}/);
        const root = widget.shadowRoot?.querySelector('.root');
        void expect(root?.scrollWidth ?? 0, 'wider than 320 px').to.be.at.most(320);
        if (lang === 'vi') await axeClean(widget);
      });
    }
  }
}
