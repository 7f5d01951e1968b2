import { inEveryState } from './contract.js';
import { emulate } from './emulate.js';
import { all, groundOf, isHidden, nameOf, none } from './look.js';

const controls = 'button, a[href], input, select, textarea, summary';

/** In the reader's own colours every control is still seen to be one, and no text vanishes. */
export const forcedColors = inEveryState('forced-colors', async ({ widget }, test) => {
  await emulate(test, { 'forced-colors': 'active' }, () => {
    const found: string[] = [];
    for (const element of all(widget, controls)) {
      if (isHidden(element) || !element.getClientRects().length) continue;
      if (!outlined(element) && !linkColoured(element))
        found.push(`neither border nor underline: ${nameOf(element)}`);
    }
    for (const element of all(widget)) {
      if (!(element instanceof HTMLElement) || !ownText(element)) continue;
      const { color, forcedColorAdjust } = style(element);
      if (forcedColorAdjust === 'none' && color === groundOf(element))
        found.push(`text vanishes: ${nameOf(element)}`);
    }
    none('in forced colours', found);
  });
});

const style = (element: Element) =>
  getComputedStyle(element) as CSSStyleDeclaration & { forcedColorAdjust?: string };

const ownText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** A border, an underline, the mark of a disclosure, or a look that the browser itself gives: what stays when fills go. */
function outlined(element: HTMLElement): boolean {
  const box = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
  return [element, box, ...element.querySelectorAll('*')].some((one) => {
    const {
      borderTopWidth,
      borderTopStyle,
      borderBottomWidth,
      borderBottomStyle,
      textDecorationLine,
      appearance,
      display,
    } = style(one);
    const line = (width: string, kind: string) => parseFloat(width) > 0 && kind !== 'none';
    return (
      line(borderTopWidth, borderTopStyle) ||
      line(borderBottomWidth, borderBottomStyle) ||
      textDecorationLine.includes('underline') ||
      (one.localName === 'summary' && (display === 'list-item' || one.querySelector('svg'))) ||
      (one instanceof HTMLInputElement && appearance !== 'none')
    );
  });
}

/** A link that stands out by the colour that the reader gave to links. */
const linkColoured = (element: HTMLElement): boolean =>
  element.localName === 'a' && style(element).color !== style(element.parentElement ?? element).color;
