import { expect } from '@open-wc/testing';
import { cutOff } from '../src/testing/cut-off.js';
import * as dossiers from '../src/testing/dossiers.js';
import * as fixtures from '../src/testing/fixtures.js';
import { providePseudoLocale, pseudo, pseudoLang, untranslated } from '../src/testing/pseudo-locale.js';
import { subjectOf } from '../src/testing/story-subject.js';
import { stories } from './stories.js';

describe('the pseudo-locale', () => {
  before(providePseudoLocale);

  it('marks, lengthens and keeps the values', () => {
    expect(pseudo('Thanh toán {amount}')).to.match(/^⟦Tħañħ ťoáñ \{amount\} .+⟧$/);
    expect(pseudo('x'.repeat(100)).length).to.be.within(138, 145);
  });

  it('finds what is written into a template, and what is cut off', () => {
    const widget = document.createElement('div');
    widget.attachShadow({ mode: 'open' }).innerHTML =
      '<div class="root"><p>⟦a ⟦b⟧ c⟧ Xin chào Mẫu</p><p lang="vi">Tiếng Việt</p><b aria-label="Đóng">7</b>' +
      '<i style="display:block;width:20px;overflow:hidden;white-space:nowrap">rất dài</i></div>';
    document.body.append(widget);
    expect(untranslated(widget, { name: 'Mẫu', more: ['rất dài'] })).to.deep.equal(['Xin chào', 'Đóng']);
    expect(cutOff(widget)).to.deep.equal(['i.: rất dài']);
    widget.remove();
  });

  for (const story of stories) {
    it(`${story.tag}, ${story.name}: every word can be translated, and nothing is cut off at 320 px`, async () => {
      const subject = subjectOf([story], { url: import.meta.url, main: story.name });
      const { widget, place, remove } = await subject.show(story.name, { lang: pseudoLang });
      Object.assign(place.style, { display: 'block', inlineSize: '320px' });
      try {
        expect(untranslated(widget, [fixtures, dossiers, story])).to.deep.equal([]);
        expect(cutOff(widget)).to.deep.equal([]);
      } finally {
        remove();
      }
    });
  }
});
