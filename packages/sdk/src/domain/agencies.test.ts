import { describe, expect, it } from 'vitest';
import { agency, isRetired } from './agencies.js';
import { agencyList } from './agency-list.js';

describe('agencies', () => {
  it('are found by any code below them, old form or new', () => {
    for (const code of ['H20', '000.00.14.H20', 'h20.14', ' 000 . 00 . 00 . H20 '])
      expect(agency(code)?.name).toBe('UBND tỉnh Đồng Tháp');
    for (const code of ['H99', 'toString', '', 'Z01']) expect(agency(code)).toBeUndefined();
  });

  it('tell when they ended and who took over', () => {
    expect(agency('000.00.00.H22')).toEqual({
      code: 'H22',
      name: 'UBND tỉnh Hà Giang',
      validUntil: '2025-06-30',
      successor: { code: 'H60', name: 'UBND tỉnh Tuyên Quang' },
      alsoTo: [],
      recalled: true,
    });
    expect(agency('G07')).toMatchObject({
      validUntil: '2025-02-28',
      successor: { code: 'G09' },
      alsoTo: [{ code: 'G18', name: 'Bộ Y tế' }, { code: 'G03' }, { code: 'G01' }],
      recalled: false,
    });
    expect(agency('G10')).toMatchObject({
      formerName: 'Bộ Nông nghiệp và Phát triển nông thôn',
      validFrom: '2025-03-01',
    });
    expect([
      isRetired('H22.01', '2025-06-30'),
      isRetired('H22.01', '2025-07-01'),
      isRetired('H60', '2026-01-01'),
    ]).toEqual([false, true, false]);
    expect(isRetired('H99', '2026-01-01')).toBeUndefined();
  });

  it('are 63 provinces of which 34 live, and every successor is alive', () => {
    const provinces = Object.keys(agencyList).filter((code) => code.startsWith('H'));
    expect(provinces).toHaveLength(63);
    expect(provinces.filter((code) => !isRetired(code, '2026-01-01'))).toHaveLength(34);
    for (const [code, { until, successor, alsoTo = [] }] of Object.entries(agencyList)) {
      expect(successor === undefined, code).toBe(until === undefined);
      for (const heir of successor ? [successor, ...alsoTo] : [])
        expect(isRetired(heir, '2026-01-01')).toBe(false);
    }
  });
});
