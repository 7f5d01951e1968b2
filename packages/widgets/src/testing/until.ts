import { find } from './mount.js';

/** Waits until something holds, or fails with what it was waiting for. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until a widget's live region says something. */
export const said = (widget: Element, words: string): Promise<void> =>
  until(`the words "${words}"`, () => find(widget, '[role=status]').textContent?.includes(words) === true);
