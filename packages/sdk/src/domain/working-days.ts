import { holidays } from './holidays.js';
import { addDays, type LocalDate, weekday } from './local-date.js';

/** `certain` is false when a year was touched whose days off are not all published: weekends and what is known count. */
export interface WorkingDays {
  readonly days: number;
  readonly certain: boolean;
}

const yearOf = (date: LocalDate) => holidays[Number(date.slice(0, 4))];
const isCertain = (date: LocalDate) => {
  const year = yearOf(date);
  return year !== undefined && !year.projected;
};

/** Whether state offices work on that day. */
export function isWorkingDay(date: LocalDate): boolean {
  const year = yearOf(date);
  const day = date.slice(5);
  if (weekday(date) % 6 === 0) return year?.worked.includes(day) ?? false;
  return !isHoliday(date);
}

/** Whether a law or notice makes it a day off, on whatever weekday it falls. */
export function isHoliday(date: LocalDate): boolean {
  return yearOf(date)?.off.includes(date.slice(5)) ?? false;
}

/** The `days`-th working day after `from`; the first day counted is the next one. */
export function addWorkingDays(
  from: LocalDate,
  days: number,
): { readonly date: LocalDate; readonly certain: boolean } {
  let date = from;
  let certain = true;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    certain &&= isCertain(date);
    if (isWorkingDay(date)) left--;
  }
  return { date, certain };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function countWorkingDays(from: LocalDate, to: LocalDate): WorkingDays {
  let days = 0;
  let certain = true;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    certain &&= isCertain(date);
    if (isWorkingDay(date)) days++;
  }
  return { days, certain };
}
