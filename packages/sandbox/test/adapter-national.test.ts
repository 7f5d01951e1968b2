import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../src/index.js';
import { adapterKit, dossier, type Json, ORIGIN } from './adapter-kit.js';

const CODE = 'H99.01-20260701-0000001';

describe('adapter: DongBoTrangThaiHoSo', () => {
  const data = (changes: Json = {}): Json => ({
    MaHoSo: CODE,
    MaHoSoDonVi: '000.00.01.H99-261118-0001',
    NoiDung: 'Đã tiếp nhận hồ sơ nộp tại Cổng',
    NgayXuLy: '20261118090000',
    TrangThai: '2',
    ...changes,
  });
  const send = (kit: ReturnType<typeof adapterKit>, changes?: Json, type: unknown = '2') =>
    kit.call('DongBoTrangThaiHoSo', { type, data: data(changes) });

  it('makes a step of the trail, once, and keeps the local code and the papers', async () => {
    const kit = adapterKit();
    const before = kit.adapter.ledger.get(CODE);
    const paper = { TepDinhKemId: 'M1', TenTepDinhKem: 'thong-bao.pdf' };
    for (let times = 0; times < 2; times += 1)
      expect(await send(kit, { TaiLieuXuLy: [paper] })).toMatchObject({ error_code: '00' });
    const after = kit.adapter.ledger.get(CODE);
    expect(after).toMatchObject({ TrangThaiHoSo: '2', MaHoSoDonVi: '000.00.01.H99-261118-0001' });
    expect(after?.DanhSachTienDo).toHaveLength((before?.DanhSachTienDo.length ?? 0) + 1);
    expect(after?.DanhSachTienDo.at(-1)).toMatchObject({
      ThoiDiemXuLy: '20261118090000',
      NoiDungXuLy: 'Đã tiếp nhận hồ sơ nộp tại Cổng',
      TrangThai: '2',
    });
    expect(after?.['TaiLieuNop']).toEqual([...(before?.['TaiLieuNop'] as Json[]), paper]);
  });

  it('does not turn a status back by an older message', async () => {
    const kit = adapterKit();
    await send(kit, { TrangThai: '5', NgayXuLy: '20261118100000' });
    await send(kit, { TrangThai: '2', NgayXuLy: '20261118093000' });
    expect(kit.adapter.ledger.get(CODE)?.TrangThaiHoSo).toBe('5');
  });

  it('refuses an unknown dossier, and wrong fields by their path', async () => {
    const kit = adapterKit();
    expect(await send(kit, { MaHoSo: 'H99.01-20261118-0000777' })).toMatchObject({
      error_code: '-3',
      message: expect.stringContaining('không tồn tại'),
    });
    for (const [changes, path] of [
      [{ TrangThai: '12' }, 'data.TrangThai'],
      [{ NgayXuLy: '2026-11-18' }, 'data.NgayXuLy'],
      [{ NoiDung: '' }, 'data.NoiDung'],
      [{ TaiLieuXuLy: [{}] }, 'data.TaiLieuXuLy[0].TenTepDinhKem'],
      [{ MaHoSo: 'H20.01-20261118-0000001' }, 'data.MaHoSo'],
    ] as const)
      expect(await send(kit, changes)).toMatchObject({
        error_code: '3',
        message: expect.stringContaining(path),
      });
    expect((await send(kit, {}, '1')).message).toContain('type');
    expect((await kit.call('DongBoTrangThaiHoSo', { type: '2', data: [data()] })).error_code).toBe('3');
  });
});

describe('adapter: children of a life event', () => {
  it('are kept, and their codes checked', async () => {
    const kit = adapterKit();
    const DanhSachHoSoLienThong = [{ MaHoSo: 'H99.01-20261117-0009002' }];
    const create = (list: unknown) =>
      kit.call('DongBoHoSoMC', { isUpdating: 'False', data: [dossier({ DanhSachHoSoLienThong: list })] });
    expect((await create([{ MaHoSo: 'x' }])).message).toContain('data[0].DanhSachHoSoLienThong[0].MaHoSo');
    expect((await create([{}])).error_code).toBe('3');
    expect((await create(DanhSachHoSoLienThong)).error_code).toBe('00');
    expect(kit.adapter.ledger.get('H99.01-20261117-0009001')).toMatchObject({ DanhSachHoSoLienThong });
  });
});

describe('control: inbound calls', () => {
  const ended: (() => void)[] = [];
  afterEach(() => {
    for (const end of ended.splice(0)) end();
  });
  /** A one-stop system on this machine that answers as told, and what it got. */
  async function oneStop(status: number, body: string, headers: Record<string, string> = {}) {
    const got: { path: string; body: Json }[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        got.push({ path: String(request.url), body: JSON.parse(text) as Json });
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    ended.push(() => server.close());
    return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }
  const sandboxed = () => {
    const sandbox = createSandbox();
    const inbound = async (body: Json) => {
      const response = await sandbox.fetch(
        new Request(`${ORIGIN}/control/inbound`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
      return { status: response.status, ...((await response.json()) as Json) } as Json & { status: number };
    };
    const transcript = async () => (await sandbox.fetch(new Request(`${ORIGIN}/control/transcript`))).text();
    return { inbound, transcript };
  };

  it.each([
    ['promotion', '/RestService/forward/addtthcKhuyenMai', 'TenChuongTrinhKhuyenMai'],
    ['promotion-change', '/nhanhsdvcqg', 'MaHoSoQG'],
    ['land-tax-receipt', '/nhanhsdvcqg', 'ThongTinThanhToan'],
    ['land-tax-notice', '/nhantbthuedvcqg', 'FileThongBaoThue'],
  ])('sends %s to %s and answers with what came back', async (call, path, field) => {
    const { inbound, transcript } = sandboxed();
    const { got, url } = await oneStop(200, '{"error_code":1,"message":"trùng"}');
    const told = await inbound({ call, url, fields: { Them: 'x' } });
    expect(told).toMatchObject({ answer: { status: 200, body: { error_code: 1, message: 'trùng' } } });
    expect(got).toEqual([{ path, body: told['sent'] }]);
    expect(got[0]?.body).toMatchObject({ [field]: expect.anything(), Them: 'x' });
    expect(await transcript()).toContain(`inbound/${call}`);
    expect(await transcript()).not.toContain('999100001111');
  });

  it('says how it went when no answer is one', async () => {
    const { inbound } = sandboxed();
    const broken = await oneStop(500, 'x'.repeat(200_000));
    const told = await inbound({ call: 'promotion', url: broken.url });
    expect(told).toMatchObject({ answer: { status: 500, body: 'x'.repeat(500) } });
    const moved = await oneStop(307, '', { location: 'http://192.0.2.1/' });
    expect(await inbound({ call: 'promotion', url: moved.url })).toMatchObject({ answer: { status: 307 } });
    expect(await inbound({ call: 'promotion', url: 'http://127.0.0.1:1' })).toMatchObject({
      answer: { failed: 'no connection' },
    });
  });

  it.each([
    { call: 'other', url: 'http://127.0.0.1:1' },
    { call: 'promotion' },
    { call: 'promotion', url: 'http://192.0.2.1' },
    { call: 'promotion', url: 'http://127.0.0.1.example.com' },
    { call: 'promotion', url: 'http://user@127.0.0.1:1' },
    { call: 'promotion', url: 'file:///etc/passwd' },
    { call: 'promotion', url: 'http://127.0.0.1:1', fields: 'x' },
  ])('refuses %j', async (body) => {
    expect((await sandboxed().inbound(body)).status).toBe(400);
  });
});
