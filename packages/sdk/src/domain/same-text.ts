/**
 * Compares two texts in a time that depends on the expected one's length only, not on where they differ: for digests
 * (security requirement P33). Pure, because this also runs where there is no `node:crypto`.
 */
export function sameText(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let i = 0; i < expected.length; i++) {
    // Past its end `given` is compared with NaN → 0; the length has already told the difference.
    difference |= expected.charCodeAt(i) ^ given.charCodeAt(i);
  }
  return difference === 0;
}
