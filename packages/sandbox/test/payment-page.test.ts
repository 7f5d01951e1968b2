import { describe, expect, it } from 'vitest';
import { initMessage, receipt, startPlatform } from './payment-harness.js';

const RETURN = 'http://localhost:4300/dvcqg/payments/return';
const MINUTE = 60_000;

describe('paying', () => {
  it('goes from the choice over the confirmation to the result and back to the site', async () => {
    const { init, get, submit, paid } = startPlatform();
    const page = await init('REF1', 150_000);
    const choice = await get(page);
    expect(choice.status).toBe(200);
    for (const text of [
      '150.000\u00a0₫',
      'Một trăm năm mươi nghìn đồng',
      'Kho bạc Nhà nước tỉnh Sông Mẫu',
      'Lệ phí hộ tịch',
      'REF1',
      '08:15',
    ]) {
      expect(choice.text).toContain(text);
    }
    expect((await get(`${page}/confirm?method=wallet`)).text).toContain('Xác nhận thanh toán');
    expect(await submit(`${page}/confirm`, { method: 'wallet' })).toMatchObject({
      status: 303,
      location: page,
    });
    expect((await get(page)).text).toContain('Đã nhận được khoản thanh toán');
    expect(await get(`${page}/return`)).toMatchObject({
      status: 303,
      location: `${RETURN}?MaThamChieu=REF1`,
    });
    expect(paid).toEqual([
      {
        code: '000.00.01.H99-260101-0001',
        reference: 'REF1',
        amount: 150_000,
        at: new Date('2026-01-01T01:00:00Z'),
      },
    ]);
  });

  it('charges once, however often the payer confirms', async () => {
    const { init, submit, get, paid, notifications, query } = startPlatform();
    const page = await init('REF1', 150_000);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => submit(`${page}/confirm`, { method: n % 2 ? 'wallet' : 'bank' })),
    );
    expect(answers.every(({ status, location }) => status === 303 && location === page)).toBe(true);
    expect(paid).toHaveLength(1);
    expect(notifications).toHaveLength(1);
    const before = await query('REF1');
    await submit(`${page}/cancel`);
    await submit(`${page}/confirm`, { method: 'vietqr' });
    expect(await query('REF1')).toEqual(before);
    // The back button shows the confirmation again: it leads to the result.
    expect(await get(`${page}/confirm?method=wallet`)).toMatchObject({ status: 303, location: page });
  });

  it('shows a VietQR with the same as text', async () => {
    const { init, get, submit, notifications } = startPlatform();
    const page = await init('REF1', 150_000);
    const { text } = await get(`${page}/confirm?method=vietqr`);
    expect(text).toContain('aria-label="Mã QR thanh toán 150.000\u00a0₫ cho Kho bạc Nhà nước tỉnh Sông Mẫu"');
    expect(text).toMatch(/viewBox="-4 -4 \d+ \d+"/);
    for (const words of ['999999', 'Số tài khoản', 'Nội dung chuyển khoản']) expect(text).toContain(words);
    await submit(`${page}/confirm`, { method: 'vietqr' });
    expect(notifications[0]).toMatchObject({ MaNganHang: 'VIETQR', MaLoi: '00' });
  });

  it('asks for a method when none is chosen', async () => {
    const { init, get, submit, paid } = startPlatform();
    const page = await init('REF1', 150_000);
    for (const answer of [
      await get(`${page}/confirm`),
      await get(`${page}/confirm?method=cash`),
      await submit(`${page}/confirm`),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Chưa chọn cách nộp tiền');
    }
    expect(paid).toEqual([]);
  });

  it('goes back without paying', async () => {
    const { init, submit, get, query, paid } = startPlatform();
    const page = await init('REF1', 150_000);
    expect(await get(`${page}/return`)).toMatchObject({ status: 303, location: page });
    expect(await submit(`${page}/cancel`)).toMatchObject({
      status: 303,
      location: `${RETURN}?MaThamChieu=REF1`,
    });
    expect(await submit(`${page}/cancel`)).toMatchObject({ status: 303, location: page });
    await submit(`${page}/confirm`, { method: 'wallet' });
    expect((await get(page)).text).toContain('Đã hủy thanh toán');
    expect(await query('REF1')).toMatchObject({
      MaLoi: '99',
      TrangThaiGD: '4',
      MoTaLoi: 'Người nộp hủy thanh toán',
    });
    expect(paid).toEqual([]);
  });

  it('refuses one second after the end, not one second before', async () => {
    const { init, submit, get, clock, query, paid } = startPlatform();
    const [late, inTime] = [await init('REF1', 150_000), await init('REF2', 150_000)];
    clock.now = new Date(clock.now.getTime() + 15 * MINUTE - 1000);
    await submit(`${inTime}/confirm`, { method: 'bank' });
    clock.now = new Date(clock.now.getTime() + 1000);
    expect(await submit(`${late}/confirm`, { method: 'bank' })).toMatchObject({
      status: 303,
      location: late,
    });
    expect(await get(`${late}/confirm?method=bank`)).toMatchObject({ status: 303, location: late });
    expect((await get(late)).text).toContain('Trang thanh toán đã hết hiệu lực');
    expect(await query('REF1')).toMatchObject({
      MaLoi: '99',
      TrangThaiGD: '4',
      MoTaLoi: 'Hết hạn thanh toán',
    });
    expect(await query('REF2')).toMatchObject({ MaLoi: '00', TrangThaiGD: '1' });
    expect(paid.map(({ reference }) => reference)).toEqual(['REF2']);
    expect(await get(`${late}/return`)).toMatchObject({ location: `${RETURN}?MaThamChieu=REF1` });
  });

  it('warns when the dossier was paid otherwise', async () => {
    const { init, pay, get } = startPlatform();
    const page = await init('REF1', 150_000);
    expect((await get(page)).text).not.toContain('Hồ sơ này đã được thanh toán');
    await pay('REF2', 150_000);
    expect((await get(page)).text).toContain('Hồ sơ này đã được thanh toán');
  });

  it('has no way back for a partner that named none', async () => {
    const { post, get, submit } = startPlatform();
    await post('/control/partners', { maDoiTac: 'KHAC', secret: 's', notifyUrl: 'http://localhost:1/n' });
    const { body } = await post('/payment/init', initMessage('REF1', 1000, { MaDoiTac: 'KHAC' }, 's'));
    const page = new URL(String(body['UrlThanhToan'])).pathname;
    expect(await submit(`${page}/cancel`)).toMatchObject({ status: 303, location: page });
    expect((await get(page)).text).toContain('Có thể đóng trang này');
  });
});

describe('amounts that decide', () => {
  it('…003: the bank is silent until somebody settles', async () => {
    const { pay, get, query, getBill, post, notifications, paid } = startPlatform();
    const page = await pay('REF1', 150_003);
    expect((await get(page)).text).toContain('Xin đừng thanh toán lại');
    expect(await query('REF1')).toMatchObject({ MaLoi: '99', TrangThaiGD: '3' });
    expect(await getBill('REF1')).toMatchObject({ MaLoi: '99' });
    expect(notifications).toEqual([]);
    expect(await post('/control/payments/REF1/settle', { outcome: 'pending' })).toMatchObject({
      body: { state: 'pending' },
    });
    expect(await post('/control/payments/REF1/settle', { outcome: 'success' })).toMatchObject({
      body: { state: 'succeeded' },
    });
    expect(await query('REF1')).toMatchObject({ MaLoi: '00', TrangThaiGD: '1' });
    expect(notifications).toHaveLength(1);
    expect(paid).toHaveLength(1);
  });

  it('…004: the bank declines', async () => {
    const { pay, get, query, notifications, paid } = startPlatform();
    const page = await pay('REF1', 150_004);
    expect((await get(page)).text).toContain('Giao dịch không thành công');
    expect(await query('REF1')).toMatchObject({ MaLoi: '99', TrangThaiGD: '4' });
    expect(notifications).toMatchObject([{ LoaiBanTin: 'CONFIRM', MaLoi: '99' }]);
    expect(paid).toEqual([]);
  });

  it('…031: the receipt takes a minute, or a word from control', async () => {
    const { pay, getBill, clock, post, get, notifications } = startPlatform();
    const page = await pay('REF1', 150_031);
    await pay('REF2', 150_031);
    expect(notifications[0]).not.toHaveProperty('UrlBienLai');
    expect((await get(page)).text).toContain('Biên lai điện tử đang được lập');
    clock.now = new Date(clock.now.getTime() + MINUTE - 1);
    expect(await getBill('REF1')).toMatchObject({ MaLoi: '99', MoTaLoi: 'Biên lai đang được lập' });
    await post('/control/payments/REF2/receipt', {});
    expect(await getBill('REF2')).toMatchObject({ MaLoi: '00' });
    clock.now = new Date(clock.now.getTime() + 1);
    expect(await getBill('REF1')).toMatchObject({ MaLoi: '00' });
  });

  it('settled payments stay as they are', async () => {
    const { pay, init, post, clock } = startPlatform();
    await pay('REF1', 150_000);
    await pay('REF2', 150_004);
    await init('REF3', 150_000);
    clock.now = new Date(clock.now.getTime() + 15 * MINUTE);
    const settle = async (reference: string, outcome: string) =>
      (await post(`/control/payments/${reference}/settle`, { outcome })).status;
    expect(
      await Promise.all(['success', 'pending', 'failed'].map((outcome) => settle('REF1', outcome))),
    ).toEqual([200, 409, 409]);
    expect(
      await Promise.all(['success', 'pending', 'failed'].map((outcome) => settle('REF2', outcome))),
    ).toEqual([409, 409, 200]);
    expect(
      await Promise.all(['success', 'pending', 'failed'].map((outcome) => settle('REF3', outcome))),
    ).toEqual([409, 409, 409]);
  });

  it('control settles a payment nobody touched, and refuses what it does not understand', async () => {
    const { init, post, query } = startPlatform();
    await init('REF1', 150_000);
    expect((await post('/control/payments/REF1/settle', { outcome: 'paid' })).status).toBe(400);
    expect((await post('/control/payments/REF2/settle', { outcome: 'success' })).status).toBe(404);
    expect((await post('/control/payments/REF1/settle', '{')).status).toBe(400);
    expect(
      (await post('/control/payments/REF1/settle', { outcome: 'success', maDoiTac: 'KHAC' })).status,
    ).toBe(404);
    await post('/control/payments/REF1/settle', { outcome: 'failed' });
    expect(await query('REF1')).toMatchObject({ TrangThaiGD: '4' });
    for (const bad of [
      {},
      { maDoiTac: 'x y' },
      { maDoiTac: 'X', secret: 's', notifyUrl: 'javascript:1' },
      null,
    ]) {
      expect((await post('/control/partners', bad)).status).toBe(400);
    }
  });
});

describe('receipt', () => {
  it('shows what was paid and says that it is a test', async () => {
    const { pay, getBill, get } = startPlatform();
    await pay('REF1', 150_000);
    const { text, status } = await get(new URL(String((await getBill('REF1'))['UrlBienLai'])).pathname);
    expect(status).toBe(200);
    for (const words of [
      'Biên lai thu lệ phí',
      'Nguyễn Thị Hoa',
      'Một trăm năm mươi nghìn đồng',
      'không có giá trị pháp lý',
      '150.000',
      'Ngày 01 tháng 01 năm 2026',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('999100001111');
  });

  it('is not there for a guess, for the pay page key and before the money', async () => {
    const { init, get, part } = startPlatform();
    const page = await init('REF1', 150_000);
    const [payment] = part.platform.book.list();
    expect((await get(`/payment/bill/${payment?.billToken}`)).status).toBe(404);
    expect((await get(page.replace('/pay/', '/bill/'))).status).toBe(404);
    expect((await get('/payment/bill/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await get('/payment/pay/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await get(`/payment/pay/${payment?.billToken}`)).status).toBe(404);
  });
});

describe('hostile text', () => {
  const evil = `"><script>pwned=1</script><img src=x onerror=pwned=1>'`;
  it('is shown as text on every page', async () => {
    const { init, get, submit, getBill } = startPlatform();
    const texts = [
      'TenTTHC',
      'TenDonVi',
      'MaHoSo',
      'TenTKThuHuong',
      'HoTenNguoiNop',
      'DiaChiNguoiNop',
      'NoiDungThanhToan',
      'TKThuHuong',
      'MaNHThuHuong',
      'MaDonVi',
    ];
    const ThongTinBienLai = receipt(150_000, {
      ...Object.fromEntries(texts.map((field) => [field, evil.slice(0, 50)])),
      PhiLePhi: [{ LoaiPhiLePhi: '1', MaPhiLePhi: evil.slice(0, 50), TenPhiLePhi: evil, SoTien: '150000' }],
    });
    const page = await init(evil.replaceAll(' ', ''), 150_000, { ThongTinBienLai, ThongTinGiaoDich: evil });
    const pages = [
      await get(page),
      await get(`${page}/confirm?method=bank`),
      await get(`${page}/confirm?method=vietqr`),
    ];
    await submit(`${page}/confirm`, { method: 'bank' });
    const bill = String((await getBill(evil.replaceAll(' ', '')))['UrlBienLai']);
    pages.push(await get(page), await get(new URL(bill).pathname));
    for (const { text, status } of pages) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script|<img|onerror=pwned=1>'/);
      expect(text).toContain('&lt;script&gt;');
    }
    const { location } = await get(`${page}/return`);
    expect([...new URL(location ?? '').searchParams.keys()]).toEqual(['MaThamChieu']);
  });

  it('meets pages that run no script, stay out of frames and caches', async () => {
    const { init, request } = startPlatform();
    const { headers } = await request(await init('REF1', 150_000));
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
