const told = new Set<string>();

/** Tells the page's developer once. Never with data of a citizen or of the gateway. */
export function warnOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- the one place where widgets speak to the developer of the page
  console.warn(`[dvcqg] ${message}`);
}
