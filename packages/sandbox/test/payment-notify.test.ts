import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accept, resultDigest, startPlatform } from './payment-harness.js';

const HOUR = 3_600_000;
const refuse = () => Response.json({ MaLoi: '99', MoTaLoi: 'chưa ghi được' });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('notification', () => {
  it('goes out at once, signed by the facts, to the address of the partner', async () => {
    const { pay, notifications, part, context } = startPlatform();
    await pay('REF1', 150_000);
    const [message = {}] = notifications;
    expect(message).toMatchObject({
      LoaiBanTin: 'CONFIRM',
      MaLoi: '00',
      MaThamChieu: 'REF1',
      SoTien: 150_000,
      MaTienTe: 'VND',
      MaNganHang: 'VIMAU',
      ThoiGianGD: '20260101080000',
      MaHoSo: '000.00.01.H99-260101-0001',
      UrlBienLai: expect.stringContaining('/payment/bill/'),
    });
    expect(message['MaXacThuc']).toBe(resultDigest(message));
    await vi.waitFor(() =>
      expect(part.platform.deliveries(part.platform.book.list()[0]!)[0]?.state).toBe('accepted'),
    );
    expect(context.transcript.list()[0]).toMatchObject({
      part: 'notification',
      direction: 'out',
      call: 'POST http://localhost:4300/dvcqg/payments/notify',
    });
    await vi.advanceTimersByTimeAsync(48 * HOUR);
    expect(notifications).toHaveLength(1);
  });

  it('comes again until it is accepted', async () => {
    const { pay, notifications, partnerAnswers } = startPlatform();
    partnerAnswers(refuse);
    await pay('REF1', 150_000);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(notifications).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(notifications).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(notifications).toHaveLength(3);
    partnerAnswers(accept);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(notifications).toHaveLength(4);
    expect(new Set(notifications.map((message) => JSON.stringify(message)))).toHaveProperty('size', 1);
    await vi.advanceTimersByTimeAsync(48 * HOUR);
    expect(notifications).toHaveLength(4);
  });

  it('is given up within 24 hours', async () => {
    const { pay, notifications, partnerAnswers, part } = startPlatform();
    partnerAnswers(refuse);
    await pay('REF1', 150_000);
    await vi.advanceTimersByTimeAsync(24 * HOUR);
    const attempts = notifications.length;
    expect(attempts).toBeGreaterThan(8);
    await vi.advanceTimersByTimeAsync(240 * HOUR);
    expect(notifications).toHaveLength(attempts);
    expect(part.platform.deliveries(part.platform.book.list()[0]!)[0]).toMatchObject({ state: 'given-up' });
  });

  it.each<readonly [string, () => Response | Promise<Response>]>([
    ['MaLoi 99', refuse],
    ['the shape of other receivers', () => Response.json({ error_code: 0, message: 'ok' })],
    ['MaLoi 0', () => Response.json({ MaLoi: 0 })],
    ['no JSON', () => new Response('<html>00</html>')],
    ['nothing', () => new Response(null, { status: 204 })],
    ['a JSON null', () => Response.json(null)],
    ['a server error that says 00', () => Response.json({ MaLoi: '00' }, { status: 500 })],
    [
      'a redirect',
      () => new Response(null, { status: 307, headers: { location: 'http://localhost:4300/other' } }),
    ],
    ['an endless answer', () => new Response(`{"MaLoi":"00","x":"${'x'.repeat(70_000)}"}`)],
    ['no connection', () => Promise.reject(new TypeError('fetch failed'))],
  ])('does not take %s for acceptance', async (_name, answer) => {
    const { pay, notifications, partnerAnswers } = startPlatform();
    partnerAnswers(answer);
    await pay('REF1', 150_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(notifications).toHaveLength(2);
  });

  it('waits ten seconds for an answer and follows no redirect', async () => {
    const { pay, notifications, partnerAnswers, context } = startPlatform();
    const inits: RequestInit[] = [];
    partnerAnswers((_message, init) => {
      inits.push(init);
      return new Promise(() => {});
    });
    await pay('REF1', 150_000);
    expect(inits[0]).toMatchObject({ redirect: 'manual', method: 'POST' });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(inits[0]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(inits[0]?.signal?.aborted).toBe(true);
    expect(context.transcript.list()[0]).toMatchObject({
      part: 'notification',
      refused: expect.stringContaining('10 giây'),
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(notifications).toHaveLength(2);
  });

  it('stops when the sandbox is reset or closed', async () => {
    for (const end of ['reset', 'close'] as const) {
      const { pay, notifications, partnerAnswers, part, post } = startPlatform();
      partnerAnswers(refuse);
      await pay('REF1', 150_000);
      await vi.advanceTimersByTimeAsync(1);
      await part[end]();
      await vi.advanceTimersByTimeAsync(48 * HOUR);
      expect(notifications).toHaveLength(1);
      expect(vi.getTimerCount()).toBe(0);
      if (end === 'reset') expect((await post('/control/payments/REF1/notify', {})).status).toBe(404);
    }
  });

  it('does not come back after a reset in the middle of an attempt', async () => {
    const { pay, notifications, partnerAnswers, part } = startPlatform();
    let release = (_: Response) => {};
    partnerAnswers(() => new Promise((resolve) => (release = resolve)));
    await pay('REF1', 150_000);
    part.reset();
    release(refuse());
    await vi.advanceTimersByTimeAsync(48 * HOUR);
    expect(notifications).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('…022: a second transaction has its own notification', async () => {
    const { pay, notifications, paid, get } = startPlatform();
    const page = await pay('REF1', 150_022);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(notifications).toHaveLength(2);
    const [first = {}, second = {}] = notifications;
    expect(second).toMatchObject({ MaLoi: '00', MaThamChieu: 'REF1', SoTien: 150_022 });
    expect(second['MaGiaoDich']).not.toBe(first['MaGiaoDich']);
    expect(second['MaXacThuc']).toBe(resultDigest(second));
    expect(paid).toHaveLength(1);
    expect((await get(page)).text).toContain('đã được thanh toán 2 lần');
  });
});

describe('notifications on demand', () => {
  const lastOf = (messages: Record<string, unknown>[]) => messages[messages.length - 1] ?? {};

  it('repeat the true result as often as asked', async () => {
    const { pay, post, notifications } = startPlatform();
    await pay('REF1', 150_000);
    const { body } = await post('/control/payments/REF1/notify', { times: 9 });
    expect(body['attempts']).toHaveLength(9);
    await post('/control/payments/REF1/notify', { times: 50, atOnce: true });
    expect(notifications).toHaveLength(60);
    expect(new Set(notifications.map((message) => JSON.stringify(message))).size).toBe(1);
  });

  it('lie on request, and say nothing before there is a result', async () => {
    const { init, pay, post, notifications } = startPlatform();
    await init('REF0', 150_000);
    expect((await post('/control/payments/REF0/notify', {})).status).toBe(409);
    await pay('REF1', 150_000);
    const send = async (tamper: string) => {
      expect((await post('/control/payments/REF1/notify', { tamper })).status).toBe(200);
      return lastOf(notifications);
    };
    const truth = await send('none');
    const signature = await send('signature');
    expect(signature['MaXacThuc']).toMatch(/^[0-9a-f]{64}$/);
    expect(signature['MaXacThuc']).not.toBe(resultDigest(signature));
    expect(await send('unsigned')).not.toHaveProperty('MaXacThuc');
    expect(await send('amount')).toMatchObject({ SoTien: 151_000, MaXacThuc: truth['MaXacThuc'] });
    const signed = await send('signed-amount');
    expect(signed['SoTien']).toBe(151_000);
    expect(signed['MaXacThuc']).toBe(resultDigest(signed));
    expect((await post('/control/payments/REF1/notify', { tamper: 'all' })).status).toBe(400);
    expect((await post('/control/payments/REF1/notify', { times: 101 })).status).toBe(400);
  });
});
