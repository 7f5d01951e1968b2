import { describe, expect, it } from 'vitest';
import { checkObject } from '../src/adapter/checks.js';
import { dossierFields, progressFields } from '../src/adapter/dossier-fields.js';
import type { WireDossier } from '../src/adapter/ledger.js';
import { fromWireTime } from '../src/adapter/wire-time.js';
import { personas } from '../src/personas.js';
import { adapterKit, type Json } from './adapter-kit.js';

const techId = (id: string) => personas.find((persona) => persona.id === id)?.techId;
const code = (n: number) => `H99.01-20260701-${String(n).padStart(7, '0')}`;
const time = (value: unknown) => fromWireTime(String(value))?.getTime() ?? NaN;

// A Monday before office hours, a Wednesday, a Sunday night, the night before a new year, a leap day.
describe.each([
  '2026-11-16T00:30:00Z',
  '2026-11-18T03:00:00Z',
  '2026-11-22T16:59:00Z',
  '2026-12-31T16:30:00Z',
  '2028-02-29T05:00:00Z',
])('adapter: seeds at %s', (start) => {
  const kit = adapterKit(start);
  const all = kit.adapter.ledger.list();
  const get = (wanted: string): WireDossier => {
    const found = kit.adapter.ledger.get(wanted);
    if (found === undefined) throw new Error(`no ${wanted}`);
    return found;
  };
  const now = Date.parse(start);

  it('pass the checks of DongBoHoSoMC and CapNhatTienDoHoSoMC', () => {
    const problems: unknown[] = [];
    for (const one of all) {
      checkObject(dossierFields, one, one.MaHoSo, (problem) => problems.push(problem));
      for (const step of one.DanhSachTienDo)
        checkObject(progressFields, step, one.MaHoSo, (problem) => problems.push(problem));
    }
    expect(problems).toEqual([]);
  });

  it('stand in time as they must: lodged, received, each step, now; due after received', () => {
    for (const one of all) {
      const { MaHoSo } = one;
      expect(time(one['NgayNopHoSo']), MaHoSo).toBeLessThanOrEqual(time(one.NgayTiepNhan));
      expect(time(one.NgayTiepNhan), MaHoSo).toBeLessThan(now);
      expect(time(one.NgayHenTra), MaHoSo).toBeGreaterThan(time(one.NgayTiepNhan));
      const steps = one.DanhSachTienDo.map((step) => time(step['ThoiDiemXuLy']));
      expect(steps, MaHoSo).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.at(-1), MaHoSo).toBeLessThanOrEqual(now);
      expect(one.DanhSachTienDo.at(-1)?.['TrangThai'], MaHoSo).toBe(one.TrangThaiHoSo);
      for (const end of ['NgayTra', 'NgayKetThucXuLy', 'NgayTuChoi']) {
        if (one[end] !== undefined) expect(time(one[end]), `${MaHoSo} ${end}`).toBeLessThanOrEqual(now);
      }
    }
  });

  it('have one named dossier for every status', () => {
    const statuses = [1, 2, 3, 4, 5, 4, 7, 8, 9, 4, 10];
    statuses.forEach((status, index) => expect(get(code(index + 1)).TrangThaiHoSo).toBe(String(status)));
    expect(time(get(code(2)).NgayHenTra)).toBeGreaterThan(now);
    expect(get(code(3))).toMatchObject({
      GhiChu: expect.stringContaining('diện tích'),
      NgayTuChoi: expect.any(String),
    });
    expect(time(get(code(4)).NgayHenTra)).toBeLessThan(now);
    expect(get(code(4)).DanhSachTienDo.at(-1)?.['NoiDungXuLy']).toMatch(
      /xin lỗi.*Hẹn lại ngày trả kết quả: \d\d\/\d\d\/\d{4}/,
    );
    expect(get(code(6)).DuocThanhToanTrucTuyen).toBe('1');
    expect(kit.adapter.ledger.debt(code(6)).kind).toBe('paid');
    expect(get(code(10)).MaDoiTuong).toBe(techId('P09'));
    for (const n of [9, 11])
      expect(get(code(n))['DanhSachGiayToKetQua']).toMatchObject([{ MaGiayToKetQua: expect.any(String) }]);
    expect(get('000.00.01.H99-260101-0001').MaDoiTuong).toBe(techId('P01'));
    expect(kit.adapter.ledger.get(code(404))).toBeUndefined();
  });

  it('ask for two papers with one deadline, told three ways alike', () => {
    const [request] = get(code(5))['DanhSachHoSoBoSung'] as unknown as Json[];
    expect(request?.['DanhSachGiayToBoSung']).toHaveLength(2);
    const step = get(code(5)).DanhSachTienDo.at(-1);
    const until = String(step?.['NgayKetThucTheoQuyDinh']);
    const spoken = `${until.slice(6, 8)}/${until.slice(4, 6)}/${until.slice(0, 4)}`;
    expect(time(until)).toBeGreaterThan(now);
    expect(step?.['NoiDungXuLy']).toContain(spoken);
    expect(request?.['NoiDungBoSung']).toBe(step?.['NoiDungXuLy']);
  });

  it('have one for every way in which a clock can stand', () => {
    const clock = (n: number) => get(`H99.01-20260705-${String(n).padStart(7, '0')}`);
    const until = (n: number) => time(clock(n).DanhSachTienDo.at(-1)?.['NgayKetThucTheoQuyDinh']);
    const rounds = (n: number) => clock(n)['DanhSachHoSoBoSung'] as unknown as Json[];
    const DAY = 86_400_000;

    expect(time(clock(1).NgayHenTra)).toBeLessThan(now);
    expect(JSON.stringify(clock(1))).not.toMatch(/xin lỗi|Hẹn lại/);
    for (const n of [2, 3, 4, 5]) {
      expect(clock(n).TrangThaiHoSo).toBe('5');
      expect(rounds(n).at(-1)).toMatchObject({ TrangThaiBoSung: '0' });
    }
    expect(until(2)).toBeGreaterThan(now + 10 * DAY);
    expect(until(3)).toBeGreaterThan(now);
    expect(until(3)).toBeLessThan(now + 4 * DAY);
    expect(until(4)).toBeLessThan(now);
    expect(rounds(5)).toMatchObject([
      { TrangThaiBoSung: '1', NgayTiepNhanBoSung: expect.any(String), NgayHenTraMoi: clock(5).NgayHenTra },
      { TrangThaiBoSung: '0' },
    ]);
    expect(clock(6).DanhSachTienDo.map((step) => step['TrangThai'])).toEqual(['1', '2', '4', '5', '8']);
    expect(clock(7)).toMatchObject({ TrangThaiHoSo: '3', NgayTuChoi: expect.any(String) });
    expect(clock(8).DanhSachTienDo.map((step) => step['TrangThai'])).toEqual(['1', '2', '7', '8']);
  });

  it('have a life event: three children of one owner, one of which asks for papers', () => {
    const event = (n: number) => get(`H99.01-20260706-${String(n).padStart(7, '0')}`);
    expect(event(1)['DanhSachHoSoLienThong']).toEqual([2, 3, 4].map((n) => ({ MaHoSo: event(n).MaHoSo })));
    expect([2, 3, 4].map((n) => event(n).MaTTHC)).toEqual(['1.001193', '1.004222', '1.014137']);
    expect([2, 3, 4].map((n) => event(n).TrangThaiHoSo)).toEqual(['9', '5', '4']);
    for (const n of [1, 2, 3, 4]) expect(event(n).MaDoiTuong).toBe(techId('P09'));
  });

  it('have one adoption that no other seed shares its field with, of an owner with a phone', () => {
    const one = get(code(10));
    expect(one.TenTTHC).toContain('nuôi con nuôi');
    expect(one['SoDienThoai']).toMatch(/^\d{10}$/);
    expect(all.filter((other) => other['MaLinhVuc'] === one['MaLinhVuc'])).toEqual([one]);
  });

  it('have the payable dossiers, each with the amount that its code ends in', () => {
    for (const amount of [150_000, 150_003, 150_004, 150_022, 150_031, 1_250_000]) {
      const one = `H99.01-20260702-${String(amount).padStart(7, '0')}`;
      expect(kit.adapter.ledger.debt(one)).toMatchObject({ kind: 'payable', total: amount });
      expect(get(one).MaDoiTuong).toBe(techId('P01'));
    }
    const father = get('H99.01-20260703-0200000');
    expect(father.MaDoiTuong).toBeUndefined();
    expect(kit.adapter.ledger.debt(father.MaHoSo)).toMatchObject({ kind: 'payable', total: 200_000 });
    expect(get('H99.01-20260703-0500000')).toMatchObject({ LoaiDoiTuong: '2', MaDoiTuong: techId('P08') });
  });

  it('fill the console, with about 18 for the first persona', () => {
    expect(all.length).toBeGreaterThan(200);
    const hers = all.filter((one) => one.MaDoiTuong === techId('P01')).length;
    expect(hers).toBeGreaterThanOrEqual(16);
    expect(hers).toBeLessThanOrEqual(20);
    expect(new Set(all.map((one) => one.TrangThaiHoSo)).size).toBe(10);
    for (const id of ['P02', 'P03', 'P04', 'P05', 'P06', 'P08', 'P09', 'P10', 'P11']) {
      expect(
        all.some((one) => one.MaDoiTuong === techId(id)),
        id,
      ).toBe(true);
    }
  });
});

describe('adapter: reset', () => {
  it('brings the seed back and ends sessions', async () => {
    const kit = adapterKit();
    const before = kit.adapter.ledger.list();
    kit.adapter.ledger.markPaid('H99.01-20260702-0150000', {
      reference: 'R',
      amount: 150_000,
      at: new Date(),
    });
    await kit.call('LayDanhMucCoQuan');
    kit.adapter.reset();
    expect(kit.adapter.ledger.list()).toEqual(before);
    expect((await kit.call('LayDanhMucCoQuan')).error_code).toBe(-1);
  });

  it('makes the same seed twice', () => {
    expect(adapterKit().adapter.ledger.list()).toEqual(adapterKit().adapter.ledger.list());
  });

  it('serves the papers it links to', async () => {
    const kit = adapterKit();
    const [file] = kit.adapter.ledger.get(code(9))?.['DanhSachGiayToKetQua'] as unknown as Json[];
    const path = new URL(String(file?.['DuongDanTepTinKetQua'])).pathname;
    const response = await kit.send(path);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const body = await response.text();
    expect(body).toMatch(/^%PDF-1\.4[\s\S]*THU NGHIEM[\s\S]*%%EOF\n$/);
    const [, start] = /startxref\n(\d+)/.exec(body) ?? [];
    expect(body.slice(Number(start), Number(start) + 4)).toBe('xref');
    expect((await kit.send(path.replace('0000009', '0009999'))).status).toBe(404);
  });
});
