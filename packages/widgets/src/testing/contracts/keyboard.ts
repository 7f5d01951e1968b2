import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { has } from '../engine.js';
import { told, tree } from './accessible.js';
import { contract } from './contract.js';
import { inside, must, nameOf, none } from './look.js';
import type { Shown } from './subject.js';
import { transcript } from './transcript.js';

const most = 80;

/** Everything is reached with Tab, left with Tab, in the order in which it is read, and is seen to have the focus. */
export const keyboard = contract('keyboard', (subject, holds) => {
  for (const state of subject.keys ?? [subject.main]) {
    holds(`the way of the keys is the one written down: ${state}`, async () => {
      const shown = await subject.show(state);
      const [before, after] = [stop('Trước'), stop('Sau')];
      const standing = tree(shown.widget);
      shown.place.before(before);
      shown.place.after(after);
      try {
        const there = await walk(shown, before, after, 'Tab');
        none(
          'has the focus unseen',
          there.filter(({ seen }) => !seen).map(({ line }) => line),
        );
        const lines = there.map(({ line }) => line);
        // What closes when the focus leaves it is not on the way back.
        if (tree(shown.widget) === standing) {
          const back = await walk(shown, after, before, 'Shift+Tab');
          const reversed = back.map(({ line }) => line).reverse();
          must(
            grouped(lines) === grouped(reversed),
            `another way back:\n${lines.join('\n')}\n---\n${reversed.join('\n')}`,
          );
        }
        none('neither Enter nor Space works', await dead(there.map(({ element }) => element)));
        await transcript(
          `${subject.tag}, ${state}: keys`,
          lines.map((line) => `Tab → ${line}`).join('\n') || '(nothing to reach)',
        );
      } finally {
        before.remove();
        after.remove();
        shown.remove();
      }
    });
  }
});

// Tab stops at one radio of a group only, and not at the same one from both sides.
const grouped = (lines: readonly string[]): string =>
  lines.filter((line) => !line.startsWith('radio')).join('\n');

function stop(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = text;
  return button;
}

/** Has a ring, or something it is drawn with has one. */
const ringed = (element: Element): boolean =>
  [undefined, '::before', '::after'].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });

async function pressed(press: 'Tab' | 'Shift+Tab'): Promise<void> {
  if (press === 'Tab') return sendKeys({ press });
  if (!has('heldKeys')) return void (await executeServerCommand('dvcqg-chord', ['Shift', 'Tab']));
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Those that a key does not press; what a press would do is held back. */
async function dead(stops: readonly Element[]): Promise<string[]> {
  let clicks = 0;
  const hold = (event: Event) => {
    clicks += 1;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', hold, true);
  try {
    const found: string[] = [];
    for (const element of stops) {
      if (
        !(element instanceof HTMLElement) ||
        element.matches('select, textarea, input:not([type=checkbox], [type=radio]:not(:checked))')
      )
        continue;
      element.focus();
      const before = clicks;
      await sendKeys({ press: element.matches('input') ? ' ' : 'Enter' });
      if (clicks === before) found.push(nameOf(element));
    }
    return found;
  } finally {
    window.removeEventListener('click', hold, true);
  }
}

/** Presses a key until the focus has left the widget, and tells what had it. */
async function walk({ widget }: Shown, from: HTMLElement, to: HTMLElement, press: 'Tab' | 'Shift+Tab') {
  from.focus();
  const stops: { line: string; seen: boolean; element: Element }[] = [];
  for (let n = 0; n < most; n++) {
    await pressed(press);
    if (document.activeElement === to) return stops;
    const element = inside(widget).activeElement ?? document.activeElement;
    if (!element || element === document.body)
      throw new Error(`${press} led out of the page after ${stops.length}`);
    stops.push({ line: told(widget, element), seen: ringed(element), element });
  }
  throw new Error(
    `the focus never leaves: ${stops
      .slice(-3)
      .map(({ line }) => line)
      .join(', ')}`,
  );
}
