import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRefund, writeRefundAsk } from './refund.js';
import type { RefundNotice } from '../../domain/payment-word.js';
import { readRefundAnswer, readRefundNotice, wordOfEvidence } from './refund-status.js';

const secret = 'SANDBOX-SECRET-0001';
const at = new Date('2026-01-01T08:00:00+07:00');
const request = {
  partner: 'DOITACTEST',
  refundReference: 'HT0000000000000001',
  reference: 'TEST0000000000000001',
  transactionId: 'GD0001',
  amount: 90_000,
  reason: 'Nộp hai lần',
  at,
};
const fields = {
  LoaiBanTin: 'REFUND_STATUS',
  MaLoi: '00',
  MaDoiTac: 'DOITACTEST',
  MaHoanTra: 'HT0000000000000001',
  MaThamChieu: 'TEST0000000000000001',
  MaGiaoDich: 'GD0001',
  SoTien: '90000',
  MaTienTe: 'VND',
  TrangThaiHT: '2',
  ThoiGianGD: '20260102090000',
};
/** An oracle of its own for digests of altered messages. */
const sha = (...parts: string[]) => createHash('sha256').update(parts.join('|'), 'utf8').digest('hex');
const sign = (message: Record<string, unknown>, key = secret) => ({
  ...message,
  MaXacThuc: sha(...Object.keys(fields).map((name) => String(message[name])), key),
});
const answer = (message: unknown) => readRefundAnswer(message, request, [secret]);
const notice = (message: unknown, secrets = [secret]) =>
  readRefundNotice(typeof message === 'string' ? message : JSON.stringify(message), secrets);
const invalid = { code: 'signature_invalid', status: 401 };

describe('vectors (assumed A115, A116)', () => {
  it('REFUND', async () => {
    const message = await writeRefund(request, secret);
    expect(Object.values(message).slice(0, -1).join('|')).toBe(
      'REFUND|1.0.6|DOITACTEST|HT0000000000000001|TEST0000000000000001|GD0001|90000|VND|Nop hai lan|20260101080000',
    );
    expect(message.MaXacThuc).toBe('bcbc521a49b68a18941bf561ba03aab559c5a0d00fa33aec66cfaf8d894633f0');
  });
  it('REFUND_QUERY', async () => {
    const message = await writeRefundAsk(request, secret);
    expect(Object.values(message).slice(0, -1).join('|')).toBe(
      'REFUND_QUERY|1.0.6|DOITACTEST|HT0000000000000001|20260101080000',
    );
    expect(message.MaXacThuc).toBe('c0129c6541b860ce2c47c48cda33d3087dcc75609cf862b3b5d95b187adaa640');
  });
  it('REFUND_STATUS', async () => {
    const signed = {
      ...fields,
      MaXacThuc: 'ce6039610a41e53845e227f3686ca7e445b8c9a61a7bf785cb87bf92f5ac4da5',
    };
    expect(await notice(signed)).toMatchObject({
      outcome: 'accepted',
      partner: 'DOITACTEST',
      refundReference: 'HT0000000000000001',
      reference: 'TEST0000000000000001',
      transactionId: 'GD0001',
      amount: 90_000,
      currency: 'VND',
      at: new Date('2026-01-02T09:00:00+07:00'),
    });
  });
});

it.each([0, -1, 1.5, 2 ** 53, Number.NaN])('does not write the amount %s', async (amount) => {
  await expect(writeRefund({ ...request, amount }, secret)).rejects.toMatchObject({
    code: 'field_invalid',
    path: 'amount',
  });
});

describe('REFUND_STATUS', () => {
  it.each([
    ['1', 'received'],
    ['2', 'accepted'],
    ['3', 'paid'],
    ['4', 'refused'],
    ['5', 'failed'],
    ['6', 'unclear'],
    ['', 'unclear'],
    ['constructor', 'unclear'],
  ])('%s is %s', async (TrangThaiHT, outcome) => {
    expect((await notice(sign({ ...fields, TrangThaiHT })))?.outcome).toBe(outcome);
    expect(await answer(sign({ ...fields, TrangThaiHT }))).toMatchObject({ kind: outcome });
  });

  it('any other code of the message is unclear', async () => {
    expect((await notice(sign({ ...fields, MaLoi: '99', TrangThaiHT: '3' })))?.outcome).toBe('unclear');
  });

  it('takes a number as amount, and no amount where the text is none', async () => {
    expect((await notice(sign({ ...fields, SoTien: 90_000 })))?.amount).toBe(90_000);
    for (const SoTien of ['9e4', '090000', '90000.0', '']) {
      expect((await notice(sign({ ...fields, SoTien })))?.amount).toBeUndefined();
    }
  });

  it('old and new secret verify while it is being changed; another does not', async () => {
    await expect(notice(sign(fields, 'old'), ['new', 'old'])).resolves.toBeDefined();
    await expect(notice(sign(fields, 'other'), ['new', 'old'])).rejects.toMatchObject(invalid);
  });

  it.each(Object.keys(fields).slice(1))('a changed or missing %s is a wrong digest', async (name) => {
    const signed = sign(fields);
    await expect(notice({ ...signed, [name]: '7' })).rejects.toMatchObject(invalid);
    await expect(notice({ ...signed, [name]: undefined })).rejects.toMatchObject(invalid);
    await expect(notice(sign({ ...fields, [name]: 'a|b' }))).rejects.toMatchObject({
      code: 'signature_ambiguous',
    });
  });

  it('nothing but its name is a wrong digest, and whatever has another name is something else', async () => {
    await expect(notice('{"LoaiBanTin":"REFUND_STATUS"}')).rejects.toMatchObject(invalid);
    for (const raw of ['', 'null', '[]', '{', `\uFEFF${JSON.stringify(sign(fields))}`]) {
      expect(await notice(raw)).toBeUndefined();
    }
  });

  it.each(['MaThamChieu', 'MaGiaoDich', 'SoTien', 'MaTienTe'])(
    'as an answer with another %s contradicts what was asked for',
    async (name) => {
      expect(await answer(sign({ ...fields, [name]: '7' }))).toEqual({ kind: 'contradicted' });
    },
  );

  it('another type, rightly signed, is no notice', async () => {
    const other = sign({ ...fields, LoaiBanTin: 'REFUND' });
    expect(await notice(other)).toBeUndefined();
    await expect(answer(other)).rejects.toMatchObject(invalid);
  });

  it('a REFUND sent back to us is not an answer', async () => {
    await expect(answer(await writeRefund(request, secret))).rejects.toMatchObject(invalid);
  });

  it('its word can be read again from the evidence kept', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', 'đ', ''), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.nat(),
        fc.constantFrom('1', '3', '9'),
        async (a, b, SoTien, TrangThaiHT) => {
          const {
            evidence,
            echo: _,
            ...word
          } = (await notice(
            sign({ ...fields, MaGiaoDich: a, MaHoanTra: b, SoTien, TrangThaiHT }),
          )) as RefundNotice;
          expect(wordOfEvidence(evidence.text)).toEqual(word);
        },
      ),
    );
  });
});

describe('answers without a digest (assumed A117)', () => {
  it.each([
    ['MaHoanTra đã tồn tại', 'duplicate'],
    ['MaHoanTra không tồn tại'.normalize('NFD'), 'not-found'],
    ['MaThamChieu không tồn tại', 'refused'],
    ['MaXacThuc không đúng', 'refused'],
    ['SoTien vượt quá số còn lại', 'refused'],
    [undefined, 'refused'],
  ])('%s is %s', async (MoTaLoi, kind) => {
    expect(await answer({ MaLoi: '99', MoTaLoi })).toEqual({ kind });
    expect(await answer({ error_code: '-1', message: JSON.stringify({ MaLoi: '99', MoTaLoi }) })).toEqual({
      kind,
    });
  });

  it('success without a digest, and an answer about another refund, are none', async () => {
    await expect(answer({ MaLoi: '00', TrangThaiHT: '3' })).rejects.toMatchObject({
      code: 'payment_answer_unreadable',
    });
    await expect(answer(sign({ ...fields, MaHoanTra: 'HT2' }))).rejects.toMatchObject(invalid);
    await expect(answer(sign({ ...fields, MaDoiTac: 'OTHER' }))).rejects.toMatchObject(invalid);
  });
});
