import type { Widget } from './subject.js';

/** What is inside the widget; throws when its shadow root is closed or missing. */
export function inside(widget: Widget): ShadowRoot {
  if (!widget.shadowRoot) throw new Error(`<${widget.localName}> has no open shadow root`);
  return widget.shadowRoot;
}

export const all = <E extends Element = HTMLElement>(widget: Widget, selector = '*'): E[] => [
  ...inside(widget).querySelectorAll<E>(selector),
];

/** Texts a person sees in a node, in reading order: without what is for screen readers only, and with slotted content. */
export function seen(node: Node): readonly string[] {
  // By type and not by class: the widget may be in another page, with classes of its own.
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
  if (node.nodeType !== Node.ELEMENT_NODE || /^(style|script|template|svg)$/i.test(node.nodeName)) return [];
  if (isHidden(node as Element) || getComputedStyle(node as Element).display === 'none') return [];
  const children =
    node.nodeName === 'SLOT'
      ? (node as HTMLSlotElement).assignedNodes({ flatten: true })
      : [...node.childNodes];
  return [...(children.length ? children : node.childNodes)].flatMap(seen);
}

/** Words a person sees. */
export const words = (widget: Widget): string =>
  oneLine([...inside(widget).childNodes].flatMap(seen).join(' '));

/** One space for many. */
export const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** All that is in the widget, also what only screen readers find; without what was said to them a moment ago. */
export function text(widget: Widget): string {
  const copies = [...inside(widget).children].map((element) => element.cloneNode(true) as Element);
  for (const copy of copies) for (const region of copy.querySelectorAll('[role=status]')) region.remove();
  return oneLine(copies.map(({ textContent }) => textContent ?? '').join(' ')).replace(/\d\d:\d\d:\d\d/g, '');
}

/** There for screen readers only. */
export function isHidden(element: Element): boolean {
  const { position, width, height } = getComputedStyle(element);
  return position === 'absolute' && width === '1px' && height === '1px';
}

/** The colour that an element stands on: its own fill, or the nearest one around it. */
export function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return '';
}

/** A short name of an element, for messages. */
export const nameOf = (element: Element): string =>
  `<${element.localName}${element.id && `#${element.id}`}${element.classList.length ? `.${[...element.classList].join('.')}` : ''}> "${(element.textContent ?? '').trim().slice(0, 40)}"`;

/** Throws with all that was found. */
export function none(what: string, found: readonly string[]): void {
  if (found.length) throw new Error(`${what}:\n${found.slice(0, 20).join('\n')}`);
}

/** Throws unless it holds. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Waits until something holds, or fails with what it waited for. */
export async function wait(what: string, holds: () => boolean, ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Runs with inline styles of an element set, and puts back what was there. */
export async function styled(
  element: HTMLElement,
  styles: Readonly<Record<string, string>>,
  run: () => void | Promise<void>,
): Promise<void> {
  const before = element.getAttribute('style');
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  try {
    await run();
  } finally {
    if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  }
}

/** Puts a sheet into the widget's root while something runs. */
export async function withSheet(
  root: ShadowRoot | Document,
  css: string,
  run: () => void | Promise<void>,
): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  try {
    await run();
  } finally {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}
