/** `document.querySelector`, also on a page where `<img name="querySelector">` hides it. */
export function queryPage<E extends Element>(selector: string): E | null {
  return Document.prototype.querySelector.call(document, selector) as E | null;
}
