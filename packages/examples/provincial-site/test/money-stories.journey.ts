import { afterAll, beforeAll, it } from 'vitest';
import { startDemo, type Demo } from './demo.js';
import { moneyStories } from './money-stories.js';
import { accessible, watch } from './watch.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ wallet: true, resolveSeconds: 2 });
});
afterAll(() => demo.close());

it.each(moneyStories)('$title.en: $text.en', async ({ name, tell }) => {
  const page = await demo.page({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  // The wallet has an origin of its own.
  const seen = name === 'wallet' ? undefined : watch(page, [demo.site, demo.sandbox]);
  await tell(demo, page, () => accessible(page));
  await seen?.clean();
  await page.context().close();
});
