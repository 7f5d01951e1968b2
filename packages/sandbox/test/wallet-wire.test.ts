import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readDayFile } from '../src/wallet/day-file.js';
import { sealOrder } from '../src/wallet/envelope.js';
import { readObject } from '../src/wallet/json.js';
import { isSigned, signature, type SignedLines } from '../src/wallet/signature.js';
import { sandboxPlatformKeys, sandboxWallet } from '../src/wallet/sandbox-values.js';
import type { WalletKey } from '../src/wallet/keys.js';

const nonce = 'AAECAwQFBgcICQoLDA0ODw';
const p1 = sandboxPlatformKeys.current;
const w1 = sandboxWallet.keys[0] as WalletKey;
const at = (seconds: number) => new Date(seconds * 1000);
const request: SignedLines = { kind: 'request', signer: 'wallet', wallet: 'VIMAU', key: 'w1', time: '1795654865', nonce, verb: 'POST', target: '/orders/confirm' }; // prettier-ignore
const confirm =
  '{"LoaiBanTin":"CONFIRM","MaDonHang":"DH0001","SoTien":150000,"MaTienTe":"VND","MaGiaoDich":"GD0001","ThoiGianGD":"20261126080105"}';

describe('the vectors of the protocol', () => {
  it('order', () => {
    const body =
      '{"LoaiBanTin":"ORDER","MaDonHang":"DH0001","SoTien":150000,"MaTienTe":"VND","HetHan":"20261126081500"}';
    expect(sealOrder(p1, 'VIMAU', body, at(1_795_654_800), { nonce })).toBe(
      `1.VIMAU.p1.1795654800.${nonce}.${Buffer.from(body).toString('base64url')}.RQeS-IqErP40yfo2LDK6MuyL6LQ0y-GXWAU7xGC0Ta8`,
    );
  });

  it('request, with both algorithms', () => {
    expect(signature(w1, request, Buffer.from(confirm))).toBe('qOlPN-uiFD-sUvuDVLr3zzJX6xm3ncLgg1-oNw553vc');
    const seed = Buffer.alloc(32, 7).toString('base64url');
    const w2: WalletKey = {
      id: 'w2',
      algorithm: 'ed25519',
      seed,
      publicKey: '6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw',
    };
    const lines = { ...request, key: 'w2' };
    const given = signature(w2, lines, Buffer.from(confirm));
    expect(given).toBe(
      't9uwI9EwQaPJq7mjlmsLQNKhsLviHWSl5YQ_UJYZeqxAC8vQ6eROv_lapE81gc_wy0W8zBmrGs4jkCMzIz6vCA',
    );
    expect(isSigned([w2], lines, Buffer.from(confirm), given, at(1_795_654_865))).toBe(true);
    expect(isSigned([w2], lines, Buffer.from(`${confirm} `), given, at(1_795_654_865))).toBe(false);
  });

  it('answer', () => {
    const lines: SignedLines = {
      ...request,
      kind: 'answer',
      signer: 'platform',
      key: 'p1',
      time: '1795654866',
      verb: '200',
    };
    expect(signature(p1, lines, Buffer.from('{"MaLoi":"00"}'))).toBe(
      'P-sbZAREi_WrCP5ZyDoycFGtAsF3RWEdgIYe_o3sXNo',
    );
  });

  const unsigned = [
    `H|DVCQG-WALLET-FILE-1|wallet|VIMAU|20261126|F|w1|1795712400|${nonce}`,
    'R|PAY|GD0001|DH0001|150000|VND|20261126080105',
    'R|REFUND|HT0001|DH0001|50000|VND|20261126090000',
    'T|2|150000|50000|0|',
  ].join('\n');
  const of = { signer: 'wallet', wallet: 'VIMAU', nonce, day: '20261126' } as const;
  const read = (text: string) => readDayFile([w1], of, Buffer.from(text), at(1_795_712_400));

  it('day file, whole or not at all', () => {
    expect(createHash('sha256').update(unsigned).digest('hex')).toBe(
      '8a209da0ed3537705060276a8bb639d6aa1643a61406babc846c0272b6508f4a',
    );
    const file = `${unsigned}joIT0P07RE5afcqWWfpgxgkuW6bfuuBXm9LVLTtuIVQ\n`;
    expect(read(file)).toMatchObject({ isFinal: true, rows: [{ amount: 150_000 }, { id: 'HT0001' }] });
    expect(read(file.replace('50000|VND', '50001|VND'))).toEqual({ fault: 'signature' });
    expect(read(file.slice(0, -1))).toEqual({ fault: 'encoding' });
    expect(read(`${file}x\n`)).toEqual({ fault: 'trailer' });
  });

  it.each([
    ['T|2|150001|50000|0|', 'sum'],
    ['T|3|150000|50000|0|', 'count'],
  ])('a signed file whose trailer is %s is refused for its %s', (trailer, fault) => {
    const text = unsigned.replace(/T\|.*$/, trailer);
    const lines: SignedLines = { kind: 'file', signer: 'wallet', wallet: 'VIMAU', key: 'w1', time: '1795712400', nonce, verb: 'FILE', target: '20261126' }; // prettier-ignore
    const hash = createHash('sha256').update(text).digest('hex');
    expect(read(`${text}${signature(w1, lines, Buffer.from(hash))}\n`)).toEqual({ fault });
  });
});

describe('what is signed', () => {
  it.each(['kind', 'signer', 'wallet', 'key', 'time', 'nonce', 'verb', 'target'] as const)(
    'holds the %s',
    (name) => {
      const other = { kind: 'answer', signer: 'platform', wallet: 'VIMAU2', key: 'w9', time: '1795654866', nonce: `${nonce}A`, verb: 'GET', target: '/orders/cancel' }; // prettier-ignore
      const changed = { ...request, [name]: other[name] } as SignedLines;
      const keys = [w1, { ...w1, id: 'w9' }];
      const given = signature(w1, request, Buffer.from(confirm));
      expect(isSigned(keys, request, Buffer.from(confirm), given, at(1))).toBe(true);
      expect(isSigned(keys, changed, Buffer.from(confirm), given, at(1))).toBe(false);
    },
  );
});

describe('a JSON object', () => {
  it.each([
    ['{"a":1,"a":2}', false],
    ['{"a":{"b":1},"b":{"a":1}}', true],
    ['{"a":[{"b":1},{"b":2}]}', true],
    ['{"a":"\\"a\\":","b":1}', true],
    ['{"a":1,"\\u0061":2}', false],
    ['[1]', false],
    ['\uFEFF{}', false],
  ])('%s', (text, isRead) => {
    expect(readObject(Buffer.from(text)) !== undefined).toBe(isRead);
  });
});
