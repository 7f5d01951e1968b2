/* global browser -- of WebExtensions */
addEventListener('dvcqg-own-colours', async ({ detail }) => {
  const forced = detail === 'active';
  await browser.runtime.sendMessage(forced);
  await seen(forced);
  dispatchEvent(new CustomEvent('dvcqg-own-colours-set'));
});

/** Waits until this page has what the browser was told: it hears of it later. */
async function seen(forced) {
  const query = matchMedia('(forced-colors: active)');
  for (const until = Date.now() + 5000; query.matches !== forced && Date.now() < until;)
    await new Promise((resolve) => setTimeout(resolve, 5));
}
