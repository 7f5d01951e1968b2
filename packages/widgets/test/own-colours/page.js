/* global browser -- of WebExtensions */
addEventListener('dvcqg-own-colours', async ({ detail }) => {
  await browser.runtime.sendMessage(detail === 'active');
  dispatchEvent(new CustomEvent('dvcqg-own-colours-set'));
});
