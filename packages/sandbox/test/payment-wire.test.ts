import { describe, expect, it } from 'vitest';
import {
  initMessage,
  lookupMessage,
  ORIGIN,
  receipt,
  resultDigest,
  SECRET,
  sha256,
  startPlatform,
} from './payment-harness.js';

const without = (message: Record<string, unknown>, field: string) =>
  Object.fromEntries(Object.entries(message).filter(([name]) => name !== field));

describe('INIT', () => {
  it('answers with an unguessable pay page', async () => {
    const { post } = startPlatform();
    const { status, body } = await post('/payment/init', initMessage('REF1', 150_000));
    expect(status).toBe(200);
    expect(body).toMatchObject({ MaLoi: '00', MaDoiTac: 'DOITACTEST', MaThamChieu: 'REF1' });
    expect(body['UrlThanhToan']).toMatch(/^http:\/\/127\.0\.0\.1:4400\/payment\/pay\/[\w-]{22}$/);
    // The same code as on the page (assumed A170).
    expect(body['MaQR']).toMatch(/^000201010212.*5406150000.*6304[0-9A-F]{4}$/);
    expect(body['TenNganHangQR']).toBe('Ngân hàng Thử');
  });

  it('accepts a fine, and the services whose fields are not public', async () => {
    const { post } = startPlatform();
    const { MaDVC, MaTTHC, TenTTHC } = receipt(0);
    const fine = {
      MaDichVu: '1',
      MaDVC,
      MaTTHC,
      TenTTHC,
      MaLoaiHinhThuPhat: '1',
      TenLoaiHinhThuPhat: 'Giao thông',
      MaCoQuanQD: 'H99',
      TenCoQuanQD: 'Công an tỉnh Sông Mẫu',
      KhoBac: 'KBNN',
      NgayQD: '20260101',
      SoQD: '1/QĐ',
      ThoiGianViPham: '20260101',
      DiaDiemViPham: 'Phố Mẫu',
      TenNguoiViPham: 'Nguyễn Văn Thử',
      TaiKhoanThuNSNN: '7111',
      DSKhoanNop: [{ NoiDung: 'Phạt', SoTien: 200_000 }],
    };
    const other = { MaDichVu: '3', MaDVC, MaTTHC, TenTTHC };
    for (const [n, ThongTinBienLai] of [fine, other].entries()) {
      const { body } = await post('/payment/init', initMessage(`REF${n}`, 200_000, { ThongTinBienLai }));
      expect(body).toMatchObject({ MaLoi: '00' });
    }
    const { body } = await post(
      '/payment/init',
      initMessage('REF9', 200_000, { ThongTinBienLai: without(fine, 'SoQD') }),
    );
    expect(body['MoTaLoi']).toContain('ThongTinBienLai.SoQD');
  });

  it('accepts the 12-hour clock and fields it does not know', async () => {
    const { post } = startPlatform();
    const { body } = await post(
      '/payment/init',
      initMessage('REF1', 1000, { ThoiGianGD: '20260101990000', MaMoi: 'x' }),
    );
    expect(body['MaLoi']).toBe('00');
  });

  const wrongFields: readonly (readonly [field: string, value: unknown])[] = [
    ['LoaiBanTin', 'PAY'],
    ['PhienBan', '1.0.5'],
    ['MaDoiTac', ''],
    ['MaDoiTac', 'D'.repeat(51)],
    ['MaThamChieu', ''],
    ['MaThamChieu', 'R'.repeat(256)],
    ['MaThamChieu', 'REF|1'],
    ['MaThamChieu', 'REF 1'],
    ['MaThamChieu', 'mã'],
    ['SoTien', 150_000],
    ['SoTien', '0'],
    ['SoTien', '-150000'],
    ['SoTien', '150000.5'],
    ['SoTien', '1e5'],
    ['SoTien', '0150000'],
    ['SoTien', ' 150000'],
    ['SoTien', '9'.repeat(13)],
    ['SoTien', 'NaN'],
    ['LoaiHinhThanhToan', 'pay'],
    ['MaKenhThanhToan', 1],
    ['MaThietBi', '2'],
    ['NgonNgu', 'en-US'],
    ['MaTienTe', 'USD'],
    ['MaNganHang', 'VCB'],
    ['ThongTinGiaoDich', 'Thanh toán hồ sơ'],
    ['ThongTinGiaoDich', 'A|B'],
    ['ThongTinGiaoDich', ''],
    ['ThongTinGiaoDich', 'X\n'],
    ['ThoiGianGD', '2026010108000'],
    ['ThoiGianGD', '20260230080000'],
    ['ThoiGianGD', '2026-01-01T08:00:00'],
    ['Ip', 'localhost'],
    ['Ip', ''],
    ['ThongTinBienLai', 'x'],
    ['ThongTinBienLai', []],
    ['MaXacThuc', 7],
    ['MaXacThuc', 'x'.repeat(256)],
  ];
  it.each(wrongFields)('refuses %s %j', async (field, value) => {
    const { post, paid } = startPlatform();
    const { status, body } = await post('/payment/init', initMessage('REF1', 150_000, { [field]: value }));
    expect(status).toBe(200);
    expect(body).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining(field) });
    expect(paid).toEqual([]);
  });

  it.each(Object.keys(initMessage('R', 1)))('refuses a message without %s', async (field) => {
    const { post } = startPlatform();
    const { body } = await post('/payment/init', without(initMessage('REF1', 150_000), field));
    expect(body).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining(field) });
  });

  const line = { LoaiPhiLePhi: '2', MaPhiLePhi: 'LP01', TenPhiLePhi: 'Lệ phí', SoTien: '150000' };
  const wrongReceipts: readonly (readonly [path: string, change: Record<string, unknown>])[] = [
    ['MaDichVu', { MaDichVu: '5' }],
    ['MaDichVu', { MaDichVu: 2 }],
    ['MaTTHC', { MaTTHC: 'abc' }],
    ['TenTTHC', { TenTTHC: 'x'.repeat(251) }],
    ['PhiLePhi', { PhiLePhi: [] }],
    ['PhiLePhi', { PhiLePhi: [{ ...line, SoTien: '149999' }] }],
    ['PhiLePhi', { PhiLePhi: [line, line] }],
    ['PhiLePhi.0.LoaiPhiLePhi', { PhiLePhi: [{ ...line, LoaiPhiLePhi: '3' }] }],
    ['PhiLePhi.0.SoTien', { PhiLePhi: [{ ...line, SoTien: '-150000' }] }],
    ['PhiLePhi.0.SoTien', { PhiLePhi: [{ ...line, SoTien: 150000.5 }] }],
    ['PhiLePhi.0.TenPhiLePhi', { PhiLePhi: [{ ...line, TenPhiLePhi: '' }] }],
    ['DSKhoanNop', { DSKhoanNop: [{ NoiDung: 'x', SoTien: '1' }] }],
    ...[
      'MaDVC',
      'MaTTHC',
      'TenTTHC',
      'MaDonVi',
      'TenDonVi',
      'MaHoSo',
      'TKThuHuong',
      'MaNHThuHuong',
      'TenTKThuHuong',
    ].map((field) => [field, { [field]: undefined }] as const),
  ];
  it.each(wrongReceipts)('refuses a receipt with a wrong %s %j', async (path, change) => {
    const { post } = startPlatform();
    const ThongTinBienLai = receipt(150_000, change);
    const { body } = await post('/payment/init', initMessage('REF1', 150_000, { ThongTinBienLai }));
    expect(body).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining(`ThongTinBienLai.${path}`) });
  });

  it('refuses a wrong digest, and one in capitals', async () => {
    const { post } = startPlatform();
    const message = initMessage('REF1', 150_000);
    for (const MaXacThuc of [sha256('x'), String(message['MaXacThuc']).toUpperCase(), 'x']) {
      const { body } = await post('/payment/init', { ...message, MaXacThuc });
      expect(body).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining('MaXacThuc') });
    }
    const { body } = await post('/payment/init', { ...message, SoTien: '150000', ThongTinGiaoDich: 'KHAC' });
    expect(body['MoTaLoi']).toContain('MaXacThuc');
  });

  it('refuses an unknown partner', async () => {
    const { post } = startPlatform();
    const { body } = await post('/payment/init', initMessage('REF1', 150_000, { MaDoiTac: 'AI' }));
    expect(body).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining('MaDoiTac') });
  });

  it('refuses a reference the partner has used, but not one of another partner', async () => {
    const { post, init } = startPlatform();
    await init('REF1', 150_000);
    const again = await post('/payment/init', initMessage('REF1', 150_000));
    expect(again.body).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining('đã tồn tại') });
    await post('/control/partners', { maDoiTac: 'KHAC', secret: 's', notifyUrl: 'http://localhost:1/n' });
    const other = await post('/payment/init', initMessage('REF1', 150_000, { MaDoiTac: 'KHAC' }, 's'));
    expect(other.body['MaLoi']).toBe('00');
  });

  it.each(['', 'x', '[]', 'null', '"INIT"', '7', '{'])('refuses the body %j', async (body) => {
    const { post } = startPlatform();
    expect(await post('/payment/init', body)).toMatchObject({ status: 200, body: { MaLoi: '99' } });
  });

  it('refuses a body that is too long', async () => {
    const { post } = startPlatform();
    const answer = await post('/payment/init', initMessage('REF1', 150_000, { x: 'x'.repeat(70_000) }));
    expect(answer).toMatchObject({ status: 413, body: { MaLoi: '99' } });
  });

  it.each(['init', 'query', 'getbill'])('refuses a body of %s that is nested too deep', async (call) => {
    const { post } = startPlatform();
    const body = '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000);
    expect(await post(`/payment/${call}`, body)).toMatchObject({ status: 200, body: { MaLoi: '99' } });
  });

  it('opens one payment for fifty messages at once', async () => {
    const { post } = startPlatform();
    const message = initMessage('REF1', 150_000);
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('/payment/init', message)));
    expect(answers.filter(({ body }) => body['MaLoi'] === '00')).toHaveLength(1);
  });

  it('answers a wrapped partner in the envelope of the adapter', async () => {
    const { post } = startPlatform();
    await post('/control/partners', {
      maDoiTac: 'GOI',
      secret: 's',
      notifyUrl: 'http://localhost:1/n',
      wrapped: true,
    });
    const good = await post('/payment/init', initMessage('REF1', 150_000, { MaDoiTac: 'GOI' }, 's'));
    expect(good.body['error_code']).toBe('0');
    expect(JSON.parse(String(good.body['message']))).toMatchObject({
      MaLoi: '00',
      UrlThanhToan: expect.any(String),
    });
    const bad = await post('/payment/init', initMessage('REF1', 150_000, { MaDoiTac: 'GOI' }, 's'));
    expect(bad.body['error_code']).toBe('-1');
    expect(JSON.parse(String(bad.body['message']))).toMatchObject({ MaLoi: '99' });
  });
});

describe('QUERY and GET_BILL', () => {
  it('tell an open payment from a paid one, with the digest of the facts', async () => {
    const { init, submit, query, getBill } = startPlatform();
    const page = await init('REF1', 150_000);
    const open = await query('REF1');
    expect(open).toMatchObject({ LoaiBanTin: 'QUERY', MaLoi: '99', TrangThaiGD: '3', SoTien: 150_000 });
    expect(open['MaXacThuc']).toBe(resultDigest(open));
    expect(await getBill('REF1')).toEqual({ MaLoi: '99', MoTaLoi: expect.any(String) });

    await submit(`${page}/confirm`, { method: 'wallet' });
    const paid = await query('REF1');
    expect(paid).toMatchObject({ MaLoi: '00', TrangThaiGD: '1', MaHoSo: '000.00.01.H99-260101-0001' });
    expect(paid['MaXacThuc']).toBe(resultDigest(paid));
    const bill = await getBill('REF1');
    expect(bill).toMatchObject({ LoaiBanTin: 'GET_BILL', MaLoi: '00', UrlBienLai: paid['UrlBienLai'] });
    expect(bill['MaXacThuc']).toBe(
      sha256('GET_BILL', '00', 'DOITACTEST', 'REF1', bill['ThoiGianGD'], bill['UrlBienLai'], SECRET),
    );
  });

  it.each(['query', 'getbill'] as const)('/%s refuses what it cannot trust', async (call) => {
    const { post, pay } = startPlatform();
    await pay('REF1', 150_000);
    const type = call === 'query' ? 'QUERY' : 'GET_BILL';
    const refusals = [
      [lookupMessage(type, 'REF1', { MaXacThuc: sha256('x') }), 'MaXacThuc'],
      [lookupMessage(type, 'REF2'), 'không tồn tại'],
      [lookupMessage(type, 'REF1', { MaDoiTac: 'AI' }), 'MaDoiTac'],
      [lookupMessage(type, 'REF1', { LoaiBanTin: 'INIT' }), 'LoaiBanTin'],
      [lookupMessage(type, 'REF1', { PhienBan: '1' }), 'PhienBan'],
      [lookupMessage(type, 'REF1', { ThoiGianGD: '1' }), 'ThoiGianGD'],
    ] as const;
    for (const [message, why] of refusals) {
      const { body } = await post(`/payment/${call}`, message);
      expect(body).toEqual({ MaLoi: '99', MoTaLoi: expect.stringContaining(why) });
    }
  });

  it('do not show a partner the payments of another', async () => {
    const { post, pay } = startPlatform();
    await pay('REF1', 150_000);
    await post('/control/partners', { maDoiTac: 'KHAC', secret: SECRET, notifyUrl: 'http://localhost:1/n' });
    const { body } = await post('/payment/query', lookupMessage('QUERY', 'REF1', { MaDoiTac: 'KHAC' }));
    expect(body['MoTaLoi']).toContain('không tồn tại');
  });
});

describe('transcript', () => {
  it('keeps what crossed the wire without secrets, persons and keys to pages', async () => {
    const { init, post, context } = startPlatform();
    const page = await init('REF1', 150_000, { Ip: '203.0.113.77' });
    await post('/payment/init', initMessage('REF1', 150_000));
    const text = JSON.stringify(context.transcript.list());
    for (const hidden of [
      'Nguyễn Thị Hoa',
      '999100001111',
      'phố Mẫu',
      '203.0.113.77',
      page.split('/').pop() ?? '',
      SECRET,
    ]) {
      expect(text).not.toContain(hidden);
    }
    expect(context.transcript.list()[0]).toMatchObject({
      part: 'payment',
      refused: expect.stringContaining('đã tồn tại'),
    });
    expect(context.transcript.list()[1]).toMatchObject({
      call: 'POST /payment/init',
      request: { MaThamChieu: 'REF1' },
    });
    expect(text).toContain(`${ORIGIN}/payment/pay/•••`);
  });
});
