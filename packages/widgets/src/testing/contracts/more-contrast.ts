import { inEveryState } from './contract.js';
import { emulate } from './emulate.js';
import { all, groundOf, isHidden, nameOf, none } from './look.js';

/** For who wants more contrast, whatever stood out by its fill alone still stands out: by a fill, or by a border. */
export const moreContrast = inEveryState('more-contrast', async ({ widget }, test) => {
  const filled = all(widget).filter(
    (element) => element instanceof HTMLElement && !isHidden(element) && standsOut(element),
  );
  await emulate(test, { 'prefers-contrast': 'more' }, () => {
    const lost = filled.filter(
      (element) => element.getClientRects().length && !standsOut(element) && !edged(element),
    );
    none('cannot be told from what is around it', lost.map(nameOf));
  });
});

const standsOut = (element: Element): boolean =>
  element.parentElement !== null && groundOf(element) !== groundOf(element.parentElement);

function edged(element: Element): boolean {
  const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
  return (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0) || outlineStyle !== 'none';
}
