import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16, readVietQr, writeVietQr } from './vietqr.js';

const vectors = [
  ['00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304', 'F4E5'],
  ['00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN6304', '4F52'],
  ['00020101021238570010A000000727012700069704030113001101234567802' +
    '08QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang6304', '2E2E'],
] as const; // prettier-ignore

describe('VietQR', () => {
  it('computes the published checksums', () => {
    expect(crc16('123456789')).toBe('29B1');
    for (const [text, crc] of vectors) expect(crc16(text)).toBe(crc);
  });

  it('writes and reads the published code', () => {
    const transfer = {
      bank: '970403',
      account: '0011012345678',
      target: 'account',
      amount: 180_000,
      bill: 'NPS6869',
      purpose: 'thanh toan don hang',
    } as const;
    const text = vectors[2].join('');
    expect(writeVietQr(transfer)).toBe(text);
    expect(readVietQr(text)).toEqual(transfer);
    expect(readVietQr(`${text.slice(0, -4)}2e2e`)).toEqual(transfer);
    expect(readVietQr(vectors[1].join(''))).toEqual({
      bank: '970403',
      account: '9704031101234567',
      target: 'card',
    });
  });

  it('reads back what it writes', () => {
    const ascii = fc.stringMatching(/^[ -~]{1,25}$/);
    const transfer = fc.record(
      {
        bank: fc.stringMatching(/^\d{6}$/),
        account: fc.stringMatching(/^[A-Za-z0-9]{1,19}$/),
        target: fc.constantFrom('account' as const, 'card' as const),
        amount: fc.integer({ min: 1, max: 9_999_999_999 }),
        purpose: ascii,
        bill: ascii,
        name: ascii,
        city: fc.stringMatching(/^[ -~]{1,15}$/),
      },
      { requiredKeys: ['bank', 'account', 'target'] },
    );
    fc.assert(fc.property(transfer, (qr) => void expect(readVietQr(writeVietQr(qr))).toEqual(qr)));
  });

  it('refuses what it cannot trust', () => {
    const good = vectors[2].join('');
    const sign = (text: string) => text + crc16(text);
    const body = good.slice(0, -4);
    for (const wrong of [
      '',
      good.slice(0, -1),
      good.replace('180000', '980000'),
      sign(body.replace('5303704', '5303840')),
      sign(body.replace('A000000727', 'A000000775')),
      vectors[0].join(''),
      sign(body.replace('5406180000', '5406-80000')),
    ]) {
      expect(() => readVietQr(wrong)).toThrow(expect.objectContaining({ code: 'bad_qr' }));
    }
    for (const [field, value] of [
      ['amount', 0.5],
      ['amount', 0],
      ['bank', '1'],
      ['purpose', 'phí'],
      ['account', ''],
    ] as const) {
      expect(() => writeVietQr({ bank: '970403', account: '1', [field]: value })).toThrow(
        expect.objectContaining({ path: field }),
      );
    }
  });
});
