import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVnd, splitVnd, toVnd } from './money.js';
import { amountInWords, numberInWords } from './number-words.js';

const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/number-words.json', import.meta.url), 'utf8'),
) as {
  items: [number, string][];
};

describe('money', () => {
  it('formats as Intl does for vi-VN', () => {
    const intl = new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' });
    fc.assert(
      fc.property(fc.maxSafeNat(), (amount) => void expect(formatVnd(amount)).toBe(intl.format(amount))),
    );
    expect(formatVnd(1234567)).toBe('1.234.567\u00a0₫');
  });

  it('takes whole đồng only', () => {
    expect([0, 150_000, -1, 0.5, Number.NaN, 2 ** 53, '1'].map(toVnd)).toEqual([
      0,
      150_000,
      ...Array(5).fill(undefined),
    ]);
  });

  it('splits into parts that add up', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1e12 }),
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 }).filter((w) => w.some((x) => x > 0)),
        (total, weights) => {
          const parts = splitVnd(total, weights);
          const sum = weights.reduce((a, b) => a + b);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          parts.forEach((part, i) =>
            expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum)).toBeLessThanOrEqual(1),
          );
        },
      ),
    );
    expect(splitVnd(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitVnd(7, [0, 1])).toEqual([0, 7]);
    expect(() => splitVnd(1, [0])).toThrow(RangeError);
  });
});

describe('amounts in words', () => {
  it('agrees with every row of the fixture', () => {
    expect(fixture.items.length).toBeGreaterThan(80);
    for (const [number, words] of fixture.items) expect(numberInWords(number)).toBe(words);
  });

  it('is written as on a receipt', () => {
    expect(amountInWords(0)).toBe('Không đồng');
    expect(amountInWords(1_234_567)).toBe('Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng');
  });

  it('can be read back to the number', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (n) => void expect(read(numberInWords(n))).toBe(n)));
    fc.assert(fc.property(fc.nat({ max: 2_000_000 }), (n) => void expect(read(numberInWords(n))).toBe(n)));
    for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => numberInWords(wrong)).toThrow(RangeError);
  });
});

/** An independent reader of number words. */
function read(words: string): number {
  const values: Record<string, number> = {
    không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9,
  }; // prettier-ignore
  let billions = 0;
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(' ')) {
    if (word in values) digit = values[word] ?? 0;
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') [group, digit] = [group + 10, 0];
    else if (word === 'nghìn') [total, group, digit] = [total + (group + digit) * 1e3, 0, 0];
    else if (word === 'triệu') [total, group, digit] = [total + (group + digit) * 1e6, 0, 0];
    else if (word === 'tỷ') [billions, total, group, digit] = [total + group + digit, 0, 0, 0];
    else if (word !== 'linh') throw new Error(word);
  }
  return billions * 1e9 + total + group + digit;
}
