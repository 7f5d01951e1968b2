/** `heading-level` as a widget may use it: 1 to 6, 2 when it is nonsense. */
export const headingLevel = (value: number): number => Math.min(Math.max(Math.trunc(value) || 2, 1), 6);
