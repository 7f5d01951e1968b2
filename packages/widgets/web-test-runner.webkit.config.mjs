import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './test/webkit-driver.mjs';
import { widgetTests } from './web-test-runner.base.mjs';

const launcher = webdriverLauncher({
  ...(await startWebKitDriver()),
  capabilities: {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { args: ['--automation'] },
    'wdio:enforceWebDriverClassic': true,
  },
});

// The launcher presses all keys of a text as one chord, in which a repeated letter is lost: one after another instead.
launcher.chord = launcher.sendKeys.bind(launcher);
launcher.sendKeys = async (session, keys) => {
  for (const key of keys) await launcher.chord(session, [key]);
};

export default widgetTests({
  name: 'widgets-webkit',
  // That each contract can be broken is seen in Chromium: it asks what the contracts look at, not what the engine does.
  without: ['contracts.broken.test.ts'],
  // Keys go to the one window there is.
  concurrency: 1,
  cannot: ['held-keys'],
  browser: launcher,
});
