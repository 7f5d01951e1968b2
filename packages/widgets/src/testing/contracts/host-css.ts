import { contract } from './contract.js';
import { inside, must, styled, withSheet, words } from './look.js';

const reset = '* { all: unset !important; display: none; }';
const hostile = `
* { text-transform: uppercase; letter-spacing: 1em; font-size: 3px; line-height: 0.5; color: #fefefe; background: #fff; }
body { visibility: hidden; text-indent: -999em; word-spacing: 3em; text-align: right; }
:host, .root, .btn, p, button, span { display: none !important; }`;

const kept = [
  'visibility',
  'textTransform',
  'letterSpacing',
  'wordSpacing',
  'textIndent',
  'fontSize',
  'lineHeight',
  'color',
  'backgroundColor',
] as const;

/** Style sheets of the page neither hide what is said nor change how it reads. */
export const hostCss = contract('host-css', (subject, holds) => {
  holds('a page that resets and hides everything leaves the words as they are', async () => {
    const { widget, remove } = await subject.show(subject.main);
    try {
      const root = inside(widget).firstElementChild;
      if (!(root instanceof HTMLElement)) throw new Error('nothing is drawn');
      const look = () => JSON.stringify(kept.map((name) => [name, getComputedStyle(root)[name]]));
      const [said, looked] = [words(widget), look()];
      for (const css of [reset, hostile])
        await withSheet(document, css, () => {
          must(look() === looked, `looks ${look()} instead of ${looked}`);
          must(root.getBoundingClientRect().width > 0, 'is not drawn any more');
          must(words(widget) === said, 'does not say what it said');
        });
    } finally {
      remove();
    }
  });

  holds('html { font-size: 62.5% } and zoom change no proportions', async () => {
    const { widget, remove } = await subject.show(subject.main);
    try {
      const root = inside(widget).firstElementChild as HTMLElement;
      const size = () => getComputedStyle(root).fontSize;
      const before = size();
      await styled(document.documentElement, { 'font-size': '62.5%' }, () => {
        must(size() === before, `text of ${before} became ${size()}`);
      });
    } finally {
      remove();
    }
  });
});
