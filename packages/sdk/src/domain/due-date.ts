import type { Instant } from './brand.js';
import { addDays, type LocalDate, localDate, weekday } from './local-date.js';
import { localParts, toInstant, toLocalDate } from './time.js';
import { addWorkingDays, countWorkingDays, isHoliday, isWorkingDay } from './working-days.js';

/** A time limit as procedures have it. `hour` is an hour an office is open; `day` and `month` are of the calendar. */
export interface ProcessingLimit {
  readonly amount: number;
  readonly unit: 'hour' | 'day' | 'working-day' | 'month';
}

/** When an office is open, in minutes after midnight, as `[from, to]`. */
export interface OfficeHours {
  readonly weekday: readonly (readonly [number, number])[];
  /** Saturdays that are not worked in exchange for a day off. */
  readonly saturday: readonly (readonly [number, number])[];
}

const morning = [8 * 60, 12 * 60] as const;
const afternoon = [13 * 60, 17 * 60] as const;

/** The eight-hour day of the civil service. */
export const officeHours: OfficeHours = { weekday: [morning, afternoon], saturday: [] };

/** Of an office that also opens on Saturday mornings. Hours run then; a Saturday is still no working day. */
export const withSaturdayMornings: OfficeHours = { ...officeHours, saturday: [morning] };

/** `certain` is false when a year was touched whose days off are not all published. */
export interface DueDate {
  readonly dueAt: Instant;
  readonly certain: boolean;
}

/**
 * When a dossier is due. Days are counted from the day after reception and end when the office closes; a calendar day or
 * month that ends on a day off ends on the next working day. Hours, and parts of a working day, run while the office is
 * open.
 *
 * @throws {RangeError} when `receivedAt` is no time, the amount is not 0 to 10,000, or the office never opens.
 */
export function dueDate(
  receivedAt: Instant,
  { amount, unit }: ProcessingLimit,
  hours: OfficeHours = officeHours,
): DueDate {
  if (!(amount >= 0 && amount <= 10_000 && hours.weekday.some(([from, to]) => to > from)))
    throw new RangeError('Not a time limit.');
  if (unit === 'hour') return dueAfterHours(receivedAt, amount * 60, hours);
  if (unit === 'working-day' && !Number.isInteger(amount)) {
    return dueAfterHours(receivedAt, amount * lengthOf(hours), hours);
  }
  const received = toLocalDate(receivedAt);
  const { date, certain } =
    unit === 'working-day'
      ? addWorkingDays(received, amount)
      : workingDayFrom(unit === 'day' ? addDays(received, amount) : addMonths(received, amount));
  return { dueAt: at(date, closing(hours)), certain };
}

function dueAfterHours(receivedAt: Instant, minutes: number, hours: OfficeHours): DueDate {
  const { hour, minute, second } = localParts(receivedAt);
  const received = toLocalDate(receivedAt);
  let opened = hour * 60 + minute + second / 60;
  let left = minutes;
  for (let date = received; ; date = addDays(date, 1)) {
    for (const [from, to] of openOn(date, hours)) {
      const start = Math.max(from, opened);
      if (start > to) continue;
      if (left <= to - start) {
        const { certain } = countWorkingDays(addDays(received, -1), date);
        return { dueAt: at(date, start + left), certain };
      }
      left -= to - start;
    }
    opened = 0;
  }
}

function openOn(date: LocalDate, { weekday: hours, saturday }: OfficeHours): OfficeHours['weekday'] {
  if (isWorkingDay(date)) return hours;
  return weekday(date) === 6 && !isHoliday(date) ? saturday : [];
}

const lengthOf = ({ weekday: day }: OfficeHours) => day.reduce((sum, [from, to]) => sum + to - from, 0);

const closing = ({ weekday }: OfficeHours) => weekday.at(-1)?.[1] ?? 24 * 60;

/** The day itself, or the next working day. */
const workingDayFrom = (date: LocalDate) => addWorkingDays(addDays(date, -1), 1);

/** The same day of a later month, or that month's last. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  for (let last = day; ; last--) {
    const found = localDate(first.getUTCFullYear(), first.getUTCMonth() + 1, last);
    if (found) return found;
  }
}

const at = (date: LocalDate, minutes: number): Instant =>
  toInstant(new Date(Date.parse(`${date}T00:00:00+07:00`) + Math.round(minutes * 60) * 1000));
