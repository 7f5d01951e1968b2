import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type CheckedPage, checkPage } from '../../src/check/check-page.js';
import { startBrowser } from '../../src/check/find-browser.js';
import { Site } from './site.js';

/** The pages' servers and one browser, for the tests of a file. */
export function checkedSite() {
  const site = new Site();
  let browser: Browser;
  beforeAll(async () => {
    await site.open();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Hosts of a page with https; nothing of it leaves this machine. */
  async function https(context: BrowserContext): Promise<void> {
    await context.route('**://*.example/**', async (route) => {
      const url = new URL(route.request().url());
      if (url.hostname !== 'xa-mau.example') return route.abort();
      if (url.pathname === '/dvcqg/health') return route.fulfill({ json: { status: 'ok' } });
      const { body, type } = await site.answer(url.pathname.slice(1));
      return route.fulfill({ body, ...(type && { contentType: type }) });
    });
  }

  const check = (
    page: string,
    { lang = 'vi', secure = false }: { lang?: 'vi' | 'en'; secure?: boolean } = {},
  ): Promise<CheckedPage> =>
    checkPage(browser, `${secure ? 'https://xa-mau.example' : site.origin}/${page}`, {
      lang,
      gateway: true,
      prepare: https,
    });

  return { site, check };
}
