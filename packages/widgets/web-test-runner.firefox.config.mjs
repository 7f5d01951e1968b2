import { chromeLauncher } from '@web/test-runner-chrome';
import { ownColours } from './test/media-command.mjs';
import { startTimeout, widgetTests } from './web-test-runner.base.mjs';

/** Where the add-on is already. */
const prepared = new WeakSet();

/** The launcher drives by puppeteer, which speaks WebDriver BiDi with Firefox. */
export default widgetTests({
  name: 'widgets-firefox',
  // That each contract can be broken is seen in Chromium: it asks what the contracts look at, not what the engine does.
  without: ['contracts.broken.test.ts'],
  // Pages behind the front one have slow timers.
  concurrency: 1,
  browser: chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      // A reader who wants less motion: it cannot be told while it runs.
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
    },
    createPage: async ({ browser, context }) => {
      if (!prepared.has(browser)) await browser.installExtension(ownColours);
      prepared.add(browser);
      return tolerant(await context.newPage());
    },
  }),
});

/** With the size of a page, puppeteer also sets its orientation, which ESR 140 cannot; the size is set all the same. */
function tolerant(page) {
  page.setDefaultNavigationTimeout(startTimeout);
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (size) =>
    setViewport(size).catch((error) => {
      if (!/setScreenOrientationOverride.*unknown command/.test(error.message)) throw error;
    });
  return page;
}
