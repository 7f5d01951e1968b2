import { all, isHidden, nameOf } from './look.js';
import type { Widget } from './subject.js';

/** What does not find room at the present width: wider than the widget may be, or cut off. A modal has the whole window. */
export function cramped(widget: Widget, width: number): string[] {
  const found: string[] = [];
  const edge = widget.getBoundingClientRect().left + width + 0.5;
  for (const element of all(widget)) {
    if (
      !(element instanceof HTMLElement) ||
      isHidden(element) ||
      element.closest('[aria-hidden=true], dialog:modal')
    )
      continue;
    const { overflowX, overflowY, textOverflow, display, visibility } = getComputedStyle(element);
    if (display === 'none' || display === 'inline' || visibility === 'hidden') continue;
    const { right, width: own } = element.getBoundingClientRect();
    if (own && right > edge && !scrolled(element))
      found.push(`wider than ${width} px: ${nameOf(element)} to ${right}`);
    const cut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    // Shortened where a press shows the whole.
    const disclosed = textOverflow === 'ellipsis' && element.closest('[aria-expanded]');
    if (!disclosed && cut(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut off: ${nameOf(element)}`);
    if (cut(overflowY) && element.scrollHeight > element.clientHeight + 1)
      found.push(`cut off below: ${nameOf(element)}`);
  }
  return found;
}

/** Stands in something that a person can scroll sideways, as a table of data may. */
function scrolled(element: Element): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
}
