import type { WidgetState } from '../foundation/state.js';
import type { FakeGateway } from './fake-gateway.js';

interface Widget extends HTMLElement {
  readonly state: WidgetState;
  readonly updateComplete: Promise<boolean>;
}

/**
 * Puts a widget inside `<dvc-gateway>` of a fake gateway and waits for its first update. `attributes` may hold a `lang`.
 * The tags must be defined. Remove with `unmount()`.
 */
export async function mount<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  fake: FakeGateway,
  attributes: Readonly<Record<string, string>> = {},
  fallback = '',
): Promise<HTMLElementTagNameMap[T] & Widget> {
  const gateway = document.createElement('dvc-gateway');
  gateway.setAttribute('url', fake.url);
  const widget = document.createElement(tag) as HTMLElementTagNameMap[T] & Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  // Where Trusted Types are enforced, even an empty text is refused.
  if (fallback) widget.innerHTML = fallback;
  gateway.append(widget);
  // `document.body` may be hidden by an element of that name.
  document.documentElement.querySelector('body')?.append(gateway);
  await widget.updateComplete;
  return widget;
}

/** Removes everything that `mount` put on the page. */
export function unmount(): void {
  for (const gateway of document.querySelectorAll('body > dvc-gateway')) gateway.remove();
}

/** Waits until the widget is in a state and has drawn it. */
export async function inState(widget: Widget, state: WidgetState, ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (widget.state !== state) {
    if (Date.now() > deadline) throw new Error(`still "${widget.state}" after ${ms} ms, wanted "${state}"`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await widget.updateComplete;
}

/** Words a person sees in the widget, in reading order, without the live region. */
export function seen(widget: Element): string {
  const root = widget.shadowRoot?.querySelector('.root');
  const copy = root?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.vh, svg, style') ?? []) hidden.remove();
  return (copy?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** First element in the widget's shadow root that matches; throws when there is none. */
export function find<E extends Element = HTMLElement>(widget: Element, selector: string): E {
  const found = widget.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in <${widget.localName}>: ${seen(widget)}`);
  return found;
}
