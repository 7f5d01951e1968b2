import { tree } from './accessible.js';
import { inEveryState } from './contract.js';
import { all, none, text, wait } from './look.js';
import type { Widget } from './subject.js';

/** Figures that voices misread: a sign for money, a day in numbers, a code or a long number read as millions, what is masked. */
const figures = /\d\s?₫|\d\/\d{1,2}\/\d{4}|\d[\d.]*-\d{6,8}-\d{4}|\d{9,}|\*{2,}/;
/** In Vietnamese a time of day too, also one that the tree leaves out. */
const times = /\b\d{1,2}:\d\d\b|··:··/;

function misread(widget: Widget, lang: string): readonly string[] {
  // What a live region says is no part of its name.
  const said = all(widget, '[role=status]').map(({ textContent }) => textContent ?? '');
  return [...tree(widget).split('\n'), ...said].filter(
    (line) => figures.test(line) || (lang === 'vi' && times.test(line)),
  );
}

/** Amounts, days, times, codes and masks are words for those who listen, whatever they are for the eye. */
export const spoken = inEveryState('spoken', async ({ widget, rest }) => {
  none('misread in Vietnamese', misread(widget, 'vi'));
  const before = text(widget);
  widget.lang = 'en';
  try {
    await wait('other words', () => text(widget) !== before);
    none('misread in English', misread(widget, 'en'));
  } finally {
    widget.lang = 'vi';
    await wait('the first words again', () => text(widget) === before);
    await rest();
  }
});
