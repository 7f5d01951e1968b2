import { contract } from './contract.js';
import { all, must, none } from './look.js';
import type { Widget } from './subject.js';

/** Written from the right, with marks that turn writing around. */
const arabic = 'مرحبا \u202Eabc\u2067';
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** Writing from the right, and marks that turn writing around, touch nothing beside them. */
export const rtl = contract('rtl', (subject, holds) => {
  holds('text of others that turns writing around stands alone, or lost its marks', async () => {
    const { widget, rest, remove } = await subject.show(subject.main, { text: arabic });
    try {
      await rest();
      const loose = all(widget).filter((element) => {
        const own = [...element.childNodes].some((node) => node instanceof Text && turning.test(node.data));
        return own && !alone(element);
      });
      none(
        'not isolated',
        loose.map(({ outerHTML }) => outerHTML.slice(0, 160)),
      );
    } finally {
      remove();
    }
  });

  holds('figures beside such a text still run from the left', async () => {
    const { widget, rest, remove } = await subject.show(subject.main, { text: arabic });
    try {
      await rest();
      none('turned around', turnedFigures(widget));
    } finally {
      remove();
    }
  });

  holds('in a page from the right it still stands from the left, in its own language', async () => {
    document.documentElement.dir = 'rtl';
    const { widget, remove } = await subject.show(subject.main);
    try {
      const root = widget.shadowRoot?.firstElementChild;
      must(
        Boolean(root) && getComputedStyle(root as Element).direction === 'ltr',
        'turned around with the page',
      );
    } finally {
      document.documentElement.removeAttribute('dir');
      remove();
    }
  });
});

/** Isolated, or a block with nothing but this text. */
function alone(element: Element): boolean {
  const { unicodeBidi, display } = getComputedStyle(element);
  if (/isolate|plaintext/.test(unicodeBidi)) return true;
  const inline = display.startsWith('inline') && display === 'inline';
  return (
    !inline &&
    [...element.childNodes].filter(
      (node) => node instanceof Element || (node instanceof Text && node.data.trim()),
    ).length === 1
  );
}

/** Amounts, codes and days whose last figure stands left of their first. */
const turnedFigures = (widget: Widget): string[] =>
  all(widget)
    .flatMap(({ childNodes }) => [...childNodes])
    .flatMap((node) => (node instanceof Text && !turning.test(node.data) ? figuresOf(node) : []));

function figuresOf(text: Text): string[] {
  return [...text.data.matchAll(/\d[\d.,/:-]*\d/g)].flatMap(({ 0: figures, index }) => {
    const [first, last] = [boxAt(text, index), boxAt(text, index + figures.length - 1)];
    const isSameLine = first.width > 0 && Math.abs(first.top - last.top) < 2;
    return isSameLine && last.left < first.left ? [figures] : [];
  });
}

function boxAt(text: Text, index: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  return range.getBoundingClientRect();
}
