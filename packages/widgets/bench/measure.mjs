/** Opens a page in a new profile, as slow as asked, and says what it cost. */
import { probe } from './probe.mjs';

/** As Chromium's own tools call it: 400 kbit/s each way, two seconds for every answer. */
export const slow3g = { latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false };

/** How long nothing may be asked for until a page is at rest, in ms. */
const rest = 1000;

export async function open(browser, { url, usable, network, cpu = 1, script, argument }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const debug = await context.newCDPSession(page);
  await debug.send('Network.enable');
  const traffic = watch(debug);
  if (network) await debug.send('Network.emulateNetworkConditions', network);
  if (cpu > 1) await debug.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript(probe, usable);
  if (script) await page.addInitScript(script, argument);
  await page.goto(url, { waitUntil: 'commit' });
  return { page, debug, traffic, errors, close: () => context.close() };
}

/** Requests by address, when each was done in ms after the first. */
function watch(debug) {
  const requests = new Map();
  let began;
  debug.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (/^(data|blob):/.test(request.url)) return;
    began ??= timestamp;
    requests.set(requestId, { url: request.url, doneAt: undefined });
  });
  const done = ({ requestId, timestamp }) => {
    const request = requests.get(requestId);
    if (request) request.doneAt = (timestamp - began) * 1000;
  };
  debug.on('Network.loadingFinished', done);
  debug.on('Network.loadingFailed', done);
  return () => [...requests.values()];
}

export async function usableAt({ page }) {
  const seen = () => globalThis.benchSeen.usable;
  const handle = await page.waitForFunction(seen, undefined, { timeout: 60_000, polling: 100 });
  return handle.jsonValue();
}

export async function atRest({ traffic }) {
  for (let calmSince = Date.now(), before = -1; Date.now() - calmSince < rest;) {
    const now = traffic();
    if (now.length !== before || now.some(({ doneAt }) => doneAt === undefined)) {
      before = now.length;
      calmSince = Date.now();
    }
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Bytes that live in the page's heap once the rubbish is gone. */
export async function heapOf({ debug }) {
  for (let times = 0; times < 3; times++) await debug.send('HeapProfiler.collectGarbage');
  return (await debug.send('Runtime.getHeapUsage')).usedSize;
}

export const longTasksOf = ({ page }) => page.evaluate(() => globalThis.benchSeen.longTasks);
