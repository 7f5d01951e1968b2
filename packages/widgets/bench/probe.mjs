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
  const find = (root, selector) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && visible(element)) return true;
      if (element.shadowRoot && find(element.shadowRoot, selector)) return true;
    }
    return false;
  };
  globalThis.benchCount = (root, selector) => {
    let count = root.querySelectorAll(selector).length;
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) count += globalThis.benchCount(element.shadowRoot, selector);
    return count;
  };
  /** Calls back once what was drawn for this frame is on the screen. */
  globalThis.benchPainted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(''));
  };
  const look = () => {
    if (document.body && selectors.every((selector) => find(document.body, selector)))
      globalThis.benchPainted(() => (seen.usable = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
