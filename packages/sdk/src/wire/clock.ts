import type { Instant } from '../domain/brand.js';
import { type LocalDate, localDate } from '../domain/local-date.js';
import { toInstant } from '../domain/time.js';

/** `yyyyMMddHHmmss`, the clock on the wall in Vietnam (wire fact 1.7). */
export function toWireTime(at: Date | Instant): string {
  return toInstant(new Date(at)).slice(0, 19).replace(/\D/g, '');
}

/** Undefined when it is no time of the calendar. */
export function fromWireTime(value: unknown): Instant | undefined {
  const [, day = '', hour = '', minute = '', second = ''] =
    /^(\d{8})([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const date = fromWireDate(day);
  return date && `${date}T${hour}:${minute}:${second}+07:00`;
}

/** `yyyyMMdd`. Undefined when it is no day of the calendar. */
export function fromWireDate(value: unknown): LocalDate | undefined {
  if (typeof value !== 'string' || !/^\d{8}$/.test(value)) return undefined;
  return localDate(Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6)));
}

/** `yyyy-MM-dd HH:mm:ss`, the same clock as people read it (wire fact 2, NEWGEN). */
export const toSpacedTime = (at: Date | Instant): string =>
  toInstant(new Date(at)).slice(0, 19).replace('T', ' ');

/** Undefined when it is no time of the calendar. */
export function fromSpacedTime(value: unknown): Instant | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)
    ? fromWireTime(value.replace(/\D/g, ''))
    : undefined;
}

/** ISO 8601 with milliseconds (wire fact 2, NEWGEN), in Vietnam's offset (assumed A83). */
export const toMillisTime = (at: Date | Instant): string =>
  `${toInstant(new Date(at)).slice(0, 19)}.000+07:00`;

/** Any zone is read; a time without one is none. Undefined when it is no time of the calendar. */
export function fromMillisTime(value: unknown): Instant | undefined {
  const [, local = '', zone = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/.exec(
      typeof value === 'string' ? value : '',
    ) ?? [];
  if (!fromWireTime(local.replace(/\D/g, ''))) return undefined;
  const at = new Date(local + zone.replace(/(\d\d):?(\d\d)$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? undefined : toInstant(at);
}
