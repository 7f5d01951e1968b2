import type { LitElement } from 'lit';

const timers = new WeakMap<LitElement, ReturnType<typeof setTimeout>>();

/** Says a sentence politely; a later one within a moment replaces it, so that nobody hears a queue. */
export function say(widget: LitElement, text: string): void {
  const region = (widget.renderRoot as ShadowRoot | undefined)?.querySelector('.root > [role=status]');
  clearTimeout(timers.get(widget));
  if (!region) return;
  region.textContent = '';
  timers.set(
    widget,
    setTimeout(() => (region.textContent = text), 100),
  );
}
