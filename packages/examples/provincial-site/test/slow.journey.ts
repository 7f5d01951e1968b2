import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { signIn } from './steps.js';

/* The worst phone that we mean to serve: 64 kbit/s each way, a processor six times slower. Nothing here is timed. */

const code = 'H99.01-20260701-0000005';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

interface Mark {
  readonly what: string;
  /** Whether the widget's code was there by then. */
  readonly loaded: boolean;
}

/** Runs in the page: writes down what a person can see, in the order in which it comes. */
function watchOrder(): void {
  const marks: Mark[] = [];
  Object.assign(globalThis, { marks });
  const tracker = () => document.querySelector('dvc-dossier-tracker');
  // Seen, and nothing lies over it that would take the finger.
  const within = (element: Element | null | undefined) => {
    const box = element?.getBoundingClientRect();
    if (!element || !box?.width || !box.height) return false;
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return at === element || element.contains(at);
  };
  const things: Record<string, () => unknown> = {
    text: () => document.querySelector('h1')?.getBoundingClientRect().height,
    link: () => within(tracker()?.querySelector('a')),
    widget: () => tracker()?.shadowRoot?.querySelector('.root')?.getBoundingClientRect().height,
    answer: () => tracker()?.matches(':state(ready)'),
  };
  const look = () => {
    for (const [what, is] of Object.entries(things)) {
      const seen = marks.some((mark) => mark.what === what);
      if (!seen && is()) marks.push({ what, loaded: Boolean(customElements.get('dvc-dossier-tracker')) });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function slowPage(): Promise<{ page: Page; asked: string[] }> {
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
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watchOrder);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return { page, asked };
}

describe('on a slow phone', () => {
  it('the page and its link come first, then the widget, then the answer; no stream is opened', async () => {
    const { page, asked } = await slowPage();
    await page.goto(`${demo.site}/tra-cuu?ma=${code}`, { waitUntil: 'commit' });
    await page.getByText(/bổ sung 2 giấy tờ/).first().waitFor();
    const marks = await page.evaluate(() => (globalThis as unknown as { marks: Mark[] }).marks);
    expect(marks).toEqual([
      { what: 'text', loaded: false },
      { what: 'link', loaded: false },
      { what: 'widget', loaded: true },
      { what: 'answer', loaded: true },
    ]);
    expect(asked.filter((path) => path.endsWith('/events'))).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('she signs in and sees her dossiers', async () => {
    const { page } = await slowPage();
    await page.goto(`${demo.site}/ho-so`, { waitUntil: 'commit' });
    await signIn(page);
    await page.getByText(code).first().waitFor();
    await page.context().close();
  }, 180_000);

  it('on a usual line the same page follows its dossier by a stream', async () => {
    const page = await demo.page();
    const stream = page.waitForRequest((request) => request.url().endsWith('/events'));
    await page.goto(`${demo.site}/tra-cuu?ma=${code}`);
    await stream;
    await page.context().close();
  });
});
