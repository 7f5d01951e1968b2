import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { hosts } from '../hosts.mjs';
import { docsPage } from './docs-page.js';
import { stage, startMuseum, visitor, type Museum } from './museum.js';

const docs = new URL('../../../../docs/', import.meta.url);
const code = 'H99.01-20260701-0000005';

let museum: Museum;
beforeAll(async () => {
  await mkdir(new URL('public/museum/', docs), { recursive: true });
  museum = await startMuseum();
});
afterAll(() => museum.close());

/** A picture of what is in sight, small: WebP at half the size. */
async function shoot(page: Page, name: string): Promise<void> {
  const { width = 1280, height = 900 } = page.viewportSize() ?? {};
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    clip: { x: 0, y: 0, width, height, scale: width > 800 ? 0.5 : 1 },
  });
  await writeFile(new URL(`public/museum/${name}.webp`, docs), Buffer.from(data, 'base64'));
}

describe.each(hosts)('$name', ({ name }) => {
  it.each(['desktop', 'phone'] as const)('%s', async (size) => {
    const before = await museum.page(visitor(name, size));
    await before.route('**/widgets/**', (route) => route.abort());
    await before.goto(museum.at(name, `?ma=${code}`));
    await shoot(before, `${name}.${size}.before`);
    await before.context().close();

    const after = await museum.page(visitor(name, size));
    await after.goto(museum.at(name, `?ma=${code}`));
    await (
      await stage(after)
    )
      .getByText(/Đến lượt Ông\/Bà: bổ sung 2 giấy tờ/)
      .first()
      .waitFor();
    await shoot(after, `${name}.${size}.after`);
    await after.context().close();
  });
});

it('the pages of the docs', async () => {
  await writeFile(new URL('guide/museum.md', docs), docsPage('vi'));
  await writeFile(new URL('en/guide/museum.md', docs), docsPage('en'));
});
