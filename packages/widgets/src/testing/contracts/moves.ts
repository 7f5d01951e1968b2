import { contract } from './contract.js';
import { must, wait, words } from './look.js';
import type { Subject } from './subject.js';
import { spies } from './spies.js';

const settle = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** Moved, taken off and put back, cloned, copied as text: each so many times. Tells what was made on the way. */
async function churn(subject: Subject, times: number): Promise<readonly WeakRef<Element>[]> {
  const made: WeakRef<Element>[] = [];
  const shown = await subject.show(subject.main);
  const { place, widget } = shown;
  const said = words(widget);
  const home = place.parentElement as HTMLElement;
  const away = home.appendChild(document.createElement('div'));
  const asked = shown.calls();
  for (let n = 0; n < times; n++) (n % 2 ? home : away).append(place);
  await shown.rest();
  must(shown.calls() === asked, `asked the gateway ${shown.calls() - asked} times more for being moved`);
  must(words(widget) === said, 'does not say what it said before it was moved');
  for (let n = 0; n < times; n++) {
    place.remove();
    await Promise.resolve();
    home.append(place);
    if (n % 50 === 0) await settle();
  }
  for (let n = 0; n < times; n++) {
    const copy = home.appendChild(place.cloneNode(true) as HTMLElement);
    made.push(new WeakRef(copy));
    if (n % 50 === 0) await settle();
    copy.remove();
  }
  for (let n = 0; n < times; n++) {
    away.innerHTML = place.outerHTML;
    made.push(new WeakRef(away.querySelector(subject.tag) as Element));
    if (n % 50 === 0) await settle();
    away.textContent = '';
  }
  await shown.rest();
  await wait('the words it said before', () => words(widget) === said);
  shown.remove();
  away.remove();
  await settle();
  return made;
}

/** A page may move, copy and remove widgets as often as it likes: nothing of them stays behind. */
export const moves = contract('moves', (subject, holds) => {
  holds('1,000 moves, 1,000 reconnections and 2,000 copies leave nothing behind', async (test) => {
    test.timeout(60_000);
    const spied = spies();
    try {
      // What a page has once, however many widgets it has.
      const first = await subject.show(subject.main);
      await first.rest();
      first.remove();
      await settle();
      const before = spied.kept();
      await churn(subject, subject.moves ?? 1000);
      const left = (): string =>
        Object.entries(spied.kept())
          .filter(([kind, count]) => count > before[kind as keyof typeof before])
          .map(([kind, count]) => `${count - before[kind as keyof typeof before]} ${kind}`)
          .join(', ');
      await wait('timers to run out', () => left() === '', 3000).catch(() => undefined);
      must(left() === '', `left behind: ${left()}`);
    } finally {
      spied.restore();
    }
  });

  holds('the heap grows by less than 1 MiB, and no copy is held', async (test) => {
    const heap = globalThis as { gc?: () => void; performance: { memory?: { usedJSHeapSize: number } } };
    // Only Chromium lets a page weigh its heap.
    if (!heap.gc || !heap.performance.memory) return test.skip();
    test.timeout(60_000);
    const size = async () => {
      for (let n = 0; n < 3; n++) {
        heap.gc?.();
        await settle();
      }
      return heap.performance.memory?.usedJSHeapSize ?? 0;
    };
    await churn(subject, 250);
    const before = await size();
    const made = await churn(subject, 250);
    // The engine holds the last ones of a batch until others come, and on a busy machine takes its time; what leaks stays.
    let grown = Infinity;
    for (let n = 0; n < 8 && grown >= 2 ** 20; n++) {
      await settle(n * 250);
      await churn(subject, 60);
      grown = (await size()) - before;
    }
    const held = made.filter((copy) => copy.deref()).length;
    must(grown < 2 ** 20, `the heap grew by ${grown} bytes; ${held} of ${made.length} copies are held`);
    must(held < made.length / 10, `${held} of ${made.length} copies that are off the page are held`);
  });
});
