import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, sameDigest, signedFields } from '../src/payment/digest.js';
import { amountInWords } from '../src/payment/money.js';
import { toWireTime } from '../src/adapter/wire-time.js';
import { isWireTime, longDate } from '../src/payment/time.js';
import { crc16, parseTlv, vietQr, writeTlv } from '../src/payment/vietqr.js';
import { initMessage, SECRET } from './payment-harness.js';

describe('digest', () => {
  it('gives the published INIT digest', () => {
    const message = initMessage('TEST0000000000000001', 150_000) as Record<string, string>;
    expect(digest(signedFields.init, message as never, SECRET)).toBe(
      '9e84d39e5906890980ed5a413dc6aabf66e5d730d4b1d5bfc782411b9c37023a',
    );
  });

  it('gives the published CONFIRM digest', () => {
    const message = {
      LoaiBanTin: 'CONFIRM',
      MaLoi: '00',
      MaDoiTac: 'DOITACTEST',
      MaThamChieu: 'TEST0000000000000001',
      SoTien: 150_000,
      MaTienTe: 'VND',
      MaGiaoDich: 'GD0001',
      MaNganHang: 'VCB',
      ThoiGianGD: '20260101080105',
      ThongTinGiaoDich: 'THANH TOAN HO SO 000.00.01.H99-260101-0001',
    };
    expect(digest(signedFields.result, message, SECRET)).toBe(
      'a91ff04d939d35d2f4d0b95c244d23bd1bcae3170131c36fcac0d0b709165e64',
    );
  });

  it('compares whole digests, whatever their length', () => {
    expect(sameDigest('abc', 'abc')).toBe(true);
    for (const wrong of ['', 'ab', 'abcd', 'ABC', 'abđ']) expect(sameDigest(wrong, 'abc')).toBe(false);
  });
});

describe('VietQR', () => {
  it.each([
    ['123456789', '29B1'],
    ['00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304', 'F4E5'],
    ['00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN6304', '4F52'],
    [
      '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang6304',
      '2E2E',
    ],
  ])('gives the published CRC of %s', (text, crc) => expect(crc16(text)).toBe(crc));

  it('reads back what it writes', () => {
    const ascii = fc.stringMatching(/^[ -~]{0,99}$/);
    const element = fc.record({
      tag: fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0')),
      value: ascii,
    });
    fc.assert(
      fc.property(fc.array(element), (elements) => {
        expect(parseTlv(writeTlv(elements))).toEqual(elements);
      }),
    );
  });

  it.each(['1', '0102', '0x02ab', '000', '0005abcd'])('refuses %s', (text) =>
    expect(() => parseTlv(text)).toThrow(RangeError),
  );

  it('refuses a value that does not fit', () => {
    expect(() => writeTlv([{ tag: '00', value: 'x'.repeat(100) }])).toThrow(RangeError);
  });

  it('writes a code a reader understands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999_999 }),
        fc.stringMatching(/^\d{6,19}$/),
        fc.stringMatching(/^[A-Z0-9 ]{1,25}$/),
        (amount, account, purpose) => {
          const code = vietQr({ bankBin: '999999', account, amount, purpose });
          expect(code.slice(-4)).toBe(crc16(code.slice(0, -4)));
          const fields = new Map(parseTlv(code).map(({ tag, value }) => [tag, value]));
          expect(fields.get('54')).toBe(String(amount));
          expect(fields.get('01')).toBe('12');
          const service = parseTlv(fields.get('38') ?? '');
          expect(service[2]).toEqual({ tag: '02', value: 'QRIBFTTA' });
          expect(parseTlv(service[1]?.value ?? '')[1]).toEqual({ tag: '01', value: account });
          expect(parseTlv(fields.get('62') ?? '')).toEqual([{ tag: '08', value: purpose }]);
        },
      ),
    );
  });
});

describe('times', () => {
  it('writes the clock of Vietnam', () => {
    expect(toWireTime(new Date('2025-12-31T17:00:01Z'))).toBe('20260101000001');
    expect(longDate(new Date('2026-02-03T01:00:00Z'))).toBe('ngày 03 tháng 02 năm 2026');
    expect(longDate(new Date('2026-07-13T01:00:00Z'))).toBe('ngày 13 tháng 7 năm 2026');
  });

  it('reads back every time it writes', () => {
    const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(fc.property(dates, (at) => isWireTime(toWireTime(at))));
  });

  it.each(['20260101880000', '20260229080000'])('knows %s', (text) => {
    // An hour out of range passes (some clients write a 12-hour clock), a day that does not exist does not.
    expect(isWireTime(text)).toBe(text === '20260101880000');
  });

  it.each([
    '',
    '2026010108000',
    '202601010800000',
    '20261301080000',
    '20260101086000',
    '20260101080060',
    '2026-01-01 0800',
  ])('refuses %s', (text) => expect(isWireTime(text)).toBe(false));
});

describe('amount in words', () => {
  it.each([
    [0, 'Không đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [101, 'Một trăm linh một đồng'],
    [1001, 'Một nghìn không trăm linh một đồng'],
    [150_000, 'Một trăm năm mươi nghìn đồng'],
    [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [10_000_005, 'Mười triệu không trăm linh năm đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [1_001_001_001, 'Một tỷ không trăm linh một triệu không trăm linh một nghìn không trăm linh một đồng'],
    [13_000_000_000, 'Mười ba tỷ đồng'],
  ])('says %i', (amount, words) => expect(amountInWords(amount)).toBe(words));

  it('never says two amounts alike', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(fc.property(amount, amount, (a, b) => a === b || amountInWords(a) !== amountInWords(b)));
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53])('refuses %d', (amount) =>
    expect(() => amountInWords(amount)).toThrow(RangeError),
  );
});
