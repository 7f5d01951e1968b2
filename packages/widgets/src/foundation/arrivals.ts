import type { Lang } from './lang.js';
import { laterEnglish } from './localize.js';
import { configure } from './page-config.js';

/** Longest a drawing waits for its words, in ms: then widgets speak with what is here, and again when the rest came. */
const patience = 3000;
const held = new Set<Promise<unknown>>();

/** Has the next drawings of all widgets wait for something, so that nobody sees one text turn into another. */
export function hold(work: Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  const wait = Promise.race([work, late])
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(timer);
      held.delete(wait);
    });
  held.add(wait);
  work.then(
    () => configure({}),
    () => undefined,
  );
}

/** What a drawing in this language has to wait for; nothing when all is here. */
export function arrivals(lang: Lang): Promise<unknown> | undefined {
  if (lang === 'en') {
    for (const load of laterEnglish) {
      laterEnglish.delete(load);
      const work = load();
      // What did not come is asked for again with the next drawing.
      work.catch(() => laterEnglish.add(load));
      hold(work);
    }
  }
  return held.size ? Promise.all(held) : undefined;
}
