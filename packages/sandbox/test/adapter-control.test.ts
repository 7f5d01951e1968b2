import { describe, expect, it } from 'vitest';
import { adapterKit, dossier, DSTCODE, FORWARD, type Json } from './adapter-kit.js';

const CODE = 'H99.01-20260701-0000002';

describe('adapter: control of dossiers', () => {
  it('shows one as stored, or 404', async () => {
    const kit = adapterKit();
    const response = await kit.send(`/control/dossiers/${CODE}`);
    expect(await response.json()).toEqual(kit.adapter.ledger.get(CODE));
    expect((await kit.send('/control/dossiers/nobody')).status).toBe(404);
    expect((await kit.postJson('/control/dossiers/nobody', {})).status).toBe(404);
  });

  it('moves one by hand, with the officer’s words', async () => {
    const kit = adapterKit();
    const steps = kit.adapter.ledger.get(CODE)?.DanhSachTienDo.length ?? 0;
    const response = await kit.postJson(`/control/dossiers/${CODE}`, {
      TrangThaiHoSo: '9',
      GhiChu: 'Xong sớm',
      progress: { NoiDungXuLy: 'Đã ký kết quả' },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ TrangThaiHoSo: '9', GhiChu: 'Xong sớm' });
    const after = kit.adapter.ledger.get(CODE);
    expect(after?.DanhSachTienDo).toHaveLength(steps + 1);
    expect(after?.DanhSachTienDo.at(-1)).toMatchObject({
      NguoiXuLy: 'Hoàng Văn Sơn',
      NoiDungXuLy: 'Đã ký kết quả',
      TrangThai: '9',
      ThoiDiemXuLy: '20261118100000',
    });
    await kit.postJson(`/control/dossiers/${CODE}`, { GhiChu: null });
    expect(kit.adapter.ledger.get(CODE)).not.toHaveProperty('GhiChu');
    expect(kit.adapter.ledger.get(CODE)?.DanhSachTienDo).toHaveLength(steps + 1);
  });

  it('refuses what the wire would refuse, and changes nothing', async () => {
    const kit = adapterKit();
    const before = kit.adapter.ledger.get(CODE);
    const wrong: readonly [Json, string][] = [
      [{ TrangThaiHoSo: '12' }, 'TrangThaiHoSo'],
      [{ NgayHenTra: 'mai' }, 'NgayHenTra'],
      [{ TenTTHC: null }, 'TenTTHC'],
      [{ progress: { NguoiXuLy: 'x'.repeat(51) } }, 'progress.NguoiXuLy'],
    ];
    for (const [body, path] of wrong) {
      const response = await kit.postJson(`/control/dossiers/${CODE}`, body);
      expect(response.status).toBe(400);
      expect(JSON.stringify(await response.json())).toContain(path);
    }
    expect(kit.adapter.ledger.get(CODE)).toEqual(before);
  });

  it('can ask for money again', async () => {
    const kit = adapterKit();
    const paid = 'H99.01-20260701-0000006';
    await kit.postJson(`/control/dossiers/${paid}`, { TrangThaiHoSo: '6', DuocThanhToanTrucTuyen: '3' });
    expect(kit.adapter.ledger.debt(paid)).toMatchObject({ kind: 'payable', total: 400_000 });
  });
});

describe('faults', () => {
  const set = (kit: ReturnType<typeof adapterKit>, fault: Json) =>
    kit.postJson('/control/faults', { target: 'adapter', ...fault });
  const ask = (kit: ReturnType<typeof adapterKit>) =>
    kit.postJson(
      `${FORWARD}/mapi/login`,
      { username: 'onestop-h99', password: 'sandbox' },
      { dstcode: DSTCODE },
    );

  it('down: 503, as many times as asked', async () => {
    const kit = adapterKit();
    await set(kit, { kind: 'down', times: 2 });
    expect([(await ask(kit)).status, (await ask(kit)).status, (await ask(kit)).status]).toEqual([
      503, 503, 200,
    ]);
  });

  it('html and garbage: HTTP 200 that is no JSON, until cleared', async () => {
    const kit = adapterKit();
    await set(kit, { kind: 'html' });
    const html = await ask(kit);
    expect([html.status, html.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
    expect((await ask(kit)).headers.get('content-type')).toContain('text/html');
    await kit.send('/control/faults', { method: 'DELETE' });
    await set(kit, { kind: 'garbage', times: 1 });
    const garbage = await ask(kit);
    expect([garbage.status, garbage.headers.get('content-type')]).toEqual([200, 'application/json']);
    await expect(garbage.json()).rejects.toThrow(SyntaxError);
    expect(await (await ask(kit)).json()).toMatchObject({ error_code: 0 });
  });

  it('lost-answer: the work is done and the caller gets 504', async () => {
    const kit = adapterKit();
    const session = await kit.login();
    await set(kit, { kind: 'lost-answer', times: 1 });
    const body = {
      session,
      madonvi: '000.00.00.H99',
      service: 'DongBoHoSoMC',
      isUpdating: 'False',
      data: [dossier()],
    };
    const lost = await kit.postJson(`${FORWARD}/mapi/g`, body, { dstcode: DSTCODE });
    expect([lost.status, await lost.text()]).toEqual([504, 'Gateway Timeout']);
    expect(kit.adapter.ledger.get(String(dossier()['MaHoSo']))).toBeDefined();
    const again = await kit.postJson(`${FORWARD}/mapi/g`, body, { dstcode: DSTCODE });
    expect(await again.json()).toMatchObject({
      error_code: '-3',
      message: expect.stringContaining('đã tồn tại'),
    });
  });

  it('slow: right and late', async () => {
    const kit = adapterKit();
    await set(kit, { kind: 'slow', times: 1, delayMs: 60 });
    const start = performance.now();
    expect(await (await ask(kit)).json()).toMatchObject({ error_code: 0 });
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  it('spares other parts and the control paths, and a reset ends it', async () => {
    const kit = adapterKit();
    await kit.postJson('/control/faults', { target: 'payment', kind: 'down' });
    expect((await ask(kit)).status).toBe(200);
    await set(kit, { kind: 'down' });
    expect((await kit.send(`/control/dossiers/${CODE}`)).status).toBe(200);
    expect((await ask(kit)).status).toBe(503);
    await kit.send('/control/faults?target=adapter', { method: 'DELETE' });
    expect((await ask(kit)).status).toBe(200);
    expect(await (await kit.send('/control/faults')).json()).toEqual({
      faults: [{ target: 'payment', kind: 'down' }],
    });
    await set(kit, { kind: 'down' });
    kit.adapter.reset();
    expect((await ask(kit)).status).toBe(200);
  });

  it.each([
    { kind: 'x' },
    { target: 'x', kind: 'down' },
    { kind: 'down', times: 0 },
    { kind: 'down', times: '1' },
    { kind: 'slow', delayMs: -1 },
  ])('refuses %j', async (fault) => {
    const kit = adapterKit();
    expect((await set(kit, fault)).status).toBe(400);
    expect((await ask(kit)).status).toBe(200);
  });
});
