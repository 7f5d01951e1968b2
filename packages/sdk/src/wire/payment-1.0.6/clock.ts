/** The wire's clock: `yyyyMMddHHmmss` in Vietnam, which has had UTC+7 and no summer time since 1975. */
const offset = 7 * 3_600_000;

export function writeClock(at: Date): string {
  return new Date(at.getTime() + offset).toISOString().replace(/[-:T]/g, '').slice(0, 14);
}

/** Undefined when it is not a moment that exists. */
export function readClock(text: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, y, mo, d, h, mi, s] = parts;
  const at = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}+07:00`);
  return !Number.isNaN(at.getTime()) && writeClock(at) === text ? at : undefined;
}
