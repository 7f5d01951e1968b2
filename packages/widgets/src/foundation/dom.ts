/** The parent in the composed tree: through slots' hosts and shadow roots. */
function composedParent(node: Node): Node | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

/** The element itself and its ancestors, nearest first, across shadow roots. */
export function* composedAncestors(start: Element): Generator<Element> {
  for (let node: Node | null = start; node; node = composedParent(node)) {
    if (node instanceof Element) yield node;
  }
}
