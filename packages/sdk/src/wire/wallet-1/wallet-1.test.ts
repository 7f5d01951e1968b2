import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyRing, type WalletKey } from '../../wallet/keys.js';
import { checkDay, dayRows, fileHead, headLine, rowLine, trailerStart, type DayRow } from './day-file.js';
import { FieldFault, readFields } from './fields.js';
import { readSignatureHeaders, signedText, writeSignatureHeaders, type SignedHead } from './signed-text.js';
import { readToken, writeToken } from './token.js';

const nonce = 'AAECAwQFBgcICQoLDA0ODw';
const p1: WalletKey = { id: 'p1', algorithm: 'hmac-sha256', secret: 'SANDBOX-PLATFORM-SECRET-000000000001' };
const w1: WalletKey = { id: 'w1', algorithm: 'hmac-sha256', secret: 'SANDBOX-WALLET-SECRET-00000000000001' };
const w2: WalletKey = {
  id: 'w2',
  algorithm: 'ed25519',
  publicKey: '6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw',
  privateKey: Buffer.alloc(32, 7).toString('base64url'),
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the vectors of decision 12', () => {
  const order =
    '{"LoaiBanTin":"ORDER","MaDonHang":"DH0001","SoTien":150000,"MaTienTe":"VND","HetHan":"20261126081500"}';
  const confirm =
    '{"LoaiBanTin":"CONFIRM","MaDonHang":"DH0001","SoTien":150000,"MaTienTe":"VND","MaGiaoDich":"GD0001","ThoiGianGD":"20261126080105"}';
  const base = { partner: 'VIMAU', nonce } as const;
  const orderHead = {
    ...base,
    kind: 'order',
    signer: 'platform',
    time: 1795654800,
    verb: 'GET',
    target: 'order',
  } as const;
  const confirmHead = {
    ...base,
    kind: 'request',
    signer: 'wallet',
    time: 1795654865,
    verb: 'POST',
    target: '/orders/confirm',
  } as const;

  it('order and token', () => {
    const signed = createKeyRing([p1]).sign(orderHead, bytes(order));
    expect(signed).toEqual({ key: 'p1', signature: 'RQeS-IqErP40yfo2LDK6MuyL6LQ0y-GXWAU7xGC0Ta8' });
    const token = writeToken({ ...orderHead, ...signed, body: bytes(order) });
    expect(token).toBe(
      '1.VIMAU.p1.1795654800.AAECAwQFBgcICQoLDA0ODw.eyJMb2FpQmFuVGluIjoiT1JERVIiLCJNYURvbkhhbmciOiJESDAwMDEiLCJTb1RpZW4iOjE1MDAwMCwiTWFUaWVuVGUiOiJWTkQiLCJIZXRIYW4iOiIyMDI2MTEyNjA4MTUwMCJ9.RQeS-IqErP40yfo2LDK6MuyL6LQ0y-GXWAU7xGC0Ta8',
    );
    expect(readToken(token)).toMatchObject({ partner: 'VIMAU', key: 'p1', time: 1795654800, nonce });
    expect(Buffer.from(readToken(token)!.body).toString()).toBe(order);
  });

  it('confirm, by both algorithms', () => {
    expect(createKeyRing([w1]).sign(confirmHead, bytes(confirm)).signature).toBe(
      'qOlPN-uiFD-sUvuDVLr3zzJX6xm3ncLgg1-oNw553vc',
    );
    const ed25519 = 't9uwI9EwQaPJq7mjlmsLQNKhsLviHWSl5YQ_UJYZeqxAC8vQ6eROv_lapE81gc_wy0W8zBmrGs4jkCMzIz6vCA';
    expect(createKeyRing([w2]).sign(confirmHead, bytes(confirm)).signature).toBe(ed25519);
    const { privateKey: _, ...publicOnly } = w2;
    const head = { ...confirmHead, key: 'w2' };
    expect(createKeyRing([publicOnly]).verify(head, bytes(confirm), ed25519, new Date())).toBe(true);
    expect(() => createKeyRing([publicOnly]).sign(confirmHead, bytes(confirm))).toThrow(
      expect.objectContaining({ code: 'wallet_keys' }),
    );
  });

  it('answer', () => {
    const head = {
      ...confirmHead,
      kind: 'answer',
      signer: 'platform',
      time: 1795654866,
      verb: '200',
    } as const;
    expect(createKeyRing([p1]).sign(head, bytes('{"MaLoi":"00"}')).signature).toBe(
      'P-sbZAREi_WrCP5ZyDoycFGtAsF3RWEdgIYe_o3sXNo',
    );
  });

  it('day file', async () => {
    const head = {
      signer: 'wallet',
      partner: 'VIMAU',
      key: 'w1',
      time: 1795712400,
      nonce,
      day: '2026-11-26',
      final: true,
    } as const;
    const rows: DayRow[] = [
      {
        type: 'PAY',
        id: 'GD0001',
        order: 'DH0001',
        amount: 150_000,
        at: new Date('2026-11-26T08:01:05+07:00'),
      },
      {
        type: 'REFUND',
        id: 'HT0001',
        order: 'DH0001',
        amount: 50_000,
        at: new Date('2026-11-26T09:00:00+07:00'),
      },
    ];
    const totals = { PAY: 150_000, REFUND: 50_000, REVERSAL: 0 };
    const before = headLine(head) + rows.map(rowLine).join('') + trailerStart(2, totals);
    const digest = createHash('sha256').update(before).digest('hex');
    expect(digest).toBe('8a209da0ed3537705060276a8bb639d6aa1643a61406babc846c0272b6508f4a');
    const { signature } = createKeyRing([w1]).sign(fileHead(head), bytes(digest));
    expect(signature).toBe('joIT0P07RE5afcqWWfpgxgkuW6bfuuBXm9LVLTtuIVQ');
    const whole = `${before}${signature}\n`;
    for (let size = 1; size <= whole.length + 1; size++) {
      const hash = createHash('sha256');
      expect(await checkDay(pieces(whole, size), hash)).toEqual({ head, count: 2, totals, signature });
      expect(hash.digest('hex')).toBe(digest);
      const read: DayRow[] = [];
      for await (const some of dayRows(pieces(whole, size), head.day)) read.push(...some);
      expect(read).toEqual(rows);
    }
    const [h, pay, refund, t] = whole.trimEnd().split('\n') as [string, string, string, string];
    const refused: Record<string, string[]> = {
      'cut after a row': [h, pay],
      'cut before the end': [whole.slice(0, -2)],
      'a row less': [h, pay, t],
      'a row more': [h, pay, refund, refund.replace('HT0001', 'HT0002'), t],
      'the same row twice': [h, pay, pay, t.replace('T|2|150000|50000', 'T|2|300000|0')],
      'rows that descend': [h, refund, pay, t],
      'a sum off by one': [h, pay, refund, t.replace('150000', '150001')],
      'another currency': [h, pay.replace('VND', 'USD'), refund, t],
      'a row of the next day': [h, pay.replace('|20261126080105', '|20261127000000'), refund, t],
      'something after the end': [h, pay, refund, t, 'x'],
      'no head': [pay, refund, t],
      'a carriage return': [h, `${pay}\r`, refund, t],
      nothing: [''],
    };
    for (const [name, lines] of Object.entries(refused))
      expect(await check(`${lines.join('\n')}\n`), name).toBeUndefined();
    for (let end = 0; end < whole.length; end++)
      expect(await check(whole.slice(0, end)), `cut at ${end}`).toBeUndefined();
  });
});

const check = (text: string) => checkDay(pieces(text, 50), createHash('sha256'));

/** In one buffer that is used again and again, as a file is read. */
async function* pieces(text: string, size: number) {
  const buffer = Buffer.alloc(size);
  const whole = Buffer.from(text);
  for (let at = 0; at < whole.length; at += size) yield buffer.subarray(0, whole.copy(buffer, 0, at));
}

const word = (pattern: RegExp) => fc.stringMatching(pattern);
const heads: fc.Arbitrary<SignedHead> = fc.record({
  kind: fc.constantFrom('request', 'answer', 'order', 'file'),
  signer: fc.constantFrom('platform', 'wallet'),
  partner: word(/^[A-Z0-9]{1,32}$/),
  key: word(/^[A-Za-z0-9_-]{1,32}$/),
  time: fc.integer({ min: 1, max: 999_999_999_999 }),
  nonce: word(/^[A-Za-z0-9_-]{22,64}$/),
  verb: fc.constantFrom('POST', 'GET', 'FILE', '200', '401', '503'),
  target: fc.oneof(fc.constantFrom('order', '/status', '/orders/confirm'), word(/^\d{8}$/)),
});
// Bodies that try to look like lines of a head.
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ maxLength: 60 }).map(bytes),
  fc.constantFrom('', '\n', 'POST\n/status\n{}', '/status\n').map(bytes),
);

describe('the signed text', () => {
  it('is another one for another message, and says its message (P24)', () => {
    fc.assert(
      fc.property(heads, bodies, (head, body) => {
        const text = Buffer.from(signedText(head, body)).toString('latin1');
        const [version, kind, signer, partner, key, time, nonce, verb, target, ...rest] = text.split('\n');
        expect(version).toBe('DVCQG-WALLET-1');
        expect({ kind, signer, partner, key, time: Number(time), nonce, verb, target }).toEqual(head);
        expect(Buffer.from(rest.join('\n'), 'latin1')).toEqual(Buffer.from(body));
      }),
    );
  });

  it.each([
    ['hmac-sha256', w1],
    ['ed25519', w2],
  ])('with any byte of it, or of the signature, changed is refused: %s (P23)', (_, key) => {
    const ring = createKeyRing([key]);
    const now = new Date();
    fc.assert(
      fc.property(heads, bodies, fc.nat(), fc.integer({ min: 1, max: 255 }), (unsigned, body, where, by) => {
        const signed = ring.sign(unsigned, body);
        const head = { ...unsigned, key: signed.key };
        expect(ring.verify(head, body, signed.signature, now)).toBe(true);
        const text = signedText(head, body);
        text[where % text.length]! ^= by;
        const other = takenApart(text);
        if (other) expect(ring.verify(other.head, other.body, signed.signature, now)).toBe(false);
        const bent = Buffer.from(signed.signature, 'base64url');
        bent[where % bent.length]! ^= by;
        expect(ring.verify(head, body, bent.toString('base64url'), now)).toBe(false);
        expect(ring.verify(head, body, `${signed.signature}A`, now)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('holds no line feed in a line', () => {
    const head = {
      kind: 'request',
      signer: 'wallet',
      partner: 'A\nB',
      key: 'k',
      time: 1,
      nonce,
      verb: 'POST',
      target: '/x',
    } as const;
    expect(() => signedText(head, bytes(''))).toThrow(RangeError);
  });
});

/** A changed text as the message it would be; undefined when it is none. */
function takenApart(text: Uint8Array): { head: SignedHead; body: Uint8Array } | undefined {
  const raw = Buffer.from(text).toString('latin1');
  const [version, kind, signer, partner, key, time, nonce, verb, target, ...rest] = raw.split('\n');
  if (version !== 'DVCQG-WALLET-1' || target === undefined || String(Number(time)) !== time) return undefined;
  const head = { kind, signer, partner, key, time: Number(time), nonce, verb, target } as SignedHead;
  return { head, body: Buffer.from(rest.join('\n'), 'latin1') };
}

describe('headers', () => {
  const good = { partner: 'VIMAU', key: 'w1', time: 1795654865, nonce, signature: 'A'.repeat(43) };

  it('come back as they were written', () => {
    expect(readSignatureHeaders(new Headers(writeSignatureHeaders(good)))).toEqual(good);
  });

  it.each([
    ['dvcqg-partner', 'vimau'],
    ['dvcqg-key', 'w.1'],
    ['dvcqg-time', '0'],
    ['dvcqg-time', '1e9'],
    ['dvcqg-time', 'NaN'],
    ['dvcqg-nonce', 'short'],
    ['dvcqg-signature', `${'A'.repeat(43)}=`],
  ])('of another form are none: %s %s (P19, P25)', (name, value) => {
    expect(
      readSignatureHeaders(new Headers({ ...writeSignatureHeaders(good), [name]: value })),
    ).toBeUndefined();
  });

  it('that are missing or there twice are none', () => {
    for (const name of Object.keys(writeSignatureHeaders(good))) {
      const headers = new Headers(writeSignatureHeaders(good));
      headers.append(name, headers.get(name)!);
      expect(readSignatureHeaders(headers), name).toBeUndefined();
      headers.delete(name);
      expect(readSignatureHeaders(headers), name).toBeUndefined();
    }
  });
});

describe('a token', () => {
  it.each([
    '',
    '1',
    '1.VIMAU.p1.1795654800',
    `2.VIMAU.p1.1.${nonce}.e30.${'A'.repeat(43)}`,
    `1.VIMAU.p1.1.${nonce}.e30.${'A'.repeat(43)}.x`,
  ])('is none: %s', (token) => expect(readToken(token)).toBeUndefined());

  it('has one text for one body', () => {
    const of = (payload: string) => `1.VIMAU.p1.1.${nonce}.${payload}.${'A'.repeat(43)}`;
    expect(readToken(of('e30'))).toBeDefined();
    for (const payload of ['e31', 'e30=', 'e3 0', '', 'e3'])
      expect(readToken(of(payload)), payload).toBeUndefined();
    expect(readToken(of('A'.repeat(2_000)))).toBeUndefined();
  });
});

describe('fields', () => {
  it.each<[string, unknown]>([
    ['SoTien', '150000'],
    ['SoTien', 1.5],
    ['SoTien', -1],
    ['SoTien', 0],
    ['SoTien', 1e21],
    ['SoTien', null],
    ['MaDonHang', 'a b'],
    ['MaDonHang', 'x'.repeat(65)],
    ['MaDonHang', 7],
    ['HetHan', '20261301080000'],
    ['HetHan', '2026-11-26T08:00:00+07:00'],
  ])('of another form are named and not shown: %s %s (P11)', (name, value) => {
    const good = { MaDonHang: 'DH1', SoTien: 1, HetHan: '20261126080000' };
    expect(readFields(good, ['order', 'amount', 'expiresAt'])).toEqual({
      order: 'DH1',
      amount: 1,
      expiresAt: new Date('2026-11-26T08:00:00+07:00'),
    });
    const read = () => readFields({ ...good, [name]: value }, ['order', 'amount', 'expiresAt']);
    expect(read).toThrow(FieldFault);
    expect(read).toThrow(expect.objectContaining({ field: name, code: 'bad_message' }));
  });

  it('that are addresses lead to web pages and nowhere else', () => {
    const read = (address: string) => readFields({ UrlTraVe: address }, ['returnTo']);
    expect(read('https://a.test/b')).toEqual({ returnTo: 'https://a.test/b' });
    for (const other of ['javascript:alert(1)', 'data:text/html,x', '/b', ''])
      expect(() => read(other), other).toThrow(FieldFault);
  });

  it('are its own, not inherited ones', () => {
    expect(() => readFields(Object.create({ MaDonHang: 'DH1' }), ['order'])).toThrow(FieldFault);
    for (const json of [null, [], 'x', 7]) expect(() => readFields(json, ['order'])).toThrow(FieldFault);
  });
});
