/** Viet Nam keeps UTC+7 all year; the wire has no zone (wire fact 1.7). */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const FORM = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;

/** `yyyyMMddHHmmss` on the clock of Asia/Ho_Chi_Minh. */
export function toWireTime(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19).replaceAll(/\D/g, '');
}

/** The instant, or undefined for text that is no real moment: 31 February, 24:00, a short year. */
export function fromWireTime(text: string): Date | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const at = new Date(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`));
  return !Number.isNaN(at.getTime()) && toWireTime(at) === text ? at : undefined;
}

/** `dd/MM/yyyy` for people. */
export function toVietnameseDate(at: Date): string {
  const wire = toWireTime(at);
  return `${wire.slice(6, 8)}/${wire.slice(4, 6)}/${wire.slice(0, 4)}`;
}

/** The instant `days` working days (Monday to Friday) after `at`, or before it when negative, at the given local hour. */
export function addWorkingDays(at: Date, days: number, hour = 8, minute = 0): Date {
  const local = new Date(at.getTime() + OFFSET_MS);
  const step = days < 0 ? -1 : 1;
  const isWeekend = () => local.getUTCDay() === 0 || local.getUTCDay() === 6;
  for (let left = Math.abs(days); left > 0;) {
    local.setUTCDate(local.getUTCDate() + step);
    if (!isWeekend()) left -= 1;
  }
  // Day 0 of a weekend is the working day before it, so that nothing "of today" lies in the future.
  while (isWeekend()) local.setUTCDate(local.getUTCDate() - 1);
  local.setUTCHours(hour, minute, 0, 0);
  return new Date(local.getTime() - OFFSET_MS);
}
