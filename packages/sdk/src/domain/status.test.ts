import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierStatus, dossierStatuses } from './status.js';
import { isUsualStep, matchStatus, usualNextStatuses } from './status-dictionary.js';

const codes = Object.keys(dossierStatuses);

describe('statuses', () => {
  it('are found by their official labels, however they are written', () => {
    const looks = [
      (label: string) => label,
      (label: string) => label.toUpperCase(),
      (label: string) => label.normalize('NFD'),
      (label: string) =>
        label.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
      (label: string) => `  ${label.replaceAll(' ', ' \u00a0')}. `,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...looks), (code, look) => {
        expect(matchStatus(look(dossierStatus(code).label))).toBe(code);
      }),
    );
  });

  it('are not guessed from other words', () => {
    for (const local of ['', 'Đã xử lý', 'Chờ bổ sung', 'Hoàn thành', 'xong', '9', 'Đã xử lý xong hôm qua'])
      expect(matchStatus(local)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = matchStatus(text);
        if (found) expect(text.length).toBeGreaterThanOrEqual(dossierStatus(found).label.length);
      }),
    );
  });

  it('know their usual next steps, and what goes backwards', () => {
    expect(
      ['4', '9'].map((from) => ['4', '5', '9', '10', '2'].filter((to) => isUsualStep(from, to))),
    ).toEqual([
      ['4', '5', '9'],
      ['9', '10'],
    ]);
    expect([isUsualStep('9', '4'), isUsualStep('10', '1'), isUsualStep('4', '77')]).toEqual([
      false,
      false,
      undefined,
    ]);
    expect(Object.keys(usualNextStatuses)).toEqual(codes);
    expect(
      Object.values(usualNextStatuses)
        .flat()
        .every((code) => codes.includes(code)),
    ).toBe(true);
  });
});
