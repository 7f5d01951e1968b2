import { toVietnameseDate, toWireTime } from '../adapter/wire-time.js';

/** `09:05` */
export const clockTime = (at: Date): string => toWireTime(at).replace(/^.{8}(..)(..)..$/, '$1:$2');

/** `09:05, 01/07/2025` */
export const clockAndDate = (at: Date): string => `${clockTime(at)}, ${toVietnameseDate(at)}`;

/** `ngày 01 tháng 7 năm 2025`: two digits for days below 10 and for months 1 and 2, as official letters write it. */
export function longDate(at: Date): string {
  const [day, month, year] = toVietnameseDate(at).split('/') as [string, string, string];
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** Fourteen digits with a real calendar date and real minutes. The hour is not checked: clients with a 12-hour clock exist. */
export function isWireTime(text: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})\d{2}([0-5]\d)([0-5]\d)$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(8, 10) === parts[3];
}
