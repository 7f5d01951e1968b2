import { contract } from './contract.js';
import { inside, must, text, wait, words } from './look.js';
import type { Widget } from './subject.js';

/** What translation tools do: each text goes, and two `<font>` with another text come. Here it says the same. */
function wrap(widget: Widget): void {
  const walker = document.createTreeWalker(inside(widget), NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  for (const node of found) {
    if (!node.data.trim() || node.parentElement?.closest('style, [translate=no]')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = node.data;
    outer.append(inner);
    node.replaceWith(outer);
  }
}

/** A tool that rewrites texts does not make the widget say what is no longer so. */
export const translated = contract('translated', (subject, holds) => {
  holds('what comes after a tool has rewritten the texts is shown', async () => {
    const good = await subject.show(subject.main);
    await good.rest();
    const wanted = words(good.widget);
    good.remove();
    const { widget, mend, rest, remove } = await subject.show(subject.main, { gateway: 'slow' });
    try {
      wrap(widget);
      mend?.();
      await rest();
      await wait('what came late', () => words(widget) === wanted).catch(() => {
        must(false, `says "${words(widget)}" instead of "${wanted}"`);
      });
    } finally {
      remove();
    }
  });

  for (const state of subject.states) {
    holds(`${state}: rewritten, it changes as it would have`, async () => {
      const english = await subject.show(state, { lang: 'en' });
      await english.rest();
      const wanted = text(english.widget);
      english.remove();
      const { widget, rest, remove } = await subject.show(state);
      try {
        await rest();
        wrap(widget);
        widget.lang = 'en';
        await wait('the new words', () => text(widget) === wanted, 2000).catch(() => {
          must(false, `says "${text(widget)}" instead of "${wanted}"`);
        });
      } finally {
        remove();
      }
    });
  }
});
