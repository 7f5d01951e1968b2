import { fileURLToPath } from 'node:url';

const protocols = new WeakMap();

/** A Firefox add-on: no protocol that Firefox ESR 140 speaks with puppeteer sets forced colours, but add-ons may. */
export const ownColours = fileURLToPath(new URL('./own-colours/', import.meta.url));

/**
 * Tells the browser what media features to have, where it can be told while it runs. Whoever asks looks with `matchMedia`
 * whether it has them: less motion, for one, is a setting that Firefox and WebKitGTK are started with.
 */
export const mediaCommand = {
  name: 'dvcqg-media',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'dvcqg-media') return undefined;
    if (browser.type !== 'puppeteer') return true;
    const page = browser.getPage(id);
    if (page.browser().protocol === 'cdp') await inChromium(page, payload);
    else await inFirefox(page, payload['forced-colors']);
    return true;
  },
};

async function inChromium(page, media) {
  const protocol = protocols.get(page) ?? (await page.createCDPSession());
  protocols.set(page, protocol);
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await protocol.send('Emulation.setEmulatedMedia', { features });
}

const inFirefox = (page, colours) =>
  page.evaluate(
    (detail) =>
      new Promise((resolve) => {
        addEventListener('dvcqg-own-colours-set', () => resolve(), { once: true });
        dispatchEvent(new CustomEvent('dvcqg-own-colours', { detail }));
      }),
    colours ?? 'none',
  );
