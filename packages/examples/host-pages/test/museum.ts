import { createServer } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { answers, node, startDemo, type Demo } from '../../provincial-site/test/demo.js';
import { hosts } from '../hosts.mjs';
import { originsFrom } from '../origins.mjs';

/** The twelve hosts with one sandbox, one gateway (of the provincial site) and one browser. */
export interface Museum extends Demo {
  /** Address of a page of a host. */
  at(name: string, path?: string): string;
  sameSite(name: string): boolean;
}

export async function startMuseum(): Promise<Museum> {
  const port = await freePorts(4);
  const origins = originsFrom(port);
  const demo = await startDemo({
    allowedOrigins: Object.values(origins).map(({ url }) => url),
    beside: (site) =>
      node(['packages/examples/host-pages/server.mjs'], {
        PORT: String(port),
        GATEWAY: `${site}/dvcqg`,
      }),
  });
  await answers(origins.communes.url);
  const originOf = (name: string) => {
    const host = hosts.find((one) => one.name === name);
    if (!host) throw new Error(`no host ${name}`);
    return origins[host.origin];
  };
  return {
    ...demo,
    at: (name, path = '') => `${originOf(name).url}/${name}/${path}`,
    sameSite: (name) => originOf(name).sameSite,
  };
}

/** First of several free ports in a row. */
async function freePorts(count: number): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no free ports in a row');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** What a chat app on a phone says it is. */
const chatApp =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36 Zalo android/24080';

/** How people meet a host. */
export function visitor(name: string, size: 'desktop' | 'phone' = 'desktop'): BrowserContextOptions {
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  if (name === 'in-app') return { ...phone, userAgent: chatApp };
  if (name === 'kiosk' && size === 'desktop')
    return { viewport: { width: 1080, height: 1400 }, hasTouch: true };
  return size === 'phone' ? phone : { viewport: { width: 1280, height: 900 } };
}

/** The part of the page where widgets are: the frame of contents where there are frames. */
export async function stage(page: Page): Promise<ReturnType<Page['mainFrame']>> {
  if ((await page.locator('frameset').count()) === 0) return page.mainFrame();
  const element = await page.locator('frame[name=noidung]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no frame of contents');
  return frame;
}
