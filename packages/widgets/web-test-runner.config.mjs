import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { startTimeout, widgetTests } from './web-test-runner.base.mjs';

const executablePath =
  process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

export default widgetTests({
  name: 'widgets',
  browser: chromeLauncher({
    // A window for each file: a page behind another draws no frames, and what waits for one waits for ever.
    createPage: async ({ browser }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      page.setDefaultNavigationTimeout(startTimeout);
      return page;
    },
    launchOptions: {
      ...(executablePath && { executablePath }),
      // The last two: the contract about moves weighs the heap.
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--js-flags=--expose-gc',
        '--enable-precise-memory-info',
      ],
    },
  }),
});
