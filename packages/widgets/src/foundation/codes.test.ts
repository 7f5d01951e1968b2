import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { codesIn } from './codes.js';

const code = fc
  .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 9999 }))
  .map(([unit, day, n]) => `H${unit}.01-202507${String(day).padStart(2, '0')}-${String(n).padStart(4, '0')}`);

describe('codesIn', () => {
  it('finds every code, whatever stands between them', () => {
    const between = fc.constantFrom(', ', ' ', ';', '\n', ' ,  ');
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 1, maxLength: 12 }), between, (codes, mark) => {
        expect(codesIn(codes.join(mark))).to.deep.equal(codes);
      }),
    );
  });

  it('takes a single code with spaces in it for one', () => {
    expect(codesIn('h99.01 – 20260701 – 0000005')).to.deep.equal(['h99.01 – 20260701 – 0000005']);
    expect(codesIn('H99.01 20250701 0001')).to.have.length(1);
  });

  it('takes the one code out of a slip’s payload', () => {
    const payload = 'GIAY TIEP NHAN\nMa ho so: H99.01-20250701-0001\nHen tra: 2025-07-08';
    expect(codesIn(payload)).to.deep.equal(['Ma ho so: H99.01-20250701-0001']);
  });

  it('asks about each once, and not about hundreds', () => {
    expect(codesIn('H99.01-20250701-0001, H99.01-20250701-0001')).to.have.length(1);
    const many = Array.from({ length: 300 }, (_, n) => `H99.01-20250701-${1000 + n}`).join(' ');
    expect(codesIn(many)).to.have.length(12);
  });
});
