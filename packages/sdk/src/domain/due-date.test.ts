import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDate, officeHours, type ProcessingLimit, withSaturdayMornings } from './due-date.js';
import { holidays } from './holidays.js';
import { addDays, weekday } from './local-date.js';
import { toLocalDate } from './time.js';
import { countWorkingDays, isHoliday, isWorkingDay } from './working-days.js';

const due = (receivedAt: string, amount: number, unit: ProcessingLimit['unit'], hours = officeHours) =>
  dueDate(`${receivedAt}:00+07:00`, { amount, unit }, hours).dueAt.slice(0, 16);

describe('the due date', () => {
  it.each<[string, number, ProcessingLimit['unit'], string]>([
    ['2026-07-01T08:00', 5, 'working-day', '2026-07-08T17:00'],
    // Over Tết, and over a swapped Monday with its worked Saturday before.
    ['2026-02-12T08:00', 2, 'working-day', '2026-02-23T17:00'],
    ['2026-08-21T08:00', 1, 'working-day', '2026-08-22T17:00'],
    ['2026-08-28T08:00', 1, 'working-day', '2026-09-03T17:00'],
    ['2026-07-01T08:00', 30, 'day', '2026-07-31T17:00'],
    ['2026-07-01T08:00', 3, 'day', '2026-07-06T17:00'],
    ['2026-01-31T08:00', 1, 'month', '2026-03-02T17:00'],
    ['2026-11-15T08:00', 2, 'month', '2027-01-15T17:00'],
    // Hours run while the office is open.
    ['2026-07-01T08:00', 3, 'hour', '2026-07-01T11:00'],
    ['2026-07-01T11:00', 3, 'hour', '2026-07-01T15:00'],
    ['2026-07-01T12:30', 1, 'hour', '2026-07-01T14:00'],
    ['2026-07-01T08:00', 8, 'hour', '2026-07-01T17:00'],
    ['2026-07-03T16:00', 12, 'hour', '2026-07-07T11:00'],
    ['2026-07-04T09:00', 1, 'hour', '2026-07-06T09:00'],
    ['2026-07-01T10:00', 0.5, 'working-day', '2026-07-01T15:00'],
    ['2026-07-01T10:00', 1.5, 'working-day', '2026-07-02T15:00'],
    ['2026-07-01T06:00', 1, 'hour', '2026-07-01T09:00'],
  ])('of what came %s with %d %s is %s', (receivedAt, amount, unit, expected) => {
    expect(due(receivedAt, amount, unit)).toBe(expected);
  });

  it('lets hours run on Saturday mornings where the office is open, but not on a holiday', () => {
    expect(due('2026-07-03T16:00', 3, 'hour', withSaturdayMornings)).toBe('2026-07-04T10:00');
    expect(due('2027-04-30T09:00', 1, 'hour', withSaturdayMornings)).toBe('2027-05-04T09:00');
    expect(due('2026-07-03T16:00', 1, 'working-day', withSaturdayMornings)).toBe('2026-07-06T17:00');
  });

  it('falls on a working day, never sooner for a longer limit, and agrees with counting', () => {
    const unit = fc.constantFrom<ProcessingLimit['unit']>('hour', 'day', 'working-day', 'month');
    const minute = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 20 }), unit, (at, amount, of) => {
        const receivedAt = new Date(Date.parse('2024-01-01T00:00:00+07:00') + at * 60_000).toISOString();
        const { dueAt } = dueDate(receivedAt, { amount, unit: of });
        const day = toLocalDate(dueAt);
        if (amount > 0) expect(isWorkingDay(day)).toBe(true);
        if (of === 'hour') expect(Date.parse(dueAt)).toBeGreaterThanOrEqual(Date.parse(receivedAt) + amount * 3_600_000); // prettier-ignore
        if (of === 'working-day') expect(countWorkingDays(toLocalDate(receivedAt), day).days).toBe(amount);
        const longer = dueDate(receivedAt, { amount: amount + 1, unit: of }).dueAt;
        expect(Date.parse(longer)).toBeGreaterThanOrEqual(Date.parse(dueAt));
      }),
    );
  });

  it('says when the days off of a year are not all known, and refuses what is no limit', () => {
    expect(dueDate('2026-12-30T08:00:00+07:00', { amount: 1, unit: 'working-day' }).certain).toBe(true);
    expect(dueDate('2026-12-30T08:00:00+07:00', { amount: 5, unit: 'working-day' }).certain).toBe(false);
    expect(dueDate('2026-12-31T16:30:00+07:00', { amount: 1, unit: 'hour' }).certain).toBe(false);
    for (const amount of [-1, NaN, Infinity])
      expect(() => dueDate('2026-07-01T08:00:00Z', { amount, unit: 'day' })).toThrow(RangeError);
    expect(() => dueDate('soon', { amount: 1, unit: 'hour' })).toThrow(RangeError);
    expect(() => dueDate('2026-07-01T08:00:00Z', { amount: 1, unit: 'hour' }, { weekday: [], saturday: [] })).toThrow(RangeError); // prettier-ignore
  });
});

/**
 * Every row of 2024 to 2027 as noticed, with its weekday; `+` a Saturday worked. Sources as in `holidays.ts`, read
 * 2026-09-26.
 */
const noticed = `
2024 01-01Mon 02-08Thu 02-09Fri 02-10Sat 02-11Sun 02-12Mon 02-13Tue 02-14Wed 04-18Thu 04-29Mon 04-30Tue 05-01Wed +05-04Sat
2024 09-02Mon 09-03Tue
2025 01-01Wed 01-27Mon 01-28Tue 01-29Wed 01-30Thu 01-31Fri 04-07Mon +04-26Sat 04-30Wed 05-01Thu 05-02Fri 09-01Mon 09-02Tue
2026 01-01Thu 01-02Fri +01-10Sat 02-16Mon 02-17Tue 02-18Wed 02-19Thu 02-20Fri 04-26Sun 04-27Mon 04-30Thu 05-01Fri +08-22Sat
2026 08-31Mon 09-01Tue 09-02Wed 11-24Tue
2027 01-01Fri 02-04Thu 02-05Fri 02-06Sat 02-07Sun 02-08Mon 02-09Tue 02-10Wed 04-16Fri 04-30Fri 05-01Sat 05-03Mon 09-02Thu
2027 09-03Fri 11-24Wed`;

describe('days off', () => {
  it('are those of the notices, no more and no less, from 2024 to 2027', () => {
    const rows = noticed.trim().split('\n').flatMap((line) => {
      const [year = '', ...days] = line.split(' ');
      return days.map((day) => {
        const [, worked, date = '', name = ''] = /^(\+?)(\d\d-\d\d)(\w{3})$/.exec(day) ?? [];
        return { date: `${year}-${date}`, name, worked: worked === '+' };
      });
    }); // prettier-ignore
    for (const { date, name, worked } of rows) {
      expect(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday(date)], date).toBe(name);
      expect(isWorkingDay(date), date).toBe(worked);
      expect(isHoliday(date), date).toBe(!worked);
    }
    const special = new Set(rows.map(({ date }) => date));
    for (let date = '2024-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
      if (special.has(date)) continue;
      expect(isWorkingDay(date), date).toBe(weekday(date) % 6 !== 0);
    }
    expect(Object.keys(holidays)).toEqual(['2024', '2025', '2026', '2027']);
    expect(holidays[2027]?.projected).toBe(true);
  });
});
