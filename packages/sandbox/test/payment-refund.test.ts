import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accept, SECRET, sha256, startPlatform } from './payment-harness.js';

type Json = Record<string, unknown>;
const DAY = 24 * 3_600_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Written here from the assumptions, apart from the code under test. */
const sign = (message: Json, secret = SECRET) => ({
  MaXacThuc: sha256(...Object.values(message), secret),
  ...message,
});
const refundMessage = (more: Json = {}, secret = SECRET) =>
  sign(
    {
      LoaiBanTin: 'REFUND',
      PhienBan: '1.0.6',
      MaDoiTac: 'DOITACTEST',
      MaHoanTra: 'HT1',
      MaThamChieu: 'REF1',
      MaGiaoDich: '',
      SoTien: '50000',
      MaTienTe: 'VND',
      LyDo: 'Nop nham ho so',
      ThoiGianGD: '20260101080500',
      ...more,
    },
    secret,
  );
const queryMessage = (reference = 'HT1') =>
  sign({
    LoaiBanTin: 'REFUND_QUERY',
    PhienBan: '1.0.6',
    MaDoiTac: 'DOITACTEST',
    MaHoanTra: reference,
    ThoiGianGD: '20260101080500',
  });
const digestOf = (m: Json) =>
  sha256(
    m['LoaiBanTin'],
    m['MaLoi'],
    m['MaDoiTac'],
    m['MaHoanTra'],
    m['MaThamChieu'],
    m['MaGiaoDich'],
    m['SoTien'],
    m['MaTienTe'],
    m['TrangThaiHT'],
    m['ThoiGianGD'],
    SECRET,
  );

async function paid(amount = 150_000) {
  const platform = startPlatform();
  await platform.pay('REF1', amount);
  const { MaGiaoDich } = await platform.query('REF1');
  platform.notifications.length = 0;
  return {
    ...platform,
    MaGiaoDich,
    refund: async (more: Json = {}, secret = SECRET) =>
      (await platform.post('/payment/refund', refundMessage({ MaGiaoDich, ...more }, secret))).body,
    state: async (reference = 'HT1') =>
      (await platform.post('/payment/refundquery', queryMessage(reference))).body['TrangThaiHT'],
    days: (days: number) => platform.post('/control/treasury', { days }),
    control: (name: string, body: Json = {}) => platform.post(`/control/payments/REF1/${name}`, body),
    told: () => platform.notifications.map(({ TrangThaiHT }) => TrangThaiHT),
  };
}

describe('Kho bạc Mẫu', () => {
  it('takes a request, agrees after a day, pays after three, and tells each step once, signed', async () => {
    const { refund, state, days, told, notifications, MaGiaoDich } = await paid();
    const answer = await refund();
    expect(answer).toMatchObject({
      LoaiBanTin: 'REFUND_STATUS',
      MaLoi: '00',
      SoTien: 50_000,
      TrangThaiHT: '1',
      MaGiaoDich,
    });
    expect(answer['MaXacThuc']).toBe(digestOf(answer));
    expect(told()).toEqual([]);
    await days(1);
    expect([await state(), told()]).toEqual(['2', ['2']]);
    await days(1);
    expect(await state()).toBe('2');
    await days(1);
    expect([await state(), told()]).toEqual(['3', ['2', '3']]);
    for (const message of notifications) expect(message['MaXacThuc']).toBe(digestOf(message));
    await days(30);
    expect(told()).toEqual(['2', '3']);
  });

  it('its days also pass by the clock of the sandbox', async () => {
    const { refund, clock, told } = await paid();
    await refund();
    clock.now = new Date(clock.now.getTime() + 3 * DAY);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told()).toEqual(['2', '3']);
  });

  it('tells again until it is acknowledged', async () => {
    const { refund, days, told, partnerAnswers } = await paid();
    await refund();
    partnerAnswers(() => Response.json({ MaLoi: '99', MoTaLoi: '' }));
    await days(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told()).toEqual(['2', '2', '2']);
    partnerAnswers(accept);
    await vi.advanceTimersByTimeAsync(DAY);
    expect(told()).toEqual(['2', '2', '2', '2']);
  });

  it.each([
    [50_041, ['1', '4', '4']],
    [50_042, ['1', '2', '5']],
    [50_044, ['3', '3', '3']],
  ])('the amount %i goes %j', async (amount, expected) => {
    const { refund, state, days } = await paid();
    await refund({ SoTien: String(amount) });
    const seen = [await state()];
    await days(1);
    seen.push(await state());
    await days(2);
    seen.push(await state());
    expect(seen).toEqual(expected);
  });

  it('…043 is taken and nobody answers, until somebody settles it', async () => {
    const { post, days, told, control, state, MaGiaoDich } = await paid();
    const ask = () =>
      post('/payment/refund', refundMessage({ MaGiaoDich, SoTien: '50043' })).catch(() => 'silence');
    expect(await ask()).toBe('silence');
    await days(30);
    expect(told()).toEqual([]);
    await expect(post('/payment/refundquery', queryMessage())).rejects.toThrow();
    expect((await control('refund/settle', { outcome: 'accept' })).status).toBe(200);
    expect([await state(), told()]).toEqual(['2', ['2']]);
  });

  it.each<[string, Json, string?]>([
    ['MaThamChieu không tồn tại', { MaThamChieu: 'REF2' }],
    ['MaGiaoDich không tồn tại', { MaGiaoDich: 'GD0' }],
    ['vượt quá', { SoTien: '150001' }],
    ['SoTien', { SoTien: '0' }],
    ['SoTien', { SoTien: 50_000 }],
    ['LyDo', { LyDo: 'Nộp nhầm' }],
    ['MaHoanTra', { MaHoanTra: 'a|b' }],
    ['LoaiBanTin', { LoaiBanTin: 'INIT' }],
    ['MaDoiTac không tồn tại', { MaDoiTac: 'KHAC' }],
    ['MaXacThuc', {}, 'wrong'],
  ])('refuses: %s', async (words, more, secret) => {
    const { refund, state } = await paid();
    const answer = await refund(more, secret);
    expect(answer).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining(words) });
    expect(await state()).toBeUndefined();
  });

  it('never more than came: what was turned down counts no more, the same reference only once', async () => {
    const { refund, days } = await paid();
    await refund({ MaHoanTra: 'HT1', SoTien: '90041' });
    expect((await refund({ MaHoanTra: 'HT1', SoTien: '90041' }))['MoTaLoi']).toBe('MaHoanTra đã tồn tại');
    expect((await refund({ MaHoanTra: 'HT2', SoTien: '60000' }))['MoTaLoi']).toContain('vượt quá');
    await days(1);
    expect((await refund({ MaHoanTra: 'HT2', SoTien: '150000' }))['TrangThaiHT']).toBe('1');
  });

  it('both transactions of a payment that was paid twice can go back', async () => {
    const { refund, part } = await paid(150_022);
    const status = part.platform.book.list()[0]!.status;
    const second = status.kind === 'succeeded' ? status.second?.id : undefined;
    expect((await refund({ SoTien: '150022' }))['TrangThaiHT']).toBe('1');
    expect((await refund({ MaHoanTra: 'HT2', SoTien: '150022', MaGiaoDich: second }))['TrangThaiHT']).toBe(
      '1',
    );
  });
});

describe('control', () => {
  it('settles forward only', async () => {
    const { refund, control } = await paid();
    expect((await control('refund/settle', { outcome: 'pay' })).status).toBe(409);
    await refund();
    expect((await control('refund/settle', { outcome: 'fail' })).status).toBe(409);
    expect((await control('refund/settle', { outcome: 'accept' })).body).toMatchObject({
      refund: { state: 'accepted' },
    });
    expect((await control('refund/settle', { outcome: 'fail' })).body).toMatchObject({
      refund: { state: 'failed' },
    });
    expect((await control('refund/settle', { outcome: 'pay' })).status).toBe(409);
    expect((await control('refund/settle', { outcome: 'x' })).body).toEqual({
      error: 'invalid',
      field: 'outcome',
    });
    expect((await control('refund/settle', { outcome: 'pay', maHoanTra: 'HT9' })).status).toBe(409);
  });

  it('begins a refund for the agency, also before anybody paid, and tells again', async () => {
    const { control, told, days, init, post, notifications } = await paid();
    expect((await control('refund', { amount: 40_000 })).body).toMatchObject({
      refund: { state: 'received' },
    });
    expect((await control('refund', { amount: 110_001 })).status).toBe(409);
    await days(1);
    expect((await control('refund/notify', { times: 2 })).body['attempts']).toHaveLength(2);
    expect(told()).toEqual(['2', '2', '2']);
    await init('REF2', 150_000);
    expect((await post('/control/payments/REF2/refund', { amount: 10_044 })).status).toBe(409);
    expect((await post('/control/payments/REF2/refund', { amount: 10_044, early: true })).status).toBe(200);
    expect(notifications.at(-1)).toMatchObject({ MaThamChieu: 'REF2', TrangThaiHT: '3' });
  });

  it.each([{}, { days: 0 }, { days: 1.5 }, { days: '1' }])('refuses the calendar %j', async (body) => {
    expect((await startPlatform().post('/control/treasury', body)).status).toBe(400);
  });
});
