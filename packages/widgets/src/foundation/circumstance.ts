/** True when nobody looks at the page, or nothing connects: what is asked now is asked for nobody. */
export const isPaused = (): boolean => document.visibilityState === 'hidden' || !navigator.onLine;

const names = ['online', 'offline', 'pageshow'] as const;

/** Calls back when the page comes in or out of sight, on or off line, or back from the cache; returns the end of it. */
export function onCircumstance(changed: () => void): () => void {
  const listener = (event: Event): void => {
    if (!(event instanceof PageTransitionEvent) || event.persisted) changed();
  };
  document.addEventListener('visibilitychange', listener);
  for (const name of names) window.addEventListener(name, listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
    for (const name of names) window.removeEventListener(name, listener);
  };
}
