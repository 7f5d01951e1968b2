import { namesOf } from './accessible.js';
import { all, oneLine, seen } from './look.js';
import type { Widget } from './subject.js';

/** What can be pressed, followed or filled in, and what stands beside it as its label. */
export const controls =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=radio], [role=switch]';

/** A control as it is called, and as it is written. */
export interface Control {
  readonly element: Element;
  readonly name: string;
  /** The texts of it that are seen, or those of its labels. */
  readonly written: readonly string[];
}

/** Those that assistive technology is told of. */
export function controlsOf(widget: Widget): readonly Control[] {
  const names = namesOf(widget, all(widget, controls));
  return [...names].map(([element, name]) => ({ element, name, written: writtenOn(element, name) }));
}

function writtenOn(element: Element, name: string): readonly string[] {
  const { labels } = element as Partial<HTMLInputElement>;
  const on: Iterable<Node> = element.matches('input, select, textarea') ? (labels ?? []) : [element];
  const texts = [...on].flatMap(seen).map(oneLine);
  return texts.filter((text) => text !== '' && !isInitials(text, name));
}

/** One or two letters that words of the name begin with are a picture of it, not a word. */
const isInitials = (text: string, name: string): boolean =>
  /^\p{Lu}{1,2}$/u.test(text) &&
  [...text].every((letter) => name.split(' ').some((word) => word.startsWith(letter)));
