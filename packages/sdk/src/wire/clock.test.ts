import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWireTime, toWireTime } from './clock.js';

it('writes Vietnamese time, and reads back any moment', () => {
  expect(toWireTime(new Date('2026-06-30T18:05:09Z'))).toBe('20260701010509');
  const range = { min: new Date('1976-01-01'), max: new Date('9999-01-01'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(range), (date) => {
      const wireTime = toWireTime(date);
      expect(wireTime).toMatch(/^\d{14}$/);
      expect(toWireTime(date.toISOString())).toBe(wireTime);
      expect(Date.parse(fromWireTime(wireTime) ?? '')).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});

it.each(['20260230080000', '20260101240000', '2026010108000', '20260101', 20260101000000, 'x', '', null])(
  'reads no moment out of %j',
  (wrong) => {
    expect(fromWireTime(wrong)).toBeUndefined();
  },
);
