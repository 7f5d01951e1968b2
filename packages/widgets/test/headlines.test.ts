import { expect } from '@open-wc/testing';
import { seen } from '../src/testing/contracts/look.js';
import { subjectOf } from '../src/testing/story-subject.js';
import { stories } from './stories.js';

/** Words of two syllables, as a headline may have them. Read apart, the first one says nothing or something else. */
const words =
  /thanh toán|hồ sơ|hiệu lực|kết quả|giao dịch|thành công|yêu cầu|cơ quan|đồng ý|kho bạc|nhà nước|hoàn trả|chi trả|ghi nhận|tra cứu|tình trạng|tiếp nhận|bổ sung|xác nhận|chuyển khoản|thông tin|biên nhận|lệ phí|giấy tờ|kiểm tra|xử lý|giải quyết|đăng nhập/gi;

const plainly = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Words in an element that begin on one line and end on the next. */
function* broken(element: Element): Generator<string> {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (seen(node.parentElement as Element).length === 0) continue;
    for (const { 0: word, index } of plainly(node.nodeValue ?? '').matchAll(words)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) yield `${word} in "${plainly(element.textContent ?? '').trim()}"`;
    }
  }
}

const headlines = ({ shadowRoot }: Element): readonly Element[] => [
  ...(shadowRoot?.querySelectorAll('[role=heading], .notice-title') ?? []),
];

describe('headlines on a phone', () => {
  it('the test sees a word that is broken', () => {
    const narrow = document.createElement('p');
    narrow.style.inlineSize = '1px';
    narrow.textContent = 'Đã thanh toán, hồ\u00a0sơ';
    document.body.append(narrow);
    expect([...broken(narrow)]).to.deep.equal(['thanh toán in "Đã thanh toán, hồ sơ"']);
    narrow.remove();
  });

  for (const story of stories) {
    it(`${story.tag}, ${story.name}: no word is broken between its syllables`, async () => {
      const subject = subjectOf([story], { url: import.meta.url, main: story.name });
      const { widget, place, remove } = await subject.show(story.name, { lang: 'vi' });
      try {
        for (const width of [288, 320, 328, 360]) {
          Object.assign(place.style, { display: 'block', inlineSize: `${width}px` });
          expect(headlines(widget).flatMap((one) => [...broken(one)])).to.deep.equal([]);
        }
      } finally {
        remove();
      }
    });
  }
});
