import type { Instant } from './brand.js';
import type { LocalDate } from './local-date.js';

/** Vietnam is at +07:00 all year and has been since before any dossier here: no time zone data is needed. */
const offset = 7 * 3_600_000;

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

export interface LocalParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Clock and calendar in Vietnam. @throws {RangeError} when `at` is no time. */
export function localParts(at: Date | Instant): LocalParts {
  const local = new Date(new Date(at).getTime() + offset);
  if (Number.isNaN(local.getTime())) throw new RangeError('Not a time.');
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/** ISO 8601 to the second with Vietnam's offset: `2026-07-01T08:00:00+07:00`. */
export function toInstant(at: Date): Instant {
  return `${new Date(at.getTime() + offset).toISOString().slice(0, 19)}+07:00`;
}

/** The day it is in Vietnam. */
export function toLocalDate(at: Date | Instant): LocalDate {
  const { year, month, day } = localParts(at);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** `01/07/2026`. */
export function formatDate(at: Date | Instant): string {
  const { year, month, day } = localParts(at);
  return `${pad(day)}/${pad(month)}/${year}`;
}

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** `ngày 01 tháng 7 năm 2026`, as official letters write it (two digits for days below 10 and months 1 and 2). */
export function formatLongDate(at: Date | Instant, lang: 'vi' | 'en' = 'vi'): string {
  const { year, month, day } = localParts(at);
  if (lang === 'en') return `${day} ${englishMonths[month - 1]} ${year}`;
  return `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

/** `08:00`, 24 hours. */
export function formatTime(at: Date | Instant): string {
  const { hour, minute } = localParts(at);
  return `${pad(hour)}:${pad(minute)}`;
}
