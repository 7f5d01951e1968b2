import type { Page } from 'playwright-core';
import type { Demo } from './demo.js';

/** What a person can see or use, and whether the widget's code was there by then. */
export interface Mark {
  readonly what: string;
  readonly loaded: boolean;
}

/**
 * The worst phone that we mean to serve: 64 kbit/s each way, a processor six times slower. Its browser has measured the line and
 * says so; Chromium slowed down like this goes on saying `4g`.
 */
export async function slowPage(demo: Demo): Promise<{ page: Page; asked: string[] }> {
  const page = await demo.page({ viewport: { width: 390, height: 844 } });
  const debug = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 8_000,
    uploadThroughput: 8_000,
  });
  await debug.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.addInitScript(() => {
    const { connection } = navigator as Navigator & { connection?: object };
    if (connection) Object.defineProperty(connection, 'effectiveType', { value: 'slow-2g' });
  });
  page.setDefaultTimeout(60_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return { page, asked };
}

/** Has a page write down, from its beginning, in what order its text, a tag's link, its widget and the answer come. */
export async function watchOrder(page: Page, tag: string): Promise<() => Promise<Mark[]>> {
  await page.addInitScript((name) => {
    const marks: { what: string; loaded: boolean }[] = [];
    Object.assign(globalThis, { marks });
    const widget = () => document.querySelector(name);
    // Seen, and nothing lies over it that would take the finger.
    const reachable = (element: Element | null | undefined) => {
      const box = element?.getBoundingClientRect();
      if (!element || !box?.width || !box.height) return false;
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return at === element || element.contains(at);
    };
    const things: Record<string, () => unknown> = {
      text: () => document.querySelector('h1')?.getBoundingClientRect().height,
      link: () => reachable(widget()?.querySelector('a')),
      widget: () => widget()?.shadowRoot?.querySelector('.root')?.getBoundingClientRect().height,
      answer: () => widget()?.matches(':state(ready)'),
    };
    const look = () => {
      for (const [what, is] of Object.entries(things)) {
        const seen = marks.some((mark) => mark.what === what);
        if (!seen && is()) marks.push({ what, loaded: Boolean(customElements.get(name)) });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, tag);
  return () => page.evaluate(() => (globalThis as unknown as { marks: Mark[] }).marks);
}
