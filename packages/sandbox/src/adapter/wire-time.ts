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
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    local.getUTCFullYear() === year &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? new Date(local.getTime() - OFFSET_MS) : undefined;
}

const SPACED = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** `yyyy-MM-dd HH:mm:ss`, the second clock of dialect 2 (wire fact 2), as `yyyyMMddHHmmss`. */
export function fromSpacedTime(text: string): string | undefined {
  const wire = SPACED.test(text) ? text.replaceAll(/\D/g, '') : undefined;
  return wire !== undefined && fromWireTime(wire) ? wire : undefined;
}

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/;

/** ISO 8601, its third clock, as `yyyyMMddHHmmss`; without a zone it is Viet Nam's. */
export function fromIsoTime(text: string): string | undefined {
  const [, day = '', clock = '', fraction = '', zone = '+07:00'] = ISO.exec(text) ?? [];
  if (fromSpacedTime(`${day} ${clock}`) === undefined) return undefined;
  const at = new Date(`${day}T${clock}${fraction.slice(0, 4)}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : toWireTime(at);
}

/** `dd/MM/yyyy` for people. */
export function toVietnameseDate(at: Date): string {
  const wire = toWireTime(at);
  return `${wire.slice(6, 8)}/${wire.slice(4, 6)}/${wire.slice(0, 4)}`;
}

/**
 * The instant `days` working days (Monday to Friday) after `at`, or before it when negative, at the given local time.
 * A weekend counts as the Friday before it, so that nothing "of today" lies in the future.
 */
export function addWorkingDays(at: Date, days: number, hour = 8, minute = 0): Date {
  const local = new Date(at.getTime() + OFFSET_MS);
  const move = (step: number) => {
    do local.setUTCDate(local.getUTCDate() + step);
    while (isWeekend(local));
  };
  if (isWeekend(local)) move(-1);
  for (let left = Math.abs(days); left > 0; left -= 1) move(Math.sign(days));
  local.setUTCHours(hour, minute, 0, 0);
  return new Date(local.getTime() - OFFSET_MS);
}

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;
