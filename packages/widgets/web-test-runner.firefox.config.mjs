import { chromeLauncher } from '@web/test-runner-chrome';
import { widgetTests } from './web-test-runner.base.mjs';

/** The launcher drives by puppeteer, which speaks WebDriver BiDi with Firefox. */
export default widgetTests({
  name: 'widgets-firefox',
  // Not yet run to the end here: see decision 14.
  without: ['contracts.*.test.ts'],
  // Pages behind the front one have slow timers.
  concurrency: 1,
  browser: chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' },
    createPage: async ({ context }) => tolerant(await context.newPage()),
  }),
});

/** With the size of a page, puppeteer also sets its orientation, which ESR 140 cannot; the size is set all the same. */
function tolerant(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (size) =>
    setViewport(size).catch((error) => {
      if (!/setScreenOrientationOverride.*unknown command/.test(error.message)) throw error;
    });
  return page;
}
