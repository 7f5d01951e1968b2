import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16, writeVietQr } from '../domain/vietqr.js';
import { transferOf } from './transfer.js';

const qr = { bank: '970436', account: '99250703000001', amount: 150_000, purpose: 'NOP AB2CD3' };
const text = writeVietQr(qr);

describe('transferOf', () => {
  it('reads the account, the bank and the purpose out of the code', () => {
    expect(transferOf({ text, bankName: 'Ngân hàng Thử' }, 150_000)).toEqual({
      qr: text,
      bank: '970436',
      bankName: 'Ngân hàng Thử',
      account: '99250703000001',
      purpose: 'NOP AB2CD3',
    });
  });

  it('offers no code of another amount, without an amount, or to a card (P35)', () => {
    expect(transferOf({ text }, 150_001)).toBeUndefined();
    const { amount: _, ...open } = qr;
    expect(transferOf({ text: writeVietQr(open) }, 150_000)).toBeUndefined();
    expect(
      transferOf({ text: writeVietQr({ ...qr, account: '9704361234567890', target: 'card' }) }, 150_000),
    ).toBeUndefined();
    expect(transferOf(undefined, 150_000)).toBeUndefined();
  });

  it('offers no code that was changed anywhere (P35)', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, letter) => {
        const changed = text.slice(0, at) + String.fromCharCode(letter) + text.slice(at + 1);
        // The last four letters may come in lower case.
        fc.pre(changed.toUpperCase() !== text.toUpperCase());
        expect(transferOf({ text: changed }, 150_000)).toBeUndefined();
      }),
    );
  });

  it('offers no code with a right checksum and another amount inside', () => {
    const body = text.slice(0, -4).replace('5406150000', '5406950000');
    expect(transferOf({ text: body + crc16(body) }, 150_000)).toBeUndefined();
  });
});
