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

  const ascii = (max: number) => fc.stringMatching(new RegExp(`^[ -~]{1,${max}}$`));
  const common = {
    bank: fc.stringMatching(/^\d{6}$/),
    amount: fc.integer({ min: 1, max: 9_999_999_999_999 }),
    purpose: ascii(25),
    bill: ascii(25),
    name: ascii(25),
    city: ascii(15),
  };
  const requiredKeys = ['bank', 'account', 'target'] as const;
  const transfers = fc.oneof(
    fc.record(
      {
        ...common,
        account: fc.stringMatching(/^[A-Za-z0-9]{1,19}$/),
        target: fc.constant('account' as const),
      },
      { requiredKeys: [...requiredKeys] },
    ),
    fc.record(
      { ...common, account: fc.stringMatching(/^\d{16,19}$/), target: fc.constant('card' as const) },
      { requiredKeys: [...requiredKeys] },
    ),
  );

  it('reads back what it writes', () => {
    fc.assert(fc.property(transfers, (qr) => void expect(readVietQr(writeVietQr(qr))).toEqual(qr)));
  });

  it('P35: refuses a code in which any one character was changed, left out or doubled', () => {
    const anywhere = fc.tuple(transfers, fc.nat(), fc.stringMatching(/^[ -~]$/));
    const check = fc.property(anywhere, ([qr, n, other]) => {
      const text = writeVietQr(qr);
      const at = n % text.length;
      // The checksum may be in either case, and only it.
      const same = text[at]?.toUpperCase() === other.toUpperCase() && at >= text.length - 4;
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      if (changed !== text && !same) expect(() => readVietQr(changed)).toThrow();
      expect(() => readVietQr(text.slice(0, at) + text.slice(at + 1))).toThrow();
      expect(() => readVietQr(text.slice(0, at) + text[at] + text.slice(at))).toThrow();
      expect(() => readVietQr(text.slice(0, at))).toThrow();
    });
    fc.assert(check);
  });

  it('P35: with a new checksum over a change, it is refused or says what the code now says', () => {
    const anywhere = fc.tuple(transfers, fc.nat(), fc.stringMatching(/^[0-9A]$/));
    const check = fc.property(anywhere, ([qr, n, other]) => {
      const body = writeVietQr(qr).slice(0, -4);
      const at = n % body.length;
      const changed = body.slice(0, at) + other + body.slice(at + 1);
      let read;
      try {
        read = readVietQr(changed + crc16(changed));
      } catch {
        return;
      }
      // Nothing it read was dropped: written again it is read as the same transfer.
      expect(readVietQr(writeVietQr(read))).toEqual(read);
    });
    fc.assert(check, { numRuns: 500 });
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
      sign(body.replace('5406180000', '5406018000')),
      sign(body.replace('5406180000', '54091800.0000')),
      sign(body.replace('5406180000', '541412345678901234')),
      // A second account, a fee on top, an unknown initiation, no initiation.
      sign(body.replace('5303704', '26140010A000000775' + '5303704')),
      sign(body.replace('5802VN', '5502035802VN')),
      sign(body.replace('010212', '010213')),
      sign(body.replace('010212', '')),
      // First and last out of their places, a field twice, one empty, one not in ASCII, one too long.
      sign(`010212000201${body.slice(12)}`),
      sign(body.replace('5802VN', '5802VN5802VN')),
      sign(body.replace('5802VN', '5802VN5900')),
      sign(body.replace('5802VN', '5802VN5901Đ')),
      sign(body.replace('5802VN', `5802VN5926${'x'.repeat(26)}`)),
      sign(body.replace('0006970403', '000597040')),
      `${good}x`,
    ]) {
      expect(() => readVietQr(wrong)).toThrow(expect.objectContaining({ code: 'bad_qr' }));
    }
    for (const [field, value] of [
      ['amount', 0.5],
      ['amount', 0],
      ['bank', '1'],
      ['purpose', 'phí'],
      ['account', ''],
      ['amount', 1e13],
      ['bill', 'x'.repeat(26)],
      ['city', 'x'.repeat(16)],
    ] as const) {
      expect(() => writeVietQr({ bank: '970403', account: '1', [field]: value })).toThrow(
        expect.objectContaining({ path: field }),
      );
    }
  });
});
