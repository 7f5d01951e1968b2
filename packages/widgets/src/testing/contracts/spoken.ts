import { tree } from './accessible.js';
import { inBothLanguages } from './both-languages.js';
import { inEveryState } from './contract.js';
import { controls, controlsOf } from './controls.js';
import { all, none } from './look.js';
import type { Widget } from './subject.js';

/** Figures that voices misread: a sign for money, a day in numbers, a code or a long number read as millions, what is masked. */
const figures = /\d\s?₫|\d\/\d{1,2}\/\d{4}|\d[\d.]*-\d{6,8}-\d{4}|\d{9,}|\*{2,}/;
/** In Vietnamese a time of day too, also one that the tree leaves out. */
const times = /\b\d{1,2}:\d\d\b|··:··/;

/** What a control is called beside what stands on it, which is its name as it is written. */
const beside = (widget: Widget): readonly string[] =>
  controlsOf(widget).map(({ name, written }) =>
    written.reduce((rest, text) => rest.replace(text, ' '), name),
  );

function misread(widget: Widget, lang: string): readonly string[] {
  // What a live region says is no part of its name.
  const said = all(widget, '[role=status]').map(({ textContent }) => textContent ?? '');
  const read = tree(widget, `${controls}, label`).split('\n');
  return [...read, ...beside(widget), ...said].filter(
    (line) => figures.test(line) || (lang === 'vi' && times.test(line)),
  );
}

/** Amounts, days, times, codes and masks are words for those who listen, whatever they are for the eye. */
export const spoken = inEveryState('spoken', (shown) =>
  inBothLanguages(shown, (lang) => none(`misread (${lang})`, misread(shown.widget, lang))),
);
