import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterKit, dossier, type Json, progress } from './adapter-kit.js';

const CODE = 'H99.01-20261117-0009001';
type Kit = ReturnType<typeof adapterKit>;
const create = (kit: Kit, ...data: Json[]) => kit.call('DongBoHoSoMC', { isUpdating: 'False', data });
const update = (kit: Kit, ...data: Json[]) => kit.call('DongBoHoSoMC', { isUpdating: 'True', data });
const move = (kit: Kit, ...data: Json[]) => kit.call('CapNhatTienDoHoSoMC', { data });
const read = async (kit: Kit, mahoso = CODE) => {
  const answer = await kit.call('TraCuuHoSo', { mahoso });
  return (answer['result'] as Json[])[0];
};
const trail = async (kit: Kit) => (await read(kit))?.['DanhSachTienDo'] as Json[];

describe('adapter: DongBoHoSoMC', () => {
  it('creates, then says a second create exists, and takes it as an update', async () => {
    const kit = adapterKit();
    expect(await create(kit, dossier())).toMatchObject({
      error_code: '00',
      message: expect.stringContaining('thành công'),
    });
    const again = await create(kit, dossier({ TrangThaiHoSo: '4' }));
    expect(again).toEqual({ error_code: '-3', message: `Hồ sơ ${CODE} đã tồn tại` });
    expect(await read(kit)).toMatchObject({ TrangThaiHoSo: '2' });
    expect(await update(kit, dossier({ TrangThaiHoSo: '4' }))).toMatchObject({ error_code: '00' });
    expect(await read(kit)).toMatchObject({ TrangThaiHoSo: '4' });
  });

  it('does not update what is not there', async () => {
    const kit = adapterKit();
    expect(await update(kit, dossier())).toEqual({
      error_code: '-3',
      message: `Hồ sơ ${CODE} không tồn tại`,
    });
    expect(await read(kit)).toBeUndefined();
  });

  it.each([undefined, true, false, 'true', 'FALSE', '1', 0])('refuses isUpdating %j', async (isUpdating) => {
    const kit = adapterKit();
    const answer = await kit.call('DongBoHoSoMC', { isUpdating, data: [dossier()] });
    expect(answer).toMatchObject({ error_code: '3', message: expect.stringContaining('isUpdating') });
    expect(await read(kit)).toBeUndefined();
  });

  it.each([[undefined], [null], [[]], [{}], ['x'], [[7]], [[null]], [[[]]]])(
    'refuses data %j',
    async (data) => {
      const answer = await adapterKit().call('DongBoHoSoMC', { isUpdating: 'False', data });
      expect(answer).toMatchObject({ error_code: '3', message: expect.stringContaining('data') });
    },
  );

  it('stores all of a call or nothing', async () => {
    const kit = adapterKit();
    const [a, b, c] = ['0009001', '0009002', '0009003'].map((n) =>
      dossier({ MaHoSo: `H99.01-20261117-${n}` }),
    );
    if (!a || !b || !c) throw new Error('three dossiers');
    const bad = await create(
      kit,
      a,
      { ...b, TrangThaiHoSo: '12' },
      { ...c, TaiLieuNop: [{ TenTepDinhKem: 'x', IsDeleted: 'no' }] },
    );
    expect(bad.error_code).toBe('3');
    expect(bad.message).toContain('data[1].TrangThaiHoSo');
    expect(bad.message).toContain('data[2].TaiLieuNop[0].IsDeleted');
    expect(bad.message).not.toContain('data[0]');
    expect(await read(kit)).toBeUndefined();

    expect(await create(kit, a, a)).toMatchObject({
      error_code: '3',
      message: expect.stringContaining('data[1].MaHoSo'),
    });
    expect(await read(kit)).toBeUndefined();

    expect(await create(kit, a, b)).toMatchObject({ error_code: '00' });
    expect(await create(kit, c, b)).toMatchObject({
      error_code: '-3',
      message: expect.stringContaining('0009002 đã tồn tại'),
    });
    expect(await read(kit, String(c['MaHoSo']))).toBeUndefined();
    expect(await update(kit, { ...a, GhiChu: 'mới' }, c)).toMatchObject({
      error_code: '-3',
      message: expect.stringContaining('không tồn tại'),
    });
    expect(await read(kit)).not.toHaveProperty('GhiChu');
  });

  it('names at most ten wrong fields and counts the rest', async () => {
    const data = Array.from({ length: 25 }, (_, n) =>
      dossier({ MaHoSo: `H99.01-20261117-00091${String(n).padStart(2, '0')}`, KenhThucHien: '9' }),
    );
    const answer = await create(adapterKit(), ...data);
    expect(String(answer.message).match(/data\[\d+\]/g)).toHaveLength(10);
    expect(answer.message).toContain('và 15 lỗi khác');
  });

  it('takes dossiers of its own province only', async () => {
    const answer = await create(adapterKit(), dossier({ MaHoSo: 'H20.01-20261117-0000001' }));
    expect(answer).toMatchObject({
      error_code: '3',
      message: expect.stringContaining('không thuộc đơn vị gửi'),
    });
  });

  it('keeps fields it does not know, except a trail of the sender’s own', async () => {
    const kit = adapterKit();
    await create(kit, dossier({ TruongMoi: { a: [1, 'x'] }, DanhSachTienDo: [{ forged: true }] }));
    const stored = await read(kit);
    expect(stored).toMatchObject({ TruongMoi: { a: [1, 'x'] } });
    expect(JSON.stringify(stored)).not.toContain('forged');
  });

  it('adds every change of status to the trail, and only changes', async () => {
    const kit = adapterKit();
    await create(kit, dossier());
    await update(kit, dossier({ GhiChu: 'không đổi trạng thái' }));
    kit.later(60_000);
    await update(kit, dossier({ TrangThaiHoSo: '4' }));
    expect(await trail(kit)).toMatchObject([
      { TrangThai: '2', ThoiDiemXuLy: '20261117080000', NoiDungXuLy: 'Được tiếp nhận' },
      { TrangThai: '4', ThoiDiemXuLy: '20261118100100', NoiDungXuLy: 'Đang xử lý' },
    ]);
  });

  it('ends the "not yet synchronised" answer', async () => {
    const kit = adapterKit();
    const code = 'H99.01-20260701-0000404';
    expect(await kit.call('TraCuuHoSo', { mahoso: code })).toMatchObject({
      message: expect.stringContaining('chưa đồng bộ'),
    });
    expect(await create(kit, dossier({ MaHoSo: code }))).toMatchObject({ error_code: '00' });
    expect(await read(kit, code)).toMatchObject({ MaHoSo: code });
  });
});

describe('adapter: CapNhatTienDoHoSoMC', () => {
  it('only follows a sync', async () => {
    const kit = adapterKit();
    const answer = await move(kit, progress());
    expect(answer).toEqual({ error_code: '-3', message: `Hồ sơ ${CODE} không tồn tại` });
  });

  it('adds to the trail in order of time and moves the status', async () => {
    const kit = adapterKit();
    await create(kit, dossier());
    const first = progress({ ThoiDiemXuLy: '20261117090000', TrangThai: '4' });
    const second = progress({ ThoiDiemXuLy: '20261117100000', TrangThai: '9', NoiDungXuLy: 'Đã ký' });
    expect(await move(kit, second, first)).toMatchObject({ error_code: '00' });
    expect((await trail(kit)).map((item) => item['TrangThai'])).toEqual(['2', '4', '9']);
    expect(await read(kit)).toMatchObject({ TrangThaiHoSo: '9' });
  });

  it('takes a late copy of an older batch without turning back or doubling', async () => {
    const kit = adapterKit();
    await create(kit, dossier());
    const old = progress({ ThoiDiemXuLy: '20261117090000', TrangThai: '4' });
    await move(kit, old);
    await move(kit, progress({ ThoiDiemXuLy: '20261117100000', TrangThai: '9' }));
    expect(await move(kit, old)).toMatchObject({ error_code: '00' });
    await move(kit, progress({ ThoiDiemXuLy: '20261117093000', TrangThai: '5' }));
    expect((await trail(kit)).map((item) => item['TrangThai'])).toEqual(['2', '4', '5', '9']);
    expect(await read(kit)).toMatchObject({ TrangThaiHoSo: '9' });
  });

  it('takes ten items, not eleven, and all or nothing', async () => {
    const kit = adapterKit();
    await create(kit, dossier());
    const items = Array.from({ length: 11 }, (_, n) =>
      progress({ ThoiDiemXuLy: `202611170900${String(n).padStart(2, '0')}` }),
    );
    expect(await move(kit, ...items)).toMatchObject({
      error_code: '3',
      message: expect.stringContaining('data: '),
    });
    const unknown = progress({ MaHoSo: 'H99.01-20261117-0009999' });
    expect(await move(kit, ...items.slice(0, 9), unknown)).toMatchObject({ error_code: '-3' });
    expect(await trail(kit)).toHaveLength(1);
    expect(await move(kit, ...items.slice(0, 10))).toMatchObject({ error_code: '00' });
    expect(await trail(kit)).toHaveLength(11);
  });

  it('survives an update of the dossier', async () => {
    const kit = adapterKit();
    await create(kit, dossier());
    await move(kit, progress());
    await update(kit, dossier({ TrangThaiHoSo: '4', GhiChu: 'mới' }));
    expect(await trail(kit)).toHaveLength(2);
  });
});

describe('adapter: any valid dossier', () => {
  const words = (max: number) =>
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: max })
      .filter((text) => text.trim() !== '' && text.length <= max);
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const time = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 19).replaceAll(/\D/g, ''));
  const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => pad(n, length));
  const flag = fc.constantFrom('0', '1');
  const code = fc.oneof(
    fc
      .tuple(time, digits(7), fc.constantFrom('H99', 'H99.01', 'H99.02.003'))
      .map(([at, n, agency]) => `${agency}-${at.slice(0, 8)}-${n}`),
    fc.tuple(time, digits(5), digits(2)).map(([at, n, unit]) => `000.00.${unit}.H99-${at.slice(2, 8)}-${n}`),
  );
  const fee = fc.record(
    {
      TenPhiLePhi: words(50),
      Gia: fc.oneof(fc.nat().map(String), fc.nat()),
      LoaiPhiLePhi: fc.constantFrom('1', '2'),
      HinhThucThu: fc.constantFrom('1', '2', '4'),
    },
    { requiredKeys: ['TenPhiLePhi', 'Gia'] },
  );
  const paper = fc.record(
    { TenGiayTo: words(100), SoLuong: fc.nat().map(String) },
    { requiredKeys: ['TenGiayTo'] },
  );
  const attachment = fc.record(
    {
      TepDinhKemId: words(20),
      TenTepDinhKem: words(80),
      IsDeleted: fc.constantFrom('True', 'False'),
      MaThanhPhanHoSo: digits(6).map((n) => `000.00.00.H99-KQ${n}`),
      DuongDanTaiTepTin: fc.webUrl(),
      DuocTaiSuDung: fc.constantFrom('0', '1', '2'),
    },
    { requiredKeys: ['TenTepDinhKem', 'IsDeleted'] },
  );
  const supplement = fc.record(
    {
      NoiDungBoSung: words(200),
      NgayBoSung: time,
      DanhSachGiayToBoSung: fc.array(paper, { maxLength: 3 }),
      NgayHenTraMoi: time,
    },
    { requiredKeys: ['NoiDungBoSung'] },
  );
  const anyDossier = fc.record(
    {
      MaHoSo: code,
      MaTTHC: fc.constantFrom('1.001193', '2.000635', '1.001612.000.00.00.H99'),
      TenTTHC: words(100),
      MaLinhVuc: fc.constantFrom('G15-TP07', 'G07-LĐ03', 'G99-AA01'),
      TenLinhVuc: words(50),
      KenhThucHien: fc.constantFrom('1', '2', '3'),
      ChuHoSo: words(100),
      LoaiDoiTuong: fc.constantFrom('1', '2', '3', '4'),
      MaDoiTuong: fc.uuid(),
      TrichYeuHoSo: words(1000),
      NgayTiepNhan: time,
      NgayHenTra: time,
      TrangThaiHoSo: fc.integer({ min: 1, max: 10 }).map(String),
      DonViXuLy: words(100),
      GhiChu: words(200),
      NgayTra: time,
      HinhThuc: flag,
      HoSoCoThanhPhanSoHoa: flag,
      DinhDanhCHS: fc.array(
        digits(12).map((SoDinhDanh) => ({ LoaiDinhDanh: '1', SoDinhDanh })),
        { maxLength: 2 },
      ),
      TaiLieuNop: fc.array(attachment, { maxLength: 4 }),
      DanhSachLePhi: fc.array(fee, { maxLength: 3 }),
      DanhSachHoSoBoSung: fc.array(supplement, { maxLength: 2 }),
      Extra: fc.jsonValue({ maxDepth: 3 }),
    },
    { requiredKeys: [...(Object.keys(dossier()) as never[])] },
  );

  it('is accepted and read back as sent', async () => {
    const kit = adapterKit();
    await fc.assert(
      fc.asyncProperty(anyDossier, async (generated) => {
        const sent = JSON.parse(JSON.stringify(generated)) as Json;
        const known = (await kit.call('TraCuuHoSo', { mahoso: sent['MaHoSo'] }))['result'] as Json[];
        const answer = known.length > 0 ? await update(kit, sent) : await create(kit, sent);
        expect(answer).toMatchObject({ error_code: '00' });
        const { DanhSachTienDo: steps, ...stored } = (await read(kit, String(sent['MaHoSo']))) ?? {};
        expect(stored).toEqual(sent);
        expect(steps).not.toHaveLength(0);
      }),
      { numRuns: 200 },
    );
  });
});
