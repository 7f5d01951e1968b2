/** What a test may need that not every engine, or not every way of driving one, has. */
const features = {
  /** WebDriver presses keys; only puppeteer holds them down until they repeat. Told by the runner's configuration. */
  heldKeys: () => !('noHeldKeys' in document.documentElement.dataset),
  /** In Chromium and WebKit; in Firefox since 148. */
  trustedTypes: () => 'trustedTypes' in globalThis,
} as const;

export const has = (feature: keyof typeof features): boolean => features[feature]();

/** Skips the test that calls it where the feature is missing. */
export function needs(test: { skip(): void }, feature: keyof typeof features): void {
  if (!has(feature)) test.skip();
}
