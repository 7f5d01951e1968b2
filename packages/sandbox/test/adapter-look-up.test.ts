import { describe, expect, it } from 'vitest';
import { adapterKit, dossier, type Json } from './adapter-kit.js';

const HOA = '00000000-0000-4000-8000-000000000001';

describe('adapter: TraCuuHoSo', () => {
  it('answers an unknown code with an empty result', async () => {
    const answer = await adapterKit().call('TraCuuHoSo', { mahoso: 'H99.01-20260701-0009999' });
    expect(answer).toEqual({ error_code: '0', message: 'Không tìm thấy hồ sơ', result: [] });
  });

  it('tells a dossier that the agency has not sent', async () => {
    const answer = await adapterKit().call('TraCuuHoSo', { mahoso: 'H99.01-20260701-0000404' });
    expect(answer).toMatchObject({
      error_code: '0',
      result: [],
      message: expect.stringContaining('chưa đồng bộ'),
    });
  });

  it.each([{}, { mahoso: '' }, { mahoso: 7 }, { madoituong: [] }])(
    'needs a code or an owner: %j',
    async (body) => {
      expect(await adapterKit().call('TraCuuHoSo', body)).toMatchObject({
        error_code: '3',
        message: expect.stringContaining('mahoso'),
      });
    },
  );

  it('lists an owner’s dossiers page by page, newest first, each once', async () => {
    const kit = adapterKit();
    const all = await kit.call('TraCuuHoSo', { madoituong: HOA });
    const total = all['tongso'] as number;
    expect(total).toBeGreaterThanOrEqual(15);
    const seen: Json[] = [];
    for (let trang = 1; (trang - 1) * 5 < total; trang += 1) {
      const page = await kit.call('TraCuuHoSo', { madoituong: HOA, trang, sobanghi: '5' });
      expect(page['tongso']).toBe(total);
      seen.push(...(page['result'] as Json[]));
    }
    expect(seen).toEqual(all['result']);
    expect(new Set(seen.map((one) => one['MaHoSo'])).size).toBe(total);
    expect(seen.every((one) => one['MaDoiTuong'] === HOA && Array.isArray(one['DanhSachTienDo']))).toBe(true);
    const received = seen.map((one) => String(one['NgayTiepNhan']));
    expect(received).toEqual([...received].sort().reverse());
    const past = await kit.call('TraCuuHoSo', { madoituong: HOA, trang: 99 });
    expect(past).toMatchObject({ error_code: '0', result: [], tongso: total });
    expect(await kit.call('TraCuuHoSo', { madoituong: 'nobody' })).toMatchObject({ result: [], tongso: 0 });
  });

  it('gives 50 a page when not asked, and takes 1 to 200', async () => {
    const kit = adapterKit();
    const data = Array.from({ length: 60 }, (_, n) =>
      dossier({ MaHoSo: `H99.01-20261117-${String(8000 + n).padStart(7, '0')}` }),
    );
    await kit.call('DongBoHoSoMC', { isUpdating: 'False', data });
    const madoituong = dossier()['MaDoiTuong'];
    expect((await kit.call('TraCuuHoSo', { madoituong }))['result']).toHaveLength(50);
    expect((await kit.call('TraCuuHoSo', { madoituong, sobanghi: 200 }))['result']).toHaveLength(60);
    for (const [name, value] of [
      ['trang', 0],
      ['trang', -1],
      ['trang', 1.5],
      ['trang', 'x'],
      ['sobanghi', 0],
      ['sobanghi', 201],
      ['sobanghi', {}],
    ] as const) {
      const answer = await kit.call('TraCuuHoSo', { madoituong, [name]: value });
      expect(answer).toMatchObject({ error_code: '3', message: expect.stringContaining(name) });
    }
  });
});

describe('adapter: procedures and dictionaries', () => {
  const kit = adapterKit();

  it('lists the 508 real procedures', async () => {
    const { error_code, result } = await kit.call('LayDanhSachTTHC');
    expect(error_code).toBe('0');
    expect(result).toHaveLength(508);
    expect(result).toContainEqual({ MATTHC: '1.001193', TENTTHC: 'Thủ tục đăng ký khai sinh' });
  });

  it('lists fields once each, and agencies with the invented province', async () => {
    const fields = (await kit.call('LayDanhMucLinhVuc'))['result'] as Json[];
    expect(fields).toContainEqual({ MALINHVUC: 'G15-TP07', TENLINHVUC: 'Hộ tịch', MANGANH: 'G15' });
    expect(new Set(fields.map((field) => field['MALINHVUC'])).size).toBe(fields.length);
    const agencies = (await kit.call('LayDanhMucCoQuan'))['result'] as Json[];
    expect(agencies).toContainEqual({ MADONVI: 'G15', TENDONVI: 'Bộ Tư pháp', CAPDONVI: '1' });
    expect(agencies).toContainEqual({
      MADONVI: 'H99.01',
      TENDONVI: 'Trung tâm Phục vụ hành chính công tỉnh Sông Mẫu',
      CAPDONVI: '2',
    });
    expect(new Set(agencies.map((agency) => agency['MADONVI'])).size).toBe(agencies.length);
  });

  it('tells one procedure in the shape of LayThuTuc', async () => {
    const { error_code, result } = await kit.call('LayThuTuc', { maTTHC: '1.001612' });
    expect(error_code).toBe('0');
    const [detail] = result as Json[];
    expect(detail).toMatchObject({
      MATTHC: '1.001612',
      TENTTHC: 'Đăng ký thành lập hộ kinh doanh',
      TRANGTHAI: '1',
      LINHVUCTHUCHIEN: [{ MALINHVUC: 'G05-KD10', TENLINHVUC: expect.any(String) }],
      KETQUATHUCHIEN: expect.arrayContaining([
        { MAKETQUA: expect.any(String), TENKETQUA: expect.any(String) },
      ]),
      CANCUPHAPLY: expect.arrayContaining([{ SOVANBAN: expect.any(String), TENVANBAN: '' }]),
      DOITUONGTHUCHIEN: expect.arrayContaining([{ TENDOITUONG: 'Công dân Việt Nam' }]),
    });
    const online = (detail?.['CACHTHUCTHUCHIEN'] as Json[]).find((method) => method['KENH'] === '2');
    expect(JSON.stringify(online)).toContain('"SOTIEN":"150000"');
    const papers = (detail?.['THANHPHANHOSO'] as Json[]).flatMap((one) => one['GIAYTO'] as Json[]);
    expect(papers.every((paper) => typeof paper['MAGIAYTO'] === 'string' && paper['TENGIAYTO'] !== '')).toBe(
      true,
    );
  });

  it('answers every one of them, and all keys of the shape', async () => {
    const list = (await kit.call('LayDanhSachTTHC'))['result'] as Json[];
    const keys =
      'MATTHC TENTTHC MACOQUANCONGBO TRANGTHAI LINHVUCTHUCHIEN TRINHTUTHUCHIEN CACHTHUCTHUCHIEN THANHPHANHOSO YEUCAU MOTADOITUONGTHUCHIEN DOITUONGTHUCHIEN KETQUATHUCHIEN CANCUPHAPLY COQUANTHUCHIEN';
    for (const { MATTHC } of list) {
      const answer = await kit.call('LayThuTuc', { maTTHC: MATTHC });
      const [detail] = answer['result'] as Json[];
      expect(Object.keys(detail ?? {}).sort()).toEqual(keys.split(' ').sort());
    }
    expect((await kit.call('LayThuTuc', { maTTHC: '2.000488' }))['result']).toMatchObject([
      { TRANGTHAI: '0' },
    ]);
    const copy = await kit.call('LayThuTuc', { maTTHC: '1.001612.000.00.00.H99' });
    expect(copy['result']).toMatchObject([{ MATTHC: '1.001612' }]);
  });

  it.each([
    ['9.999999', '-3', 'không tồn tại'],
    ['khai sinh', '3', 'maTTHC'],
    [undefined, '3', 'maTTHC'],
    [1.001612, '3', 'maTTHC'],
  ])('refuses maTTHC %j', async (maTTHC, error_code, words) => {
    expect(await kit.call('LayThuTuc', { maTTHC })).toMatchObject({
      error_code,
      message: expect.stringContaining(words),
    });
  });
});

describe('adapter: debt look-up', () => {
  it('gives every field of the receipt, and lines that add up', async () => {
    const { error_code, message } = await adapterKit().debt('H99.01-20260702-1250000');
    expect(error_code).toBe(1);
    expect(message).toMatchObject({
      transaction_id: expect.stringMatching(/^\d+$/),
      client_id: expect.any(String),
      MaTraCuuTT: 'H99.01-20260702-125000020261118100000',
      MaDichVu: '2',
      MaDVC: expect.stringMatching(/^1\.012784\.\d\d$/),
      MaTTHC: '1.012784',
      TenTTHC: 'Tách thửa hoặc hợp thửa đất.',
      MaDonVi: 'H99.01',
      TenDonVi: 'Trung tâm Phục vụ hành chính công tỉnh Sông Mẫu',
      MaHoSo: 'H99.01-20260702-1250000',
      TKThuHuong: expect.stringMatching(/^\d+$/),
      MaNHThuHuong: expect.any(String),
      TenTKThuHuong: expect.any(String),
      PhiLePhi: [
        {
          LoaiPhiLePhi: '1',
          SoTien: '1000000',
          MaPhiLePhi: expect.any(String),
          TenPhiLePhi: expect.any(String),
        },
        { LoaiPhiLePhi: '2', SoTien: '250000' },
      ],
      HoTenNguoiNop: 'Nguyễn Thị Hoa',
      SoCMNDNguoiNop: expect.stringMatching(/^999\d{9}$/),
      DSKhoanNop: [{ SoTien: '1000000' }, { SoTien: '250000' }],
    });
  });

  it('keeps the name of the procedure within 250 characters', async () => {
    const kit = adapterKit();
    const MaHoSo = 'H99.01-20261117-0009001';
    const long = dossier({
      MaHoSo,
      TenTTHC: 'Thủ tục '.repeat(60),
      TrangThaiHoSo: '6',
      DanhSachLePhi: [{ TenPhiLePhi: 'Phí', Gia: 5000 }],
    });
    await kit.call('DongBoHoSoMC', { isUpdating: 'False', data: [long] });
    const { message } = await kit.debt(MaHoSo);
    expect((message as Json)['TenTTHC']).toHaveLength(250);
    expect(message).toMatchObject({ PhiLePhi: [{ SoTien: '5000', LoaiPhiLePhi: '1' }] });
  });

  it('says why nothing is due', async () => {
    const kit = adapterKit();
    expect(await kit.debt('H99.01-20260701-0000006')).toMatchObject({
      error_code: 0,
      message: expect.stringMatching(/đã thanh toán ngày \d\d\/\d\d\/2026/),
    });
    expect(await kit.debt('H99.01-20260701-0000002')).toEqual({
      error_code: 0,
      message: 'Hồ sơ không có khoản phải nộp',
    });
    expect(await kit.debt('H99.01-20260701-0009999')).toMatchObject({ error_code: -1 });
    expect(await kit.post('dptracuuthanhtoanhs', { MaHoSo: 'H99.01-20260702-0150000' })).toMatchObject({
      error_code: -1,
      message: expect.stringContaining('Phiên'),
    });
  });
});

describe('adapter: ledger', () => {
  const CODE = 'H99.01-20260702-0150000';
  const at = new Date('2026-11-18T02:30:00Z');
  const payment = { reference: 'REF1', amount: 150_000, at };

  it('marks a dossier paid once: flag, status, trail, debt', async () => {
    const kit = adapterKit();
    const { ledger } = kit.adapter;
    expect(ledger.debt(CODE)).toMatchObject({ kind: 'payable', total: 150_000 });
    ledger.markPaid(CODE, payment);
    const paid = ledger.get(CODE);
    expect(paid).toMatchObject({ TrangThaiHoSo: '4', DuocThanhToanTrucTuyen: '1' });
    expect(paid?.DanhSachTienDo.at(-1)).toMatchObject({
      ThoiDiemXuLy: '20261118093000',
      NoiDungXuLy: 'Đã nhận 150.000 đồng nộp trực tuyến, mã tham chiếu REF1.',
      TrangThai: '4',
    });
    expect(ledger.debt(CODE)).toEqual({ kind: 'paid', at });
    expect(await kit.debt(CODE)).toMatchObject({
      error_code: 0,
      message: 'Hồ sơ đã thanh toán ngày 18/11/2026',
    });
    ledger.markPaid(CODE, { ...payment, reference: 'REF2', at: new Date('2026-11-19T00:00:00Z') });
    expect(ledger.get(CODE)).toEqual(paid);
    expect(ledger.debt(CODE)).toEqual({ kind: 'paid', at });
  });

  it('does not un-pay when the agency sends an older copy', async () => {
    const kit = adapterKit();
    const before = kit.adapter.ledger.get(CODE);
    kit.adapter.ledger.markPaid(CODE, payment);
    const answer = await kit.call('DongBoHoSoMC', { isUpdating: 'True', data: [before] });
    expect(answer).toMatchObject({ error_code: '00' });
    expect(kit.adapter.ledger.debt(CODE)).toEqual({ kind: 'paid', at });
  });

  it('ignores unknown dossiers, and leaves other statuses where they are', () => {
    const { ledger } = adapterKit().adapter;
    const size = ledger.list().length;
    ledger.markPaid('nobody', payment);
    expect(ledger.list()).toHaveLength(size);
    expect(ledger.get('nobody')).toBeUndefined();
    expect(ledger.debt('nobody')).toEqual({ kind: 'unknown-dossier' });
    ledger.markPaid('H99.01-20260701-0000002', payment);
    expect(ledger.get('H99.01-20260701-0000002')).toMatchObject({
      TrangThaiHoSo: '2',
      DuocThanhToanTrucTuyen: '1',
    });
  });

  it('knows what the agency says was paid', async () => {
    const kit = adapterKit();
    for (const [n, flag, kind] of [
      ['1', '1', 'paid'],
      ['2', '2', 'paid'],
      ['3', '3', 'payable'],
      ['4', '0', 'payable'],
    ] as const) {
      const MaHoSo = `H99.01-20261117-000920${n}`;
      const DanhSachLePhi = [{ TenPhiLePhi: 'Phí', Gia: '1000' }];
      await kit.call('DongBoHoSoMC', {
        isUpdating: 'False',
        data: [dossier({ MaHoSo, TrangThaiHoSo: '6', DanhSachLePhi, DuocThanhToanTrucTuyen: flag })],
      });
      expect(kit.adapter.ledger.debt(MaHoSo).kind).toBe(kind);
    }
  });
});
