import { expect } from '@open-wc/testing';
import { shown, word } from './shown.js';

describe('what a report may hold of a page', () => {
  for (const [url, text] of [
    ['https://u:p@xa.example/a?cccd=001099000001#x', 'https://xa.example/a'],
    ['https://xa.example/ho-so/001099000001/nop', 'https://xa.example/ho-so/…/nop'],
    ['https://xa.example/H99.01-20260701-0000005', 'https://xa.example/H…'],
    [
      'https://xa.example/w/dvcqg-widgets-1.0.3/loader.js?v=2',
      'https://xa.example/w/dvcqg-widgets-1.0.3/loader.js?v=2',
    ],
    ['https://xa.example/loader.js?v=1&ten=An', 'https://xa.example/loader.js'],
    ['https://xa.example/trang?v=2', 'https://xa.example/trang'],
    ['data:text/html,Nguyen%20An', 'data:…'],
  ] as const) {
    it(`${text} of an address`, () => expect(shown(new URL(url))).to.equal(text));
  }

  it('takes as a version only what is one', () => {
    expect([word('1.6.0.3'), word('Nguyễn Văn An'), word(3), word('')]).to.deep.equal([
      '1.6.0.3',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
