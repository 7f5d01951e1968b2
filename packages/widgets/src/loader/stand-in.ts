/** Where a CMS strips tags it does not know: `<div data-dvcqg-widget="dossier-tracker" data-code="…">fallback</div>`. */
export const standIn = 'data-dvcqg-widget';

const ready = 'data-dvcqg-ready';

/** The tag that an element stands for, unless it has been put in already. */
export function tagOf(holder: Element): string | undefined {
  const name = holder.getAttribute(standIn);
  return name && !holder.hasAttribute(ready) ? `dvc-${name}` : undefined;
}

/**
 * Puts the widget into the element, around what was there, which is its fallback. Of `data-…` only what the widget observes
 * becomes an attribute, so that no CMS can be made to write an event handler this way.
 */
export function fill(holder: Element, tag: string): void {
  const type = customElements.get(tag) as
    (CustomElementConstructor & { observedAttributes?: string[] }) | undefined;
  if (!type || holder.hasAttribute(ready)) return;
  holder.setAttribute(ready, '');
  const widget = Document.prototype.createElement.call(document, tag);
  const known = new Set([...(type.observedAttributes ?? []), 'lang']);
  for (const { name, value } of holder.attributes) {
    const bare = name.replace(/^data-/, '');
    if (bare !== name && known.has(bare)) widget.setAttribute(bare, value);
    else if (name === 'data-theme') widget.setAttribute(name, value);
  }
  widget.append(...holder.childNodes);
  holder.append(widget);
}
