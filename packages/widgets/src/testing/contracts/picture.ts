import { inside, isHidden } from './look.js';
import type { Widget } from './subject.js';

/** What is painted of a widget, and where, as text: no tags, no classes, so that two ways to write the same are the same. */
export function picture(widget: Widget): string {
  const page = widget.ownerDocument.defaultView as Window & typeof globalThis;
  const found: string[] = [at(widget.getBoundingClientRect())];
  const look = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) found.push(...textOf(node as Text, page));
    if (node.nodeType !== Node.ELEMENT_NODE || /^(style|script|template|link)$/i.test(node.nodeName)) return;
    const element = node as Element;
    if (isHidden(element)) return;
    found.push(...boxOf(element, page));
    const slotted =
      node.nodeName === 'SLOT' ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
    (slotted.length ? slotted : [...node.childNodes]).forEach(look);
  };
  inside(widget).childNodes.forEach(look);
  return found.join('\n');
}

const at = ({ x, y, width, height }: DOMRect): string =>
  [x, y, width, height].map((length) => Math.round(length * 10) / 10).join(' ');

/** Position, size, ground and edge of what has a box. */
function boxOf(element: Element, page: Window): string[] {
  const {
    backgroundColor,
    borderColor,
    borderStyle,
    borderWidth,
    borderRadius,
    opacity,
    visibility,
    stroke,
  } = page.getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  if (visibility === 'hidden' || !rect.width || !rect.height) return [];
  const isGround = backgroundColor !== 'rgba(0, 0, 0, 0)';
  const isEdge = borderStyle !== 'none' && borderWidth !== '0px';
  if (!isGround && !isEdge && stroke === 'none' && opacity === '1') return [];
  return [
    [
      at(rect),
      backgroundColor,
      isEdge ? `${borderWidth} ${borderStyle} ${borderColor}` : '',
      borderRadius,
      opacity,
      stroke,
    ].join(' | '),
  ];
}

/** Position, colour and type of a run of text. */
function textOf(text: Text, page: Window): string[] {
  const words = (text.nodeValue ?? '').trim();
  const parent = text.parentElement;
  if (!words || !parent) return [];
  const { color, font, visibility } = page.getComputedStyle(parent);
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const rect = range.getBoundingClientRect();
  return visibility === 'hidden' || !rect.width ? [] : [`${at(rect)} | ${words} | ${color} | ${font}`];
}
