import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { adapterKit, type Json } from './adapter-kit.js';

const CODE = 'H99.01-20261118-0000001';
type Kit = ReturnType<typeof adapterKit>;

/** `NoiHoSo` with only what is required. */
const lodged = (changes: Json = {}): Json => ({
  MaHoSo: CODE,
  MaTTHC: '1.004222',
  ChuHoSo: 'Người Mẫu Hai',
  LoaiDoiTuong: '0',
  MaDonViTiepNhan: 'H99.21',
  NgayNop: '2026-11-18 08:00:00',
  ThongTinNguoiNop: { ThongTinChiTiet: { TenNguoiNop: 'Người Mẫu Hai' } },
  ...changes,
});
const step = (changes: Json = {}): Json => ({
  MaHoSo: CODE,
  NguoiXuLy: 'Hoàng Văn Sơn',
  ThoiDiemXuLy: '2026-11-18T02:30:00.123Z',
  NoiDungXuLy: 'Đang thẩm tra hồ sơ',
  TrangThai: '4',
  ...changes,
});
const upload = (kit: Kit, ...parts: readonly (readonly [string, Blob | string])[]) => {
  const form = new FormData();
  for (const [name, part] of parts) form.append(name, part);
  return kit.dvc('upload', undefined, { body: form });
};
const stored = (kit: Kit, code = CODE) => kit.adapter.ledger.get(code);

describe('dialect 2: token', () => {
  const ask = (kit: Kit, form: Record<string, string>) =>
    kit.send('/dvc/token', { method: 'POST', body: new URLSearchParams(form) });
  const right = { grant_type: 'client_credentials', client_id: 'onestop-h99', client_secret: 'sandbox' };

  it('is plain OAuth JSON, for those who know the secret', async () => {
    const kit = adapterKit();
    const good = await ask(kit, right);
    expect([good.status, await good.json()]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'Bearer', expires_in: 1800, scope: 'dvc' },
    ]);
    for (const [change, status, error] of [
      [{ client_secret: 'wrong' }, 401, 'invalid_client'],
      [{ client_id: 'other' }, 401, 'invalid_client'],
      [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ] as const) {
      const bad = await ask(kit, { ...right, ...change });
      expect([bad.status, await bad.json()]).toEqual([status, { error }]);
    }
    expect(JSON.stringify(kit.transcript.list())).not.toContain('"sandbox"');
  });

  it('is asked for by every call, and ends after half an hour or by control', async () => {
    const kit = adapterKit();
    for (const call of [
      'GetNextValue?code=H99.01',
      'upload',
      'NoiHoSo',
      'CapNhatTienTrinh',
      'CapNhatTrangThai',
    ]) {
      expect((await kit.dvc(call, undefined, { headers: { authorization: 'Bearer x' } })).code, call).toBe(
        401,
      );
    }
    expect((await kit.dvc('GetNextValue?code=H99.01')).code).toBe(200);
    kit.later(30 * 60_000);
    expect((await kit.dvc('GetNextValue?code=H99.01')).code).toBe(401);
  });
});

describe('dialect 2: GetNextValue', () => {
  it('counts for an agency and a day, and never gives a code twice, nor one that is taken', async () => {
    const kit = adapterKit();
    const next = async (agency: string) =>
      ((await kit.dvc(`GetNextValue?code=${agency}`)).data as Json)['value'];
    expect([await next('H99.21'), await next('H99.21'), await next('000.00.21.H99')]).toEqual([
      'H99.21-20261118-0000001',
      'H99.21-20261118-0000002',
      '000.00.21.H99-20261118-0000001',
    ]);
    await kit.dvc('NoiHoSo', lodged({ MaHoSo: 'H99.21-20261118-0000003' }));
    expect(await next('H99.21')).toBe('H99.21-20261118-0000004');
    kit.later(20 * 60_000);
    expect(await next('H99')).toBe('H99-20261118-0000001');
  });

  it.each([
    ['', 400],
    ['?code=x', 400],
    ['?code=1.004222', 400],
    ['?code=H20.01', 403],
  ])('refuses %j with %i', async (query, code) => {
    expect(await adapterKit().dvc(`GetNextValue${query}`)).toMatchObject({ code, data: null });
  });
});

describe('dialect 2: upload', () => {
  it('answers ids and digests in the order sent, in one list', async () => {
    const answer = await upload(adapterKit(), ['files', new Blob(['một'])], ['files', new Blob(['hai'])]);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(answer).toMatchObject({
      code: 200,
      data: [
        {
          response: {
            data: [
              { IdTepTin: expect.any(String), HashTepTin: digest('một') },
              { IdTepTin: expect.any(String), HashTepTin: digest('hai') },
            ],
          },
        },
      ],
    });
  });

  it('refuses no file, an empty one, one over 20 MiB, and what is no form', async () => {
    const kit = adapterKit();
    expect((await upload(kit, ['other', new Blob(['x'])])).code).toBe(400);
    expect((await upload(kit, ['files', 'text'])).code).toBe(400);
    expect((await upload(kit, ['files', new Blob([])])).message).toContain('files[0]');
    expect((await upload(kit, ['files', new Blob([new Uint8Array(20 * 1024 * 1024 + 1)])])).code).toBe(413);
    expect((await kit.dvc('upload', {})).code).toBe(415);
  });

  it('must fit the paper that names it', async () => {
    const kit = adapterKit();
    const { data } = await upload(kit, ['files', new Blob(['giấy'])]);
    const [file] = (data as { response: { data: Json[] } }[])[0]?.response.data ?? [];
    const paper = (HashTepTin: unknown) =>
      lodged({
        ThanhPhanHoSo: [
          {
            MaThanhPhanHoSo: '000.00.00.G01-KQ002269',
            LoaiBan: '2',
            GiayToDinhKem: [{ IdGiayTo: file?.['IdTepTin'], TenGiayTo: 'Tờ khai', HashTepTin }],
          },
        ],
      });
    expect(await kit.dvc('NoiHoSo', paper('0'.repeat(64)))).toMatchObject({
      code: 400,
      message: expect.stringContaining('ThanhPhanHoSo[0].GiayToDinhKem[0].HashTepTin'),
    });
    expect((await kit.dvc('NoiHoSo', paper(file?.['HashTepTin']))).code).toBe(200);
    expect(stored(kit)?.['TaiLieuNop']).toMatchObject([
      { TepDinhKemId: file?.['IdTepTin'], TenTepDinhKem: 'Tờ khai', DuocSoHoa: '1' },
    ]);
  });
});

describe('dialect 2: NoiHoSo', () => {
  it('makes a dossier that dialect 1 sees, its fields translated', async () => {
    const kit = adapterKit();
    const answer = await kit.dvc('NoiHoSo', {
      ...lodged({ MaDichVuCong: '1.004222.01', LoaiDoiTuong: '2' }),
      ThongTinNguoiNop: {
        IdDoiTuong: '00000000-0000-4000-8000-000000009002',
        ThongTinChiTiet: {
          TenNguoiNop: 'Người Mẫu Hai',
          SoDinhDanh: '999000000002',
          SoDienThoai: '0000000902',
        },
      },
    });
    expect(answer).toMatchObject({ code: 200, data: { idHoSo: expect.any(String), maHoSo: CODE } });
    const [seen] = (await kit.call('TraCuuHoSo', { mahoso: CODE }))['result'] as Json[];
    expect(seen).toMatchObject({
      MaTTHC: '1.004222',
      TenTTHC: 'Đăng ký thường trú',
      MaLinhVuc: 'G01-CA05',
      KenhThucHien: '2',
      LoaiDoiTuong: '2',
      MaDoiTuong: '00000000-0000-4000-8000-000000009002',
      DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '999000000002' }],
      NgayTiepNhan: '20261118080000',
      // Seven working days.
      NgayHenTra: '20261127170000',
      TrangThaiHoSo: '1',
      DonViXuLy: 'Ủy ban nhân dân phường Bến Mẫu',
      MaDichVuCong: '1.004222.01',
      DanhSachTienDo: [{ TrangThai: '1' }],
    });
    // What dialect 1 checks holds for it too.
    expect((await kit.postJson(`/control/dossiers/${CODE}`, { TrangThaiHoSo: '2' })).status).toBe(200);
  });

  it('takes a part without a code, which no fact says it must have; its papers then name none', async () => {
    const kit = adapterKit();
    const part = {
      TenThanhPhanHoSo: 'Tờ khai',
      GiayToDinhKem: [{ IdGiayTo: '1', TenGiayTo: 'to-khai.pdf' }],
    };
    expect((await kit.dvc('NoiHoSo', lodged({ ThanhPhanHoSo: [part] }))).code).toBe(200);
    expect(stored(kit)?.['TaiLieuNop']).toEqual([
      { TepDinhKemId: '1', TenTepDinhKem: 'to-khai.pdf', IsDeleted: 'False', DuocSoHoa: '0' },
    ]);
  });

  it('refuses a code that exists in either dialect, and another province’s', async () => {
    const kit = adapterKit();
    await kit.dvc('NoiHoSo', lodged());
    for (const MaHoSo of [CODE, 'H99.01-20260701-0000002'])
      expect(await kit.dvc('NoiHoSo', lodged({ MaHoSo }))).toEqual({
        code: 400,
        message: `Hồ sơ ${MaHoSo} đã tồn tại`,
        data: null,
      });
    expect((await kit.dvc('NoiHoSo', lodged({ MaHoSo: 'H20.01-20261118-0000001' }))).code).toBe(403);
    expect(
      (await kit.dvc('NoiHoSo', lodged({ MaHoSo: 'H99.01-20261118-0000009', MaDonViTiepNhan: 'H20' }))).code,
    ).toBe(403);
  });

  it.each([
    [{ MaHoSo: 'x' }, 'MaHoSo'],
    [{ MaTTHC: '9.999999' }, 'MaTTHC'],
    [{ ChuHoSo: ' ' }, 'ChuHoSo'],
    [{ LoaiDoiTuong: '3' }, 'LoaiDoiTuong'],
    [{ LoaiDoiTuong: 0 }, 'LoaiDoiTuong'],
    [{ NgayNop: '20261118080000' }, 'NgayNop'],
    [{ NgayNop: '2026-02-30 08:00:00' }, 'NgayNop'],
    [{ NgayTiepNhan: '2026-11-18T08:00:00Z' }, 'NgayTiepNhan'],
    [{ ThongTinNguoiNop: {} }, 'ThongTinNguoiNop.ThongTinChiTiet'],
    [{ ThongTinNguoiNop: { ThongTinChiTiet: {} } }, 'ThongTinNguoiNop.ThongTinChiTiet.TenNguoiNop'],
    [
      { ThongTinNguoiNop: { ThongTinChiTiet: { TenNguoiNop: 'A', NgaySinh: '1990-01-01' } } },
      'ThongTinNguoiNop.ThongTinChiTiet.NgaySinh',
    ],
    [{ ThanhPhanHoSo: [{ MaThanhPhanHoSo: 'x' }] }, 'ThanhPhanHoSo[0].MaThanhPhanHoSo'],
    [{ ThanhPhanHoSo: [null] }, 'ThanhPhanHoSo[0]'],
    [
      { ThanhPhanHoSo: [{ MaThanhPhanHoSo: '000.00.00.G01-KQ002269', LoaiBan: '3' }] },
      'ThanhPhanHoSo[0].LoaiBan',
    ],
  ])('refuses %j by its path', async (change, path) => {
    const kit = adapterKit();
    const answer = await kit.dvc('NoiHoSo', lodged(change));
    expect(answer).toMatchObject({ code: 400, message: expect.stringContaining(`${path}: `) });
    expect(stored(kit)).toBeUndefined();
  });

  it('leaves no person in the transcript', async () => {
    const kit = adapterKit();
    await kit.dvc('NoiHoSo', {
      ...lodged({ EformThongTinChiTiet: { hoTenCha: 'Cha Của Tôi' } }),
      ThongTinNguoiNop: {
        ThongTinChiTiet: {
          TenNguoiNop: 'Người Nộp',
          TenChuHs: 'Chủ Hồ Sơ',
          SoDinhDanhChuHs: '999000000003',
          NgaySinh: '19900101000000',
          DiaChiChiTietChuHs: 'Số 1 phố Mẫu',
        },
      },
    });
    const told = JSON.stringify(kit.transcript.list());
    expect(told).toContain('dvc/NoiHoSo');
    for (const secret of [
      'Cha Của',
      'Người Nộp',
      'Chủ Hồ Sơ',
      '999000000003',
      '19900101',
      'phố Mẫu',
      'Mẫu Hai',
    ])
      expect(told).not.toContain(secret);
  });
});

describe('dialect 2: CapNhatTienTrinh and CapNhatTrangThai', () => {
  const ready = async () => {
    const kit = adapterKit();
    const { data } = await kit.dvc('NoiHoSo', lodged());
    return { kit, id: String((data as Json)['idHoSo']) };
  };

  it('adds steps by code or by id, on Viet Nam’s clock, each once', async () => {
    const { kit, id } = await ready();
    const byId = step({ IDHoSo: id, ThoiDiemXuLy: '2026-11-18T11:00:00.000+07:00', TrangThai: '9' });
    delete byId['MaHoSo'];
    expect((await kit.dvc('CapNhatTienTrinh', [step(), step(), byId])).code).toBe(200);
    expect((await kit.dvc('CapNhatTienTrinh', [step()])).code).toBe(200);
    expect(stored(kit)?.TrangThaiHoSo).toBe('9');
    expect(stored(kit)?.DanhSachTienDo.map((one) => [one['ThoiDiemXuLy'], one['TrangThai']])).toEqual([
      ['20261118080000', '1'],
      ['20261118093000', '4'],
      ['20261118110000', '9'],
    ]);
  });

  it('spells the id as the call does: IDHoSo there, IdHoSo here', async () => {
    const { kit, id } = await ready();
    const wrong = {
      IdHoSo: id,
      NguoiXuLy: 'A',
      ThoiDiemXuLy: '2026-11-18T11:00:00.000Z',
      NoiDungXuLy: 'x',
      TrangThai: '4',
    };
    expect((await kit.dvc('CapNhatTienTrinh', [wrong])).message).toContain('[0].MaHoSo: ');
    expect((await kit.dvc('CapNhatTrangThai', [{ IDHoSo: id, TrangThai: '4' }])).message).toContain(
      '[0].MaHoSo: ',
    );
    expect((await kit.dvc('CapNhatTrangThai', [{ IdHoSo: id, TrangThai: '4' }])).code).toBe(200);
    const other = { MaHoSo: 'H99.01-20260701-0000002', IdHoSo: id, TrangThai: '4' };
    expect((await kit.dvc('CapNhatTrangThai', [other])).message).toContain('[0].IdHoSo: ');
  });

  it('sets a status with its fees, so that they are due; told twice it counts once', async () => {
    const { kit } = await ready();
    const asked = {
      MaHoSo: CODE,
      TrangThai: '6',
      NoiDungXuLy: 'Đề nghị nộp phí thẩm định',
      DanhSachLePhi: [
        {
          TenPhiLePhi: 'Phí thẩm định',
          HinhThucThu: '1',
          Gia: '70000',
          LoaiPhiLePhi: '2',
          TrangThaiThanhToan: '0',
        },
      ],
    };
    await kit.dvc('CapNhatTrangThai', [asked]);
    expect(await kit.debt(CODE)).toMatchObject({
      error_code: 1,
      message: { PhiLePhi: [{ LoaiPhiLePhi: '1', SoTien: '70000' }] },
    });
    kit.later(60_000);
    await kit.dvc('CapNhatTrangThai', [asked]);
    expect(stored(kit)?.DanhSachTienDo.map((one) => one['TrangThai'])).toEqual(['1', '6']);
  });

  it('takes results with 9 and ends the clock; with other statuses they mean nothing', async () => {
    const { kit } = await ready();
    const DanhSachGiayToKetQua = [{ TenGiayTo: 'Thông báo', MaGiayToKetQua: 'KQ.G01.000122' }];
    await kit.dvc('CapNhatTrangThai', [{ MaHoSo: CODE, TrangThai: '4', DanhSachGiayToKetQua }]);
    expect(stored(kit)).not.toHaveProperty('DanhSachGiayToKetQua');
    await kit.dvc('CapNhatTrangThai', [{ MaHoSo: CODE, TrangThai: '9', DanhSachGiayToKetQua }]);
    expect(stored(kit)).toMatchObject({ DanhSachGiayToKetQua, NgayKetThucXuLy: '20261118100000' });
  });

  it('does all of a call or nothing', async () => {
    const { kit } = await ready();
    const before = stored(kit);
    const unknown = 'H99.01-20261118-0000777';
    const foreign = 'H20.01-20261118-0000001';
    for (const [items, code, words] of [
      [[step(), step({ MaHoSo: unknown })], 404, unknown],
      [[step(), step({ MaHoSo: foreign })], 403, foreign],
      [[step(), step({ TrangThai: '12' })], 400, '[1].TrangThai'],
      [[step(), null], 400, '[1]'],
      [Array.from({ length: 11 }, () => step()), 400, '10'],
      [[], 400, 'danh sách'],
      [step(), 400, 'danh sách'],
    ] as const) {
      expect(await kit.dvc('CapNhatTienTrinh', items)).toMatchObject({
        code,
        message: expect.stringContaining(words),
      });
    }
    expect((await kit.dvc('CapNhatTrangThai', [{ MaHoSo: unknown, TrangThai: '4' }])).message).toContain(
      'không tồn tại',
    );
    expect(stored(kit)).toEqual(before);
  });
});

describe('dialect 2: below the calls', () => {
  it('answers in its envelope, with the code that HTTP has', async () => {
    const kit = adapterKit();
    for (const [path, init, status] of [
      ['/dvc/other', {}, 404],
      ['/dvc/NoiHoSo', { method: 'GET' }, 405],
      ['/dvc/GetNextValue', { method: 'POST' }, 405],
    ] as const) {
      const response = await kit.send(path, init);
      expect([response.status, await response.json()]).toEqual([
        status,
        { code: status, message: expect.any(String), data: null },
      ]);
    }
    expect((await kit.dvc('NoiHoSo', undefined, { body: '{', headers: {} })).code).toBe(401);
    const odd = [
      null,
      5,
      'x',
      [],
      {},
      [null],
      [[]],
      { ThanhPhanHoSo: 5 },
      { ThanhPhanHoSo: [{ GiayToDinhKem: [null] }] },
    ];
    for (const body of odd)
      for (const call of ['NoiHoSo', 'CapNhatTienTrinh', 'CapNhatTrangThai'])
        expect((await kit.dvc(call, body)).code, `${call} ${JSON.stringify(body)}`).toBe(400);
    const plain = { body: 'x', headers: { authorization: 'x', 'content-type': 'text/plain' } };
    expect((await kit.dvc('NoiHoSo', undefined, plain)).code).toBe(401);
    expect((await kit.dvc('NoiHoSo', [])).message).toContain('phải là đối tượng');
  });
});
