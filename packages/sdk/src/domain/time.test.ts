import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockState, dossierClock, wasOnTime } from './dossier-clock.js';
import { addDays } from './local-date.js';
import { formatDate, formatLongDate, formatTime, toInstant, toLocalDate } from './time.js';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.js';

describe('time in Vietnam', () => {
  it('agrees with Intl on every clock', () => {
    const intl = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const instant = toInstant(date);
        expect(instant).toBe(`${intl.format(date).replace(' ', 'T')}+07:00`);
        expect(Math.floor(date.getTime() / 1000) * 1000).toBe(Date.parse(instant));
      }),
    );
  });

  it('formats for people', () => {
    const at = '2026-07-01T01:05:00Z';
    expect([formatDate(at), formatTime(at), toLocalDate('2026-06-30T17:00:00Z')]).toEqual([
      '01/07/2026',
      '08:05',
      '2026-07-01',
    ]);
    expect(formatLongDate(at)).toBe('ngày 01 tháng 7 năm 2026');
    expect(formatLongDate('2026-02-11T00:00:00Z')).toBe('ngày 11 tháng 02 năm 2026');
    expect(formatLongDate(at, 'en')).toBe('1 July 2026');
    expect(() => formatDate('soon')).toThrow(RangeError);
  });
});

describe('working days', () => {
  it('knows Tết, made-up days and worked Saturdays', () => {
    expect(['2026-02-13', '2026-02-16', '2026-02-20', '2026-02-23'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(['2026-08-22', '2026-08-29', '2026-08-31', '2026-04-27', '2026-11-24'].map(isWorkingDay)).toEqual([
      true, false, false, false, false,
    ]); // prettier-ignore
  });

  it('adds and counts alike', () => {
    expect(addWorkingDays('2026-02-12', 2)).toEqual({ date: '2026-02-23', certain: true });
    expect(countWorkingDays('2026-02-12', '2026-02-23')).toEqual({ days: 2, certain: true });
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 200 }), (offset, days) => {
        const from = addDays('2024-06-01', offset);
        const { date } = addWorkingDays(from, days);
        expect(countWorkingDays(from, date).days).toBe(days);
        expect(days === 0 || isWorkingDay(date)).toBe(true);
      }),
    );
  });

  it('says when a year is not known', () => {
    expect(addWorkingDays('2031-12-31', 1)).toEqual({ date: '2032-01-01', certain: false });
    expect(countWorkingDays('2027-05-03', '2027-05-04')).toEqual({ days: 1, certain: false });
  });
});

describe('the clock of a dossier', () => {
  const dueAt = '2026-07-03T17:00:00+07:00';
  const at = (status: string, now: string) => dossierClock({ status, dueAt }, new Date(now));

  it('counts down to the day itself and then up', () => {
    expect(at('4', '2026-07-01T08:00:00+07:00')).toEqual({ paused: false, workingDaysLeft: 2 });
    expect(at('4', '2026-07-03T23:00:00+07:00')).toEqual({ paused: false, workingDaysLeft: 0 });
    expect(at('4', '2026-07-04T08:00:00+07:00')).toEqual({ paused: false, workingDaysLeft: 0 });
    expect(at('4', '2026-07-06T08:00:00+07:00')).toEqual({ paused: false, workingDaysLate: 1 });
  });

  it('stands while papers are awaited and after the end', () => {
    expect(at('5', '2026-07-09T08:00:00+07:00')).toEqual({ paused: true });
    for (const status of ['3', '7', '8', '9', '10'])
      expect(at(status, '2026-07-09T08:00:00+07:00')).toEqual({ paused: false });
    expect(dossierClock({ status: '4' }, new Date())).toEqual({ paused: false });
    expect(at('77', '2026-07-06T08:00:00+07:00')).toEqual({ paused: false, workingDaysLate: 1 });
  });

  it('tells whether it ended in time', () => {
    expect(wasOnTime({ dueAt, completedAt: dueAt, returnedAt: '2026-08-01T00:00:00+07:00' })).toBe(true);
    expect(wasOnTime({ dueAt, returnedAt: '2026-08-01T00:00:00+07:00' })).toBe(false);
    expect(wasOnTime({ dueAt })).toBeUndefined();
    expect(wasOnTime({ dueAt, refusedAt: '2026-07-06T08:00:00+07:00' })).toBe(false);
    const step = (day: string, status: string) => ({ at: `2026-07-${day}T08:00:00+07:00`, status });
    expect(wasOnTime({ dueAt, progress: [step('01', '4'), step('02', '8')] })).toBe(true);
    expect(wasOnTime({ dueAt, progress: [step('06', '9'), step('02', '8')] })).toBe(false);
    // A withdrawal ends what was received.
    expect(wasOnTime({ dueAt, progress: [step('02', '7')] })).toBeUndefined();
    expect(wasOnTime({ dueAt, receivedAt: dueAt, progress: [step('02', '7')] })).toBe(true);
    const limit = { amount: 2, unit: 'working-day' } as const;
    const received = { receivedAt: '2026-07-01T08:00:00+07:00' };
    expect(wasOnTime({ ...received, completedAt: dueAt }, limit)).toBe(true);
    expect(wasOnTime({ ...received, completedAt: '2026-07-04T08:00:00+07:00' }, limit)).toBe(false);
  });

  it('takes off the time of one round of papers, and calls a second round late', () => {
    const round = (from: string, to?: string) => ({
      requestedAt: `2026-07-${from}T08:00:00+07:00`,
      ...(to && { answeredAt: `2026-07-${to}T08:00:00+07:00` }),
    });
    const ended = { dueAt, completedAt: '2026-07-07T08:00:00+07:00' };
    expect(wasOnTime({ ...ended, supplements: [round('01', '03')] })).toBe(false);
    expect(wasOnTime({ ...ended, supplements: [round('01', '06')] })).toBe(true);
    expect(wasOnTime({ dueAt, completedAt: dueAt, supplements: [round('01', '02'), round('02', '03')] })).toBe(false);
    // The trail tells of rounds when no list does.
    const progress = [['01', '5'], ['06', '4']].map(([day, status = '']) => ({ at: `2026-07-${day}T08:00:00+07:00`, status }));
    expect(wasOnTime({ ...ended, progress })).toBe(true);
    expect(wasOnTime({ ...ended, progress: [...progress, { at: '2026-07-06T09:00:00+07:00', status: '5' }] })).toBe(false);
  }); // prettier-ignore

  it('counts to the date the rounds of papers moved it to', () => {
    const now = new Date('2026-07-06T08:00:00+07:00');
    const round = { requestedAt: '2026-07-01T08:00:00+07:00', answeredAt: '2026-07-04T08:00:00+07:00' };
    expect(dossierClock({ status: '4', dueAt, supplements: [round] }, now)).toEqual({
      paused: false,
      dueAt: '2026-07-06T17:00:00+07:00',
      workingDaysLeft: 0,
    });
    const second = { requestedAt: '2026-07-04T09:00:00+07:00', answeredAt: '2026-07-06T09:00:00+07:00' };
    expect(dossierClock({ status: '4', dueAt, supplements: [round, second] }, now).dueAt).toBe(
      '2026-07-08T17:00:00+07:00',
    );
    // The date the agency set itself counts before ours; one that it has already moved is not moved again.
    const set = { ...round, dueAfter: '2026-07-10T17:00:00+07:00' };
    expect(dossierClock({ status: '4', dueAt, supplements: [set] }, now)).toMatchObject({
      dueAt: '2026-07-10T17:00:00+07:00',
      workingDaysLeft: 4,
    });
    expect(dossierClock({ status: '4', dueAt: set.dueAfter, supplements: [set] }, now)).toEqual({
      paused: false,
      workingDaysLeft: 4,
    });
  });

  it('has one word for how it stands', () => {
    const word = (status: string, now: string, more = {}) =>
      clockState({ status, dueAt, ...more }, new Date(`2026-${now}T08:00:00+07:00`));
    expect(['06-30', '07-01', '07-03', '07-04', '07-06'].map((now) => word('4', now))).toEqual([
      'on_time', 'due_soon', 'due_soon', 'due_soon', 'overdue',
    ]); // prettier-ignore
    expect(word('5', '07-20')).toBe('clock_paused');
    expect(word('9', '07-20', { completedAt: dueAt })).toBe('on_time');
    expect(word('10', '07-20', { returnedAt: '2026-07-09T08:00:00+07:00' })).toBe('overdue');
    expect(word('9', '07-20')).toBeUndefined();
    expect(word('4', '07-20', { dueAt: undefined })).toBeUndefined();
  });
});
