/** Runs in the page before anything else: sees when something can be used, and what kept the thread busy. */
export function probe(selectors) {
  const seen = { usable: undefined, longTasks: [] };
  globalThis.benchSeen = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  const visible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    // Not by opacity: Material's field lies invisible under its label until it is pressed.
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const within = (root, selector) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && visible(element)) return element;
      const inner = element.shadowRoot && within(element.shadowRoot, selector);
      if (inner) return inner;
    }
    return undefined;
  };
  const find = (selector) => {
    const [inner, host] = selector.split(' >>> ').reverse();
    const root = host ? document.querySelector(host)?.shadowRoot : document.body;
    return root ? within(root, inner) : undefined;
  };
  /** The middle of something on the screen, where a finger would come down; of its first line, where it is broken into two. */
  globalThis.benchMiddle = (selector) => {
    const element = find(selector);
    element.scrollIntoView({ block: 'center' });
    const [{ x, y, width, height }] = element.getClientRects();
    return { x: x + width / 2, y: y + height / 2 };
  };
  /** Calls back once what was drawn for this frame is on the screen. */
  globalThis.benchPainted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(''));
  };
  const look = () => {
    if (document.body && selectors.every(find))
      globalThis.benchPainted(() => (seen.usable = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
