const VIETNAM_OFFSET = 7 * 3_600_000;

/** `yyyyMMddHHmmss` on the clock of Asia/Ho_Chi_Minh, which has no summer time (wire fact 1.7). */
export const wireTime = (at: Date): string => local(at).replaceAll(/[-:T]/g, '').slice(0, 14);

/** `09:05` */
export const clockTime = (at: Date): string => local(at).slice(11, 16);

/** `01/07/2025` */
export const shortDate = (at: Date): string => local(at).slice(0, 10).split('-').reverse().join('/');

/** `09:05, 01/07/2025` */
export const clockAndDate = (at: Date): string => `${clockTime(at)}, ${shortDate(at)}`;

/** `ngày 01 tháng 7 năm 2025`: two digits for days below 10 and for months 1 and 2, as official letters write it. */
export function longDate(at: Date): string {
  const [year, month, day] = local(at).slice(0, 10).split('-') as [string, string, string];
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** Fourteen digits with a real calendar date and real minutes. The hour is not checked: clients with a 12-hour clock exist. */
export function isWireTime(text: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})\d{2}([0-5]\d)([0-5]\d)$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(8, 10) === parts[3];
}

const local = (at: Date) => new Date(at.getTime() + VIETNAM_OFFSET).toISOString();
