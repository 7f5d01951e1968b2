import { contract } from './contract.js';
import { all, must, none, wait, words } from './look.js';
import type { Shown } from './subject.js';

/** A page may lead a widget to another gateway at any time: what the first one said neither stays nor is told there. */
export const otherGateway = contract('other-gateway', (subject, holds) => {
  const led = (shown: Shown): (() => string) => {
    if (!shown.elsewhere) throw new Error('the subject cannot be led elsewhere');
    return shown.elsewhere();
  };

  for (const state of new Set([subject.main, ...(subject.personal ?? [])])) {
    holds(`what the first one said goes, and is not told to the other: ${state}`, async () => {
      const shown = await subject.show(state);
      const { widget, rest, remove } = shown;
      try {
        const [before, said] = [words(widget), sentences(shown, Object.values(subject.attributes))];
        const asked = led(shown);
        await wait('other words', () => words(widget) !== before);
        await rest();
        must(words(widget) !== before, 'shows again what the first one said');
        none(
          'told to the other gateway',
          said.filter((text) => asked().includes(text)),
        );
      } finally {
        remove();
      }
    });
  }

  holds('a late answer of the first one is not heard', async () => {
    const good = await subject.show(subject.main);
    const wanted = words(good.widget);
    good.remove();
    const shown = await subject.show(subject.main, { gateway: 'slow' });
    try {
      led(shown);
      await shown.rest();
      shown.mend?.();
      await shown.rest();
      must(words(shown.widget) !== wanted, 'shows what came from the first one');
    } finally {
      shown.remove();
    }
  });
});

/** Pieces of text in the widget that are long enough to be told apart, but for what the page itself wrote. */
const sentences = ({ widget }: Shown, own: readonly string[]): string[] =>
  all(widget)
    .flatMap(({ childNodes }) => [...childNodes])
    .flatMap((node) => (node instanceof Text ? [node.data.trim()] : []))
    .filter((text) => text.length > 5 && !own.some((value) => value.includes(text)));
