import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAscii } from './ascii.js';
import { writeAsk } from './ask.js';
import { readBillAnswer } from './bill.js';
import { canonical, digest, signedFields, verifies, type Signed } from './canonical.js';
import { readInitAnswer, writeInit } from './init.js';
import { readNotification, readQueryAnswer } from './result.js';
import { readReturn } from './return.js';
import { sameText } from '../../domain/same-text.js';

const secret = 'SANDBOX-SECRET-0001';
const purpose = 'THANH TOAN HO SO 000.00.01.H99-260101-0001';
const at = new Date('2026-01-01T08:00:00+07:00');
const billing = {
  MaDichVu: '2',
  MaDonVi: '000.00.01.H99',
  TenDonVi: 'Sở Thử',
  MaHoSo: '000.00.01.H99-260101-0001',
  TKThuHuong: '123',
  MaNHThuHuong: '970436',
  TenTKThuHuong: 'KHO BAC',
};
const request = {
  partner: 'DOITACTEST',
  reference: 'TEST0000000000000001',
  amount: 150_000,
  purpose: 'Thanh toán hồ sơ 000.00.01.H99-260101-0001',
  at,
  payerIp: '127.0.0.1',
  billing,
};
const confirm: Signed<'result'> = {
  LoaiBanTin: 'CONFIRM',
  MaLoi: '00',
  MaDoiTac: 'DOITACTEST',
  MaThamChieu: 'TEST0000000000000001',
  SoTien: '150000',
  MaTienTe: 'VND',
  MaGiaoDich: 'GD0001',
  MaNganHang: 'VCB',
  ThoiGianGD: '20260101080105',
  ThongTinGiaoDich: purpose,
};
/** An oracle of its own for digests of altered messages. */
const sha = (...parts: string[]) => createHash('sha256').update(parts.join('|'), 'utf8').digest('hex');
const sign = (message: Record<string, unknown>, key = secret) => ({
  ...message,
  MaXacThuc: sha(...signedFields.result.map((name) => String(message[name])), key),
});
const read = (message: unknown, secrets = [secret]) =>
  readNotification(typeof message === 'string' ? message : JSON.stringify(message), {
    type: 'CONFIRM',
    secrets,
  });

describe('published vectors (fact 5.1)', () => {
  it('INIT', async () => {
    const message = await writeInit({ ...request, purpose }, secret);
    expect(message.MaXacThuc).toBe('9e84d39e5906890980ed5a413dc6aabf66e5d730d4b1d5bfc782411b9c37023a');
  });
  it('CONFIRM', async () => {
    expect(await digest('result', confirm, secret)).toBe(
      'a91ff04d939d35d2f4d0b95c244d23bd1bcae3170131c36fcac0d0b709165e64',
    );
  });
});

describe('signed text', () => {
  it('orders time and purpose differently in INIT and in a result', () => {
    const place = (list: readonly string[]) => list.indexOf('ThoiGianGD') - list.indexOf('ThongTinGiaoDich');
    expect([place(signedFields.init), place(signedFields.result)]).toEqual([1, -1]);
  });

  it('is injective: two lists of fields never share a text, because a separator in a field is refused', () => {
    const values = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '', ' ', '|') }), {
      minLength: 5,
      maxLength: 5,
    });
    const text = (fields: string[]) => {
      try {
        return canonical(fields);
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [one, two] = [text(a), text(b)];
        expect(one === undefined).toBe(a.some((value) => value.includes('|')));
        if (one !== undefined && one === two) expect(a).toEqual(b);
      }),
    );
  });

  it('refuses a message whose fields were shifted across the separator, though its digest is right', async () => {
    const shifted = { ...confirm, MaGiaoDich: 'GD0001|VCB', MaNganHang: '' };
    const text = sha(...signedFields.result.map((name) => shifted[name]), secret);
    await expect(read({ ...shifted, MaXacThuc: text })).rejects.toMatchObject({
      code: 'signature_ambiguous',
      status: 401,
    });
    await expect(writeInit({ ...request, reference: 'a|b' }, secret)).rejects.toMatchObject({
      path: 'reference',
    });
  });

  it('accepts the old secret while rotating and no other', async () => {
    const old = sha('x', 'old');
    expect(await verifies('x', old, ['new', 'old'])).toBe(true);
    expect(await verifies('x', old, ['new'])).toBe(false);
  });

  it('compares texts exactly', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameText(a, b) === (a === b)));
    fc.assert(fc.property(fc.string(), (a) => sameText(a, a)));
    expect(sameText('ab', 'abc') || sameText('abc', 'ab') || sameText('', '\0')).toBe(false);
  });
});

describe('INIT', () => {
  it('sends the purpose in ASCII and the billing untouched', async () => {
    const message = await writeInit(request, secret);
    expect(message).toMatchObject({
      ThongTinGiaoDich: 'Thanh toan ho so 000.00.01.H99-260101-0001',
      SoTien: '150000',
      ThoiGianGD: '20260101080000',
    });
    expect(message.ThongTinBienLai).toBe(billing);
  });

  it.each([
    ['partner', { partner: 'x'.repeat(51) }],
    ['reference', { reference: 'x'.repeat(256) }],
    ['reference', { reference: '' }],
    ['amount', { amount: 1.5 }],
    ['amount', { amount: 0 }],
    ['amount', { amount: 1e21 }],
    ['purpose', { purpose: '字' }],
    ['payerIp', { payerIp: 'localhost' }],
    ['billing.TenTTHC', { billing: { ...billing, TenTTHC: 'x'.repeat(251) } }],
    ['billing.MaDichVu', { billing: {} }],
    ['billing.TKThuHuong', { billing: { ...billing, TKThuHuong: '' } }],
  ])('refuses a wrong %s before anything is sent', async (path, change) => {
    await expect(writeInit({ ...request, ...change }, secret)).rejects.toMatchObject({
      code: 'field_invalid',
      path,
    });
  });

  it('reads the answer direct and out of an adapter envelope', () => {
    const page = { MaLoi: '00', UrlThanhToan: 'https://pay.example/1' };
    const expected = { kind: 'page', url: 'https://pay.example/1' };
    expect(readInitAnswer(page)).toEqual(expected);
    expect(readInitAnswer({ error_code: '0', message: JSON.stringify(page) })).toEqual(expected);
    expect(readInitAnswer({ error_code: 0, message: '{"UrlThanhToan":"https://pay.example/1"}' })).toEqual(
      expected,
    );
  });

  it('tells a known reference from another refusal, also wrapped', () => {
    const duplicate = { MaLoi: '99', MoTaLoi: 'MaThamChieu đã tồn tại' };
    expect(readInitAnswer(duplicate)).toEqual({ kind: 'duplicate' });
    expect(readInitAnswer({ error_code: '-1', message: JSON.stringify(duplicate) })).toEqual({
      kind: 'duplicate',
    });
    expect(readInitAnswer({ ...duplicate, MoTaLoi: duplicate.MoTaLoi.normalize('NFD') })).toEqual({
      kind: 'duplicate',
    });
    expect(readInitAnswer({ MaLoi: '99', MoTaLoi: 'MaXacThuc không đúng' })).toEqual({ kind: 'refused' });
    expect(readInitAnswer({ error_code: '-1', message: 'Phiên hết hạn' })).toEqual({ kind: 'refused' });
  });

  it.each([
    null,
    [],
    'x',
    {},
    { MaLoi: '00' },
    { error_code: '0', message: 'not json' },
    { UrlThanhToan: 'https://x' },
  ])('takes %j as no answer', (json) => {
    expect(() => readInitAnswer(json)).toThrow(
      expect.objectContaining({ code: 'payment_answer_unreadable' }),
    );
  });

  it('makes any text ASCII without the separator', () => {
    expect(toAscii('Phí đo đạc, lệ phí Đăng ký\n|x')).toBe('Phi do dac, le phi Dang ky x');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[ -{}~]*$/.test(toAscii(text))));
  });
});

describe('notification', () => {
  it('is read when its digest is right, with SoTien as text or number', async () => {
    for (const SoTien of ['150000', 150_000]) {
      expect(await read(sign({ ...confirm, SoTien }))).toMatchObject({
        outcome: 'succeeded',
        reference: confirm.MaThamChieu,
        amount: 150_000,
        transactionId: 'GD0001',
        at: new Date('2026-01-01T08:01:05+07:00'),
        evidence: { text: expect.not.stringContaining(secret) },
      });
    }
    expect((await read(sign({ ...confirm, MaLoi: '99' }))).outcome).toBe('failed');
    expect((await read(sign({ ...confirm, MaLoi: '07' }))).outcome).toBe('unclear');
    expect((await read(sign({ ...confirm, SoTien: '1e5' }))).amount).toBeUndefined();
  });

  const good = JSON.stringify(sign(confirm));
  const changed = (change: Record<string, unknown>) => JSON.stringify({ ...sign(confirm), ...change });
  it.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['not JSON', 'MaLoi=00'],
    ['null', 'null'],
    ['an array', `[${good}]`],
    ['without a digest', changed({ MaXacThuc: undefined })],
    ['with a digest in upper case', changed({ MaXacThuc: sign(confirm).MaXacThuc.toUpperCase() })],
    ['with a digest in an array', changed({ MaXacThuc: [sign(confirm).MaXacThuc] })],
    ['signed with another key', JSON.stringify(sign(confirm, 'OTHER'))],
    ['signed with no key', JSON.stringify(sign(confirm, ''))],
    ['with another amount', changed({ SoTien: 150_001 })],
    ['with a float amount', changed({ SoTien: 150_000.5 })],
    ['with an array amount', changed({ SoTien: ['150000'] })],
    ['with a field missing', changed({ MaNganHang: undefined })],
    ['with a field null', changed({ MaTienTe: null })],
    ['of another type, as a QUERY answer is', JSON.stringify(sign({ ...confirm, LoaiBanTin: 'QUERY' }))],
    ['naming its own algorithm', changed({ LoaiMaHoa: 'none', MaXacThuc: '' })],
    ['with a byte order mark', `\ufeff${good}`],
    ['with trailing garbage', `${good}x`],
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x7b])],
    ['inherited', '{"__proto__":' + good + '}'],
  ])('%s is refused', async (_, raw) => {
    await expect(readNotification(raw, { type: 'CONFIRM', secrets: [secret] })).rejects.toMatchObject({
      name: 'SignatureError',
      code: 'signature_invalid',
      status: 401,
    });
  });

  it('is refused when one letter of any signed field changes, or its Unicode form', async () => {
    const accented = { ...confirm, ThongTinGiaoDich: 'Hồ sơ' };
    const nfd = { ...sign(accented), ThongTinGiaoDich: 'Hồ sơ'.normalize('NFD') };
    await expect(read(nfd)).rejects.toMatchObject({ code: 'signature_invalid' });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...signedFields.result), fc.nat(), async (name, n) => {
        const value = confirm[name];
        const i = n % value.length;
        const other = value[i] === 'x' ? 'y' : 'x';
        const message = { ...sign(confirm), [name]: value.slice(0, i) + other + value.slice(i + 1) };
        await expect(read(message)).rejects.toMatchObject({ code: 'signature_invalid' });
      }),
    );
  });
});

describe('QUERY and GET_BILL', () => {
  const about = { partner: 'DOITACTEST', reference: 'TEST0000000000000001', secrets: [secret] };
  const query = (change: Record<string, unknown>, unsigned: Record<string, unknown> = {}) =>
    readQueryAnswer({ ...sign({ ...confirm, LoaiBanTin: 'QUERY', ...change }), ...unsigned }, about);

  it('asks with the signed fields', async () => {
    const message = await writeAsk('QUERY', { ...about, at }, secret);
    expect(message.MaXacThuc).toBe(
      sha('QUERY', '1.0.6', about.partner, about.reference, '20260101080000', secret),
    );
  });

  it.each([
    ['00', '1', 'succeeded'],
    ['99', '3', 'pending'],
    ['99', '4', 'failed'],
    // The unsigned state alone decides nothing.
    ['99', '1', 'unclear'],
    ['00', '4', 'unclear'],
    ['00', undefined, 'unclear'],
  ])('MaLoi %s with TrangThaiGD %s is %s', async (MaLoi, TrangThaiGD, outcome) => {
    expect(await query({ MaLoi }, { TrangThaiGD })).toMatchObject({ kind: 'result', result: { outcome } });
  });

  it.each([
    ['the page ran out', 'PAYMENT', 'Hết hạn thanh toán', '4', true],
    ['the same in another Unicode form', 'PAYMENT', 'Hết hạn thanh toán'.normalize('NFD'), '4', true],
    // A bank took part: what ran out is not the page.
    ['a card ran out', 'NHTHU', 'Thẻ đã hết hạn', '4', undefined],
    ['the payer gave up', 'PAYMENT', 'Người nộp hủy thanh toán', '4', undefined],
    ['no reason', 'PAYMENT', undefined, '4', undefined],
    ['not over yet', 'PAYMENT', 'Hết hạn thanh toán', '3', undefined],
  ])('tells why there is no money: %s', async (_, MaNganHang, MoTaLoi, TrangThaiGD, ranOut) => {
    const answer = await query({ MaLoi: '99', MaNganHang }, { MoTaLoi, TrangThaiGD });
    expect(answer).toMatchObject({ kind: 'result' });
    expect(answer.kind === 'result' && answer.result.ranOut).toBe(ranOut);
  });

  it('refuses an answer about something else, of another kind, or unsigned', async () => {
    const bad = expect.objectContaining({ code: 'signature_invalid' });
    await expect(query({ MaThamChieu: 'OTHER' }, { TrangThaiGD: '1' })).rejects.toEqual(bad);
    await expect(query({ MaDoiTac: 'OTHER' }, { TrangThaiGD: '1' })).rejects.toEqual(bad);
    await expect(query({ LoaiBanTin: 'CONFIRM' }, { TrangThaiGD: '1' })).rejects.toEqual(bad);
    await expect(readQueryAnswer({ ...confirm, TrangThaiGD: '1' }, about)).rejects.toEqual(bad);
    await expect(readQueryAnswer({ MaLoi: '99', TrangThaiGD: '4' }, about)).rejects.toEqual(bad);
  });

  it('tells an unknown reference from another refusal', async () => {
    const answer = (MoTaLoi: string) => readQueryAnswer({ MaLoi: '99', MoTaLoi }, about);
    expect(await answer('MaThamChieu không tồn tại')).toEqual({ kind: 'not-found' });
    expect(await answer('MaDoiTac không tồn tại')).toEqual({ kind: 'refused' });
    expect(await answer('MaXacThuc không đúng')).toEqual({ kind: 'refused' });
  });

  it('reads a bill whose digest is right and waits for one in preparation', async () => {
    const url = 'https://platform.example/bill/1';
    const bill = ['GET_BILL', '00', about.partner, about.reference, '20260101080500', url];
    const message = Object.fromEntries(signedFields.bill.map((name, i) => [name, bill[i]]));
    const signed = { ...message, MaXacThuc: sha(...bill, secret) };
    expect(await readBillAnswer(signed, about)).toEqual({ kind: 'ready', url });
    expect(await readBillAnswer({ MaLoi: '99', MoTaLoi: 'Biên lai đang được lập' }, about)).toEqual({
      kind: 'in-preparation',
    });
    const bad = expect.objectContaining({ code: 'signature_invalid' });
    await expect(readBillAnswer({ ...signed, UrlBienLai: 'https://evil.example' }, about)).rejects.toEqual(
      bad,
    );
    await expect(readBillAnswer(signed, { ...about, reference: 'OTHER' })).rejects.toEqual(bad);
    await expect(readBillAnswer(message, about)).rejects.toEqual(bad);
  });
});

describe('return address and clock', () => {
  it('reads the reference and nothing else', () => {
    expect(readReturn('https://site.example/return?MaThamChieu=DVC1&status=success')).toBe('DVC1');
    expect(readReturn('/return?MaThamChieu=DVC1')).toBe('DVC1');
    for (const query of [
      '',
      '?MaThamChieu=',
      '?MaThamChieu=A&MaThamChieu=B',
      '?MaThamChieu=a%20b',
      '?MaThamChieu=a%7Cb',
    ]) {
      expect(readReturn(`https://site.example/return${query}`)).toBeUndefined();
    }
  });
});
