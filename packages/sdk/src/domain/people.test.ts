import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPersonalId, checkTaxCode, maskNumber, maskPhone } from './identity-numbers.js';
import { compareNames, foldText, initials, maskName, matchesName, normaliseName } from './names.js';

describe('names', () => {
  it('masks to first letters', () => {
    expect(['Nguyễn Thị Hoa', "H'Bia Êban", 'đỗ  thị mai'.normalize('NFD'), 'Páo', ''].map(maskName)).toEqual([
      'N. T. H.', 'H. Ê.', 'Đ. T. M.', 'P.', '',
    ]); // prettier-ignore
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (name) => void expect(maskName(name)).not.toMatch(/\p{L}{2}/u),
      ),
    );
  });

  it('takes initials from the given name, folds marks and đ', () => {
    expect(['Nguyễn Thị Hoa', 'Trần Văn Đức', ''].map(initials)).toEqual(['H', 'Đ', '']);
    expect(foldText('Giấy khai sinh ĐĂNG KÝ')).toBe('giay khai sinh dang ky');
    expect(normaliseName('  Le\u0302   Minh ')).toBe('Lê Minh');
  });
});

describe('lists of names', () => {
  it('are sorted by the given name, then by the rest', () => {
    const names = ['Trần Văn Đức', 'Nguyễn Thị Hoa', 'Lê  Anh', 'Nguyễn Văn Dũng', 'Bùi Thị Hoa', 'Páo', 'Lê Ánh'];
    expect([...names].sort(compareNames)).toEqual([
      'Lê  Anh', 'Lê Ánh', 'Nguyễn Văn Dũng', 'Trần Văn Đức', 'Bùi Thị Hoa', 'Nguyễn Thị Hoa', 'Páo',
    ]);
    const name = fc.array(fc.constantFrom('Nguyễn', 'Lê', 'Ánh', 'Anh', 'Đức', 'Dũng', 'Ý'), { maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        expect(compareNames(a, a.normalize('NFD'))).toBe(0);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  }); // prettier-ignore

  it('are searched without marks, in either style of marking, by beginnings of words', () => {
    for (const query of ['hoa', 'HOÀ', 'hòa', 'nguyen hoa', 'Nguyễn Thị Hòa', 'ng t h', '']) {
      expect(matchesName('Nguyễn Thị Hoà', query), query).toBe(true);
    }
    for (const query of ['oa', 'hoa nguyen', 'hoan', 'nguyen thi hoa hong']) {
      expect(matchesName('Nguyễn Thị Hoà', query), query).toBe(false);
    }
    expect(matchesName('Đỗ Thị Đào', 'do dao')).toBe(true);
    expect([foldText('ĐÀO'), foldText('ÐÀO'), foldText('thuỷ'), foldText('thủy')]).toEqual(['dao', 'dao', 'thuy', 'thuy']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
        expect(matchesName(text, text)).toBe(true);
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
    );
  }); // prettier-ignore
});

describe('numbers of people and firms', () => {
  it('checks tax codes', () => {
    expect(['0100233488', '0314409058-002', '0314409058002', '001200000001'].map(checkTaxCode)).toEqual([
      'enterprise', 'branch', 'branch', 'person',
    ]); // prettier-ignore
    for (const wrong of ['0100233480', '0314409058-000', '0100000000', '123', ''])
      expect(checkTaxCode(wrong)).toBeUndefined();
  });

  it('reads numbers as they are pasted', () => {
    expect(['０１００２３３４８８', ' 0100 233 488 ', '0314409058–002', '0314.409.058 - 002', '\u200b001200000001'].map(checkTaxCode)).toEqual([
      'enterprise', 'enterprise', 'branch', 'branch', 'person',
    ]);
    expect(['００１２０００００００１', '001.200.000.001', '001-200000001', '0012000000011'].map(checkPersonalId)).toEqual([
      'likely', 'likely', undefined, undefined,
    ]);
  }); // prettier-ignore

  it('notices any one wrong digit of a tax code, and any two neighbours that changed places', () => {
    const valid = fc
      .stringMatching(/^\d{9}$/)
      .map((head) => Array.from({ length: 10 }, (_, digit) => `${head}${digit}`).find(checkTaxCode))
      .filter((code) => code !== undefined);
    fc.assert(
      fc.property(valid, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 7 }), (code, at, by, pair) => {
        const wrong = [...code];
        wrong[at] = String((Number(code[at]) + by) % 10);
        expect(checkTaxCode(wrong.join(''))).toBeUndefined();
        const swapped = code.slice(0, pair) + code.charAt(pair + 1) + code.charAt(pair) + code.slice(pair + 2);
        if (swapped !== code) expect(checkTaxCode(swapped)).toBeUndefined();
        expect(checkTaxCode(`${code}-001`)).toBe('branch');
      }),
    );
  }); // prettier-ignore

  it('never accepts a number whose check result is 10', () => {
    const results = Array.from({ length: 500 }, (_, i) => `01002${String(i).padStart(4, '0')}`).map(
      (head) => Array.from({ length: 10 }, (_, d) => checkTaxCode(`${head}${d}`)).filter(Boolean).length,
    );
    expect(new Set(results)).toEqual(new Set([0, 1]));
  });

  it('doubts personal ids without refusing, and masks', () => {
    expect(['001200000001', '001 200 000 001', '999200000001', '12345'].map(checkPersonalId)).toEqual([
      'likely', 'likely', 'unlikely', undefined,
    ]); // prettier-ignore
    expect(maskNumber('001200000009')).toBe('001********9');
    expect(maskNumber('1234')).toBe('****');
    expect(['0912345678', '+84 912 345 678', '123'].map(maskPhone)).toEqual([
      '0912 *** 678',
      '0912 *** 678',
      '***',
    ]);
  });
});
