import { describe, expect, it } from 'vitest';
import type { DossierRecordInput } from '../../domain/dossier-record.js';
import { fromMillisTime, fromSpacedTime, toMillisTime, toSpacedTime } from '../clock.js';
import { createCall, namedField, nextCodeCall, tokenForm } from './calls.js';
import { readCreated, readEnvelope, readNextCode, readToken, readUploaded } from './envelope.js';
import { decodeLodging, encodeLodging } from './lodging.js';
import { encodeProgress } from './progress.js';
import { encodeStatusChange, encodeStatusOf } from './status-change.js';

const code = 'H99.01-20260701-0000005';

/** A dossier as dialect 1 would send it. */
const record: DossierRecordInput = {
  code,
  procedure: { code: '1.000123', name: 'Procedure A', serviceCode: '1.000123.01' },
  field: { code: 'G99-AA01', name: 'Field A' },
  channel: 'online',
  owner: {
    name: 'Citizen One',
    kind: 'citizen',
    techId: '00000000-0000-4000-8000-000000000001',
    identities: [{ kind: 'personal-id', number: '999200000001' }],
    phone: '0200000000',
  },
  summary: 'Request A',
  status: '9',
  submittedAt: '2026-07-01T00:55:00Z',
  receivedAt: '2026-07-01T08:00:00+07:00',
  agency: { name: 'Office A' },
  documents: [
    { id: 'f1', hash: 'aa', name: 'a.pdf', componentCode: 'H99-KQ000001' },
    { id: 'f2', name: 'gone.pdf', deleted: true },
    { id: 'f3', hash: 'bb', name: 'b.pdf', componentCode: 'H99-KQ000001', replacedByResult: 'KQ.H99.000001' },
    { id: 'f4', name: 'c.pdf' },
  ],
  fees: [
    { name: 'Fee A', code: 'F1', amount: 150_000, collectAt: 'result', purpose: 'appraisal', paid: false },
  ],
  results: [{ name: 'Licence', code: 'KQ.H99.000002' }],
};

describe('a dossier in dialect 2', () => {
  it('is made of what dialect 1 says', () => {
    expect(encodeLodging(record)).toEqual({
      MaHoSo: code, MaTTHC: '1.000123', MaDichVuCong: '1.000123.01', ChuHoSo: 'Citizen One', LoaiDoiTuong: '0',
      MaDonViTiepNhan: 'H99.01', NgayNop: '2026-07-01 07:55:00', NgayTiepNhan: '2026-07-01 08:00:00',
      ThanhPhanHoSo: [
        {
          MaThanhPhanHoSo: 'H99-KQ000001', TenThanhPhanHoSo: 'a.pdf',
          GiayToDinhKem: [
            { IdGiayTo: 'f1', TenGiayTo: 'a.pdf', HashTepTin: 'aa' },
            { IdGiayTo: 'f3', TenGiayTo: 'b.pdf', HashTepTin: 'bb', MaKetQua: 'KQ.H99.000001' },
          ],
        },
        { TenThanhPhanHoSo: 'c.pdf', GiayToDinhKem: [{ IdGiayTo: 'f4', TenGiayTo: 'c.pdf' }] },
      ],
      ThongTinNguoiNop: {
        LoaiDoiTuong: '0', IdDoiTuong: '00000000-0000-4000-8000-000000000001',
        ThongTinChiTiet: { TenNguoiNop: 'Citizen One', SoDinhDanh: '999200000001', SoDienThoai: '0200000000' },
      },
    }); // prettier-ignore
  });

  it('has a name for every field of the facts (2, step 4)', () => {
    const every = {
      MaHoSo: 'G09.20-20260609-0092637', MaTTHC: '1.000123', MaDichVuCong: '1.000123.01', ChuHoSo: 'A', LoaiDoiTuong: '2',
      MaDonViTiepNhan: 'G09.20', NgayNop: '2026-06-09 08:00:00', NgayTiepNhan: '2026-06-09 09:00:00',
      EformThongTinChiTiet: { a: [1, 'x'] },
      ThanhPhanHoSo: ['0', '1', '2'].map((LoaiBan) => ({
        MaThanhPhanHoSo: '000.00.00.G09-KQ002269', TenThanhPhanHoSo: 'Part', SoLuong: '1', LoaiBan,
        GiayToDinhKem: [{ IdGiayTo: '1', MaKetQua: 'KQ.G07.000122', TenGiayTo: 'a.pdf', HashTepTin: 'ff' }],
      })),
      ThongTinNguoiNop: {
        LoaiDoiTuong: '1', IdDoiTuong: '00000000-0000-4000-8000-000000000001',
        ThongTinChiTiet: {
          TenNguoiNop: 'B', SoDinhDanh: '999200000001', NgayCapDinhDanh: '20200101000000', NgaySinh: '19900102000000',
          SoDienThoai: '1', Email: 'b@example.invalid', Fax: '2', MaTinh: '01', MaHuyen: '001', MaXa: '00001',
          DiaChiChiTiet: 'x', TenChuHs: 'A', SoDinhDanhChuHs: '3', MaTinhChuHs: '04', MaXaChuHs: '00002', DiaChiChiTietChuHs: 'y',
        },
      },
    }; // prettier-ignore
    const decoded = decodeLodging(every);
    expect(JSON.stringify(decoded)).not.toContain('"extra"');
    const { procedure, agency } = decoded;
    const sent = {
      ...decoded,
      procedure: { ...procedure, name: 'P' },
      field: { code: 'F', name: 'F' },
      agency: { ...agency, name: 'O' },
      summary: 'S',
    };
    expect(encodeLodging(sent)).toEqual(every);
  });

  it('counts owners from 0, and has numbers dialect 1 has not', () => {
    const numberOf = (kind: string) =>
      encodeLodging({ ...record, owner: { ...record.owner, kind } as never })['LoaiDoiTuong'];
    expect(['citizen', 'enterprise', 'household', '7'].map(numberOf)).toEqual(['0', '1', '2', '7']);
    for (const kind of ['agency', 'organisation', undefined]) {
      expect(() => numberOf(kind as string)).toThrow(
        expect.objectContaining({ code: 'bad_dossier', path: 'owner.kind' }),
      );
    }
  });

  it('writes the birthday with the clock of dialect 1, parts and papers by number', () => {
    const wire = encodeLodging({
      ...record,
      components: [
        { name: 'Part', quantity: 2, copy: 'electronic', files: [{ name: 'a.pdf', resultCode: 'R' }] },
      ],
      submitter: { details: { name: 'Agent', bornAt: '1990-01-02T00:00:00+07:00', province: '01' } },
    });
    expect(wire).toMatchObject({
      ThanhPhanHoSo: [{ SoLuong: '2', LoaiBan: '2', GiayToDinhKem: [{ MaKetQua: 'R' }] }],
      ThongTinNguoiNop: { LoaiDoiTuong: '0', ThongTinChiTiet: { NgaySinh: '19900102000000', MaTinh: '01' } },
    });
    expect(decodeLodging({ MaHoSo: code, LoaiDoiTuong: 0, NgayNop: '2026-02-30 00:00:00' })).toMatchObject({
      owner: { kind: 'citizen' },
      status: '1',
      extra: { NgayNop: '2026-02-30 00:00:00' },
    });
  });

  it.each<[string, object]>([
    ['submittedAt', { submittedAt: undefined, receivedAt: undefined }],
    ['agency.code', { code: 'local 5' }],
    ['components[0].files[1].name', { components: [{ name: 'P', files: [{ name: 'a' }, { name: '' }] }] }],
    ['submitter.details.name', { submitter: { details: { name: 'x'.repeat(501) } } }],
    ['submitter.kind', { submitter: { kind: 'agency', details: { name: 'A' } } }],
    ['procedure.serviceCode', { procedure: { code: '1.000123', name: 'A', serviceCode: 'x'.repeat(101) } }],
  ])('is not sent with a wrong %s', (path, wrong) => {
    expect(() => encodeLodging({ ...record, ...wrong })).toThrow(
      expect.objectContaining({ code: 'bad_dossier', path }),
    );
  });
});

describe('steps and statuses in dialect 2', () => {
  const entry = {
    at: '2026-07-01T01:00:00Z',
    officer: 'A',
    note: 'Done',
    status: '4',
    dueAt: '2026-07-02T17:00:00+07:00',
  };

  it('writes progress with IDHoSo and ISO times with milliseconds', () => {
    expect(encodeProgress(code, [{ ...entry, extra: { IDHoSo: 'id-1' } }])).toEqual([
      {
        IDHoSo: 'id-1', MaHoSo: code, NguoiXuLy: 'A', ThoiDiemXuLy: '2026-07-01T08:00:00.000+07:00',
        NoiDungXuLy: 'Done', TrangThai: '4', NgayKetThucTheoQuyDinh: '2026-07-02T17:00:00.000+07:00',
      },
    ]); // prettier-ignore
    expect(() => encodeProgress(code, [entry, { ...entry, officer: 'x'.repeat(51) }])).toThrow(
      expect.objectContaining({ code: 'bad_progress', path: 'entries[1].officer' }),
    );
  });

  const change = {
    code,
    id: 'id-1',
    status: '9',
    note: 'Done',
    at: '2026-07-01T01:00:00Z',
    opinion: 'Agreed',
  };
  const money = { fees: record.fees ?? [], results: record.results ?? [] };

  it('writes a status with IdHoSo, fees and results', () => {
    expect(encodeStatusChange({ ...change, ...money })).toEqual({
      IdHoSo: 'id-1', MaHoSo: code, TrangThai: '9', NoiDungYKien: 'Agreed', NoiDungXuLy: 'Done',
      DanhSachLePhi: [
        { TenPhiLePhi: 'Fee A', MaPhiLePhi: 'F1', LoaiPhiLePhi: '2', Gia: '150000', HinhThucThu: '4', TrangThaiThanhToan: '0' },
      ],
      DanhSachGiayToKetQua: [{ TenGiayTo: 'Licence', MaGiayToKetQua: 'KQ.H99.000002' }],
    }); // prettier-ignore
  });

  it.each(['1', '2', '3', '4', '7', '8', '10'])('sends no fees or results with status %s', (status) => {
    expect(() => encodeStatusChange({ ...change, ...money, status })).toThrow(
      expect.objectContaining({ code: 'bad_status_change', path: 'fees' }),
    );
    expect(() => encodeStatusChange({ ...change, results: money.results, status })).toThrow(
      expect.objectContaining({ path: 'results' }),
    );
    expect(encodeStatusOf({ ...record, status })).toEqual({
      MaHoSo: code,
      TrangThai: status,
      PhongBanXuLy: 'Office A',
    });
  });

  it('sends them along with the dossier itself where they mean something', () => {
    for (const status of ['5', '6', '9']) {
      expect(encodeStatusOf({ ...record, status })).toMatchObject({
        DanhSachLePhi: [{ Gia: '150000' }],
        DanhSachGiayToKetQua: [{ TenGiayTo: 'Licence' }],
      });
    }
    expect(() => encodeStatusChange({ ...change, documents: [{ name: 'a' }] })).toThrow(
      expect.objectContaining({ path: 'documents' }),
    );
  });
});

describe('the three clocks', () => {
  it('are read and written, and nothing that is no time is', () => {
    const at = '2026-07-01T08:00:00+07:00';
    expect([toSpacedTime(at), toMillisTime(at)]).toEqual([
      '2026-07-01 08:00:00',
      '2026-07-01T08:00:00.000+07:00',
    ]);
    expect(fromSpacedTime('2026-07-01 08:00:00')).toBe(at);
    for (const told of [
      at,
      '2026-07-01T01:00:00.123Z',
      '2026-07-01T08:00:00.000+0700',
      '2026-06-30T20:00:00-05:00',
    ])
      expect(fromMillisTime(told)).toBe(at);
    for (const told of [
      '2026-07-01T08:00:00.000',
      '2026-02-30T08:00:00.000Z',
      '2026-07-01T24:00:00Z',
      '',
      null,
      5,
    ])
      expect(fromMillisTime(told)).toBeUndefined();
    for (const told of ['2026-02-30 08:00:00', '2026-07-01T08:00:00', '20260701080000', undefined])
      expect(fromSpacedTime(told)).toBeUndefined();
  });
});

describe('answers of dialect 2', () => {
  it.each([200, '200', 0, '0', '00'])('take code %j for success', (told) => {
    expect(readEnvelope(200, { code: told, data: 1 })).toEqual({ ok: true, data: 1 });
  });

  it.each([
    [200, { code: 400, message: 'x' }, 'field'],
    [400, { code: 200, data: {} }, 'field'],
    [403, { code: 200, data: {} }, 'refused'],
    [400, { code: 400, message: 'Hồ sơ ĐÃ TỒN TẠI'.normalize('NFD') }, 'exists'],
    [404, { code: 404, message: 'không tồn tại' }, 'missing'],
    [200, { code: 400, message: 'Hồ sơ không tồn tại' }, 'missing'],
    [401, { code: 401 }, 'session'],
    [200, { code: '401' }, 'session'],
    [200, { code: 502 }, 'busy'],
    [200, { code: 429 }, 'busy'],
    [200, { code: 'OK' }, 'refused'],
  ])('are a refusal: HTTP %i %j is %s', (status, body, refusal) => {
    expect(readEnvelope(status, body)).toMatchObject({ ok: false, refusal });
  });

  it('are refused without a code', () => {
    for (const body of [null, [], 'ok', {}, { code: true }, { error_code: 0 }]) {
      expect(() => readEnvelope(200, body)).toThrow(
        expect.objectContaining({ code: 'bad_response', path: 'code' }),
      );
    }
  });

  it('give a token only when it can be used as one', () => {
    const token = { access_token: 'abc', token_type: 'bearer', expires_in: 1800, scope: 'dvc' };
    expect(readToken(token)).toEqual({ value: 'abc', expiresIn: 1800 });
    expect(readToken({ code: 200, data: { ...token, expires_in: '60' } })).toEqual({
      value: 'abc',
      expiresIn: 60,
    });
    expect(readToken({ access_token: 'abc' })).toEqual({ value: 'abc' });
    for (const bad of [
      { error: 'invalid_client' },
      { access_token: 'a\r\nb' },
      { ...token, token_type: 'DPoP' },
      null,
    ])
      expect(readToken(bad)).toBeUndefined();
  });

  it('give codes, ids and hashes', () => {
    expect(readNextCode({ value: 'G09.20-20260609-0092637' })).toBe('G09.20-20260609-0092637');
    expect(readCreated({ idHoSo: 5, maHoSo: code })).toEqual({ id: '5' });
    expect(readCreated(null)).toEqual({});
    const data = [{ response: { data: [{ IdTepTin: 'f1', HashTepTin: 'aa' }] } }];
    expect(readUploaded(data)).toEqual({ id: 'f1', hash: 'aa' });
    for (const bad of [null, [], [{}], [{ response: { data: [{ IdTepTin: '', HashTepTin: 'a' }] } }]])
      expect(() => readUploaded(bad)).toThrow(expect.objectContaining({ code: 'bad_response' }));
    expect(() => readNextCode({ value: 7 })).toThrow(expect.objectContaining({ path: 'data.value' }));
  });

  it('name our fields', () => {
    expect(namedField('[0].TrangThai không hợp lệ')).toBe('status');
    expect(namedField('ThanhPhanHoSo[1].LoaiBan')).toBe('components[1].copy');
    expect(namedField('ThongTinNguoiNop.ThongTinChiTiet.TenNguoiNop')).toBe('submitter.details.name');
    expect(namedField('[3].DanhSachLePhi[0].Gia')).toBe('fees[0].amount');
  });

  it('are asked for with what the facts say', () => {
    expect(tokenForm('id', 's')).toEqual({
      grant_type: 'client_credentials',
      client_id: 'id',
      client_secret: 's',
    });
    expect(nextCodeCall('H99.01')).toEqual({ step: 'nextCode', query: { code: 'H99.01' } });
    expect(createCall({ MaHoSo: code })).toEqual({ step: 'create', json: { MaHoSo: code } });
  });
});
