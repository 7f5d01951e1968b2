/** Uses what a page says can be used, and holds it to that. */
import { code } from './subjects.mjs';

/** How long a press may wait for code that is still on its way, in ms. */
const patience = 30_000;

/** Fills in and presses at once what is usable; how long it took, in ms, until the page asked for what must follow. */
export async function use({ page, errors }, { id, usable, asks }) {
  const asked = page
    .waitForRequest((request) => new URL(request.url()).pathname.startsWith(asks), { timeout: patience })
    .catch(() => undefined);
  const field = usable.find((selector) => selector.endsWith('input'));
  if (field) {
    await press(page, field);
    await page.keyboard.type(code);
  }
  await press(page, usable.at(-1));
  const began = performance.now();
  if (!(await asked)) throw new Error(`${id}: pressed, and ${asks} was not asked for. ${errors.join('; ')}`);
  return performance.now() - began;
}

/** By place and not by element: what lies over a button takes the press. */
async function press(page, selector) {
  const { x, y } = await page.evaluate((wanted) => globalThis.benchMiddle(wanted), selector);
  await page.mouse.click(x, y);
}
