import type { Vnd } from './brand.js';

/** `value` when it is a whole number of đồng, 0 or more; else undefined. */
export function toVnd(value: unknown): Vnd | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as Vnd) : undefined;
}

/** `1.234.567 ₫`, with a no-break space as `Intl` has it for vi-VN. */
export function formatVnd(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}\u00A0₫`;
}

/**
 * Splits `total` by weights into whole đồng that add up to it: what rounding leaves goes, one đồng each, to the parts
 * that lost most. @throws {RangeError} without a positive weight.
 */
export function splitVnd(total: number, weights: readonly number[]): readonly Vnd[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || weights.some((weight) => !(weight >= 0)))
    throw new RangeError('Weights must be positive.');
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, lost: value - Math.floor(value) }))
    .filter(({ index }) => (weights[index] ?? 0) > 0)
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (let i = 0; rest !== 0; i = (i + 1) % order.length) {
    const index = order[i]?.index ?? 0;
    const step = Math.sign(rest);
    if ((parts[index] ?? 0) + step < 0) continue;
    parts[index] = (parts[index] ?? 0) + step;
    rest -= step;
  }
  return parts as Vnd[];
}
