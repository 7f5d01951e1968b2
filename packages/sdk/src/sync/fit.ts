/**
 * How many of these, from the first on, may go together. What was claimed before without a definite answer goes with fewer
 * and fewer others, until what makes the far side fail is alone.
 */
export function fit(found: readonly { readonly attempts: number }[], batch: number): number {
  let allowed = batch;
  let taken = 0;
  for (const { attempts } of found) {
    allowed = Math.min(allowed, Math.max(1, Math.floor(batch / 2 ** Math.max(0, attempts - 1))));
    if (taken >= allowed) break;
    taken++;
  }
  return taken;
}
