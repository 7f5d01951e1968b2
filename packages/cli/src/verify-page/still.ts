import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** How long nothing may come before a page is still, and how long it is waited for at most, ms. */
const patience = { quiet: 500, most: 10_000 };

/**
 * Watches what a page loads. The answer waits until nothing is under way, the page has done what it had to do with what came,
 * and nothing was asked for since: a script that comes only after an answer of the gateway is a script of the page too.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let changed = performance.now();
  const note = (change: () => void) => {
    change();
    changed = performance.now();
  };
  page.on('request', (request) => {
    // A stream of events never ends.
    if (request.resourceType() !== 'eventsource') note(() => underWay.add(request));
  });
  const end = (request: Request) => note(() => underWay.delete(request));
  page.on('requestfinished', end).on('requestfailed', end);
  return async () => {
    const latest = performance.now() + patience.most;
    while (performance.now() < latest) {
      await page.evaluate(idle);
      if (underWay.size === 0 && performance.now() - changed >= patience.quiet) return;
      await sleep(50);
    }
  };
}

/** A busy machine runs what came long after it came. */
const idle = `new Promise((done) => requestIdleCallback(done, { timeout: 1000 }))`;
