/** Elements in a widget whose words are cut off, or that stick out of it; a dialog is laid out by the window, not by it. */
export function cutOff(widget: Element): readonly string[] {
  const root = widget.shadowRoot?.querySelector('.root');
  if (!root) return ['no root at all'];
  const edge = root.getBoundingClientRect().right + 1;
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter(
      (element) =>
        element instanceof HTMLElement && !element.closest('.vh, dialog, [aria-hidden=true]:not(.num)'),
    )
    .filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      // An ellipsis says itself that there is more.
      const clipped =
        /hidden|clip/.test(overflowX) &&
        textOverflow === 'clip' &&
        element.scrollWidth > element.clientWidth + 1;
      const box = element.getBoundingClientRect();
      return clipped || (box.width > 0 && box.right > edge);
    })
    .map(
      (element) =>
        `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 60) ?? ''}`,
    );
}
