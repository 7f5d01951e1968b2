/* global browser -- of WebExtensions */
browser.runtime.onMessage.addListener((forced) => {
  const { overrideDocumentColors } = browser.browserSettings;
  return forced ? overrideDocumentColors.set({ value: 'always' }) : overrideDocumentColors.clear({});
});
