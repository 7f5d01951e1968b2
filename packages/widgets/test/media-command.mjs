const protocols = new WeakMap();

/** Tells the browser what media features to have, where it can be told: by the DevTools protocol, as puppeteer speaks it. */
export const mediaCommand = {
  name: 'dvcqg-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'dvcqg-media') return undefined;
    if (session.browser.type !== 'puppeteer' || !/chrom/i.test(session.browser.name)) return false;
    const page = session.browser.getPage(session.id);
    const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
    const protocol = protocols.get(page) ?? (await page.createCDPSession());
    protocols.set(page, protocol);
    await protocol.send('Emulation.setEmulatedMedia', { features });
    return true;
  },
};
