const mark = 'data-dvc-printing';

/** In the document: `@page` is ignored inside a shadow root. */
const page = (size: Size): string => `@page { size: ${size} portrait; margin: 10mm; }`;

/** A5 is what citizens know slips and receipts by. */
type Size = 'A5' | 'A4';

/** Hides all but the marked element and what it stands in, and takes the boxes around it away. */
const alone = `@media print {
  html, body, :has([${mark}]) {
    display: block !important; position: static !important; float: none !important; transform: none !important;
    inline-size: auto !important; max-inline-size: none !important; block-size: auto !important;
    min-block-size: 0 !important; max-block-size: none !important; overflow: visible !important;
    margin: 0 !important; border: 0 !important; padding: 0 !important; background: #fff !important;
  }
  *:not(html, head, body, [${mark}], [${mark}] *, :has([${mark}])) { display: none !important; }
}`;

/**
 * Prints `element` alone, whatever the page around it is made of: the host's header, menus and margins stay out
 * of it. Works through any number of shadow roots; everything is put back after printing.
 */
export function printAlone(element: Element, size: Size = 'A5'): void {
  // What was to be printed may have left the page meanwhile.
  if (!element.isConnected) return;
  const undo = isolate(element, size);
  window.addEventListener('afterprint', undo, { once: true });
  window.print();
}

function isolate(element: Element, size: Size): () => void {
  const undos: (() => void)[] = [];
  let kept: Element | undefined = element;
  while (kept) {
    const root = kept.getRootNode() as Document | ShadowRoot;
    undos.push(adopt(root, root instanceof Document ? page(size) + alone : alone), marked(kept));
    kept = root instanceof ShadowRoot ? root.host : undefined;
  }
  return () => undos.forEach((undo) => undo());
}

function marked(element: Element): () => void {
  element.setAttribute(mark, '');
  return () => element.removeAttribute(mark);
}

function adopt(root: Document | ShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
