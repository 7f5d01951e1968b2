import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { moneyDocs, type Picture } from './money-docs.js';
import { moneyStories } from './money-stories.js';

const docs = new URL('../../../../docs/', import.meta.url);
const sizes = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
} as const;
const pictures: Picture[] = [];

beforeAll(async () => {
  await rm(new URL('public/money/', docs), { recursive: true, force: true });
  await mkdir(new URL('public/money/', docs), { recursive: true });
});

describe.each(['desktop', 'phone'] as const)('%s', (size) => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo({ wallet: true, resolveSeconds: 2 });
  });
  afterAll(() => demo.close());

  it.each(moneyStories)('$name', async ({ name, tell }) => {
    const page = await demo.page(sizes[size]);
    await tell(demo, page, async (what) => {
      await shoot(page, `${name}.${what}.${size}`);
      if (size === 'phone') pictures.push({ story: name, what });
    });
    await page.context().close();
  });
});

it('the pages of the docs', async () => {
  await writeFile(new URL('guide/money.md', docs), moneyDocs('vi', pictures));
  await writeFile(new URL('en/guide/money.md', docs), moneyDocs('en', pictures));
});

/** The whole page, small: WebP, a desktop at half its size. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { width, height } = cssContentSize;
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, 1400), scale: width > 800 ? 0.5 : 1 },
  });
  await session.detach();
  await writeFile(new URL(`public/money/${name}.webp`, docs), Buffer.from(data, 'base64'));
}
