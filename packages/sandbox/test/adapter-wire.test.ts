import { describe, expect, it } from 'vitest';
import { adapterKit, DSTCODE, FORWARD } from './adapter-kit.js';

const credentials = { username: 'onestop-h99', password: 'sandbox' };
const EXPIRED = 'Phiên làm việc không hợp lệ hoặc đã hết hạn';

describe('adapter: transport', () => {
  it.each(['/XrdAdapter/RestService/forward', '/VXPAdapter/RestService/forward'])(
    'answers under %s',
    async (base) => {
      const { postJson } = adapterKit();
      const login = await postJson(`${base}/mapi/login`, credentials, { dstcode: DSTCODE });
      expect(login.status).toBe(200);
      const { session, error_code } = (await login.json()) as Record<string, unknown>;
      expect(error_code).toBe(0);
      const body = {
        session,
        madonvi: '000.00.00.H99',
        service: 'TraCuuHoSo',
        mahoso: 'H99.01-20260701-0000002',
      };
      const answer = await postJson(`${base}/mapi/g`, body, { dstcode: DSTCODE });
      expect(await answer.json()).toMatchObject({ error_code: '0', result: [{ TrangThaiHoSo: '2' }] });
      const debt = await postJson(
        `${base}/dptracuuthanhtoanhs`,
        { ...body, MaHoSo: 'x' },
        { dstcode: DSTCODE },
      );
      expect(await debt.json()).toMatchObject({ error_code: -1 });
    },
  );

  it('takes dstcode by header, by query, or by both when they agree', async () => {
    const { postJson } = adapterKit();
    const code = async (query: string, headers: Record<string, string>) => {
      const response = await postJson(`${FORWARD}/mapi/login${query}`, credentials, headers);
      expect(response.status).toBe(200);
      return ((await response.json()) as { error_code: unknown }).error_code;
    };
    const query = `?dstcode=${encodeURIComponent(DSTCODE)}`;
    expect(await code('', { dstcode: DSTCODE })).toBe(0);
    expect(await code(query, {})).toBe(0);
    expect(await code(query, { dstcode: DSTCODE })).toBe(0);
    expect(await code('', {})).toBe(-1);
    expect(await code('', { dstcode: 'VN:GOV:000.00.00.G22:other' })).toBe(-1);
    expect(await code(query, { dstcode: 'VN:COM:0100233488:pay' })).toBe(-1);
  });

  it('refuses below the level of services with a proper status', async () => {
    const { send, postJson, transcript } = adapterKit();
    const headers = { dstcode: DSTCODE };
    const get = await send(`${FORWARD}/mapi/g`, { headers });
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await postJson(`${FORWARD}/mapi/x`, {}, headers)).status).toBe(404);
    expect((await postJson('/XrdAdapter/RestService/forward', {}, headers)).status).toBe(404);
    const text = { method: 'POST', headers: { ...headers, 'content-type': 'text/plain' }, body: '{}' };
    expect((await send(`${FORWARD}/mapi/g`, text)).status).toBe(415);
    expect((await postJson(`${FORWARD}/mapi/g`, '{"session":', headers)).status).toBe(400);
    expect((await postJson(`${FORWARD}/mapi/g`, '', headers)).status).toBe(400);
    for (const body of ['[]', '"text"', 'null', '7']) {
      expect((await postJson(`${FORWARD}/mapi/g`, body, headers)).status).toBe(400);
    }
    const latin = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: Buffer.from('{"username":"\xe9"}', 'latin1'),
    };
    expect((await send(`${FORWARD}/mapi/g`, latin)).status).toBe(400);
    expect(transcript.list()).toHaveLength(11);
    expect(transcript.list().every((entry) => entry.refused !== undefined)).toBe(true);
  });

  it('caps the body at 10 MiB, told or counted', async () => {
    const { send, postJson } = adapterKit();
    const big = JSON.stringify({ ...credentials, padding: 'x'.repeat(10 * 1024 * 1024) });
    expect((await postJson(`${FORWARD}/mapi/login`, big, { dstcode: DSTCODE })).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    };
    expect((await send(`${FORWARD}/mapi/login`, init as RequestInit)).status).toBe(413);
    expect(sent).toBeLessThan(20);
    const fits = JSON.stringify({ ...credentials, padding: 'x'.repeat(9 * 1024 * 1024) });
    expect((await postJson(`${FORWARD}/mapi/login`, fits, { dstcode: DSTCODE })).status).toBe(200);
  });

  it('is not hurt by deep nesting or prototype keys', async () => {
    const { post, postJson, call } = adapterKit();
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect((await postJson(`${FORWARD}/mapi/login`, deep, { dstcode: DSTCODE })).status).toBe(400);
    const brackets = JSON.stringify({ username: '[{'.repeat(500), password: `"${'['.repeat(100)}` });
    expect(await post('mapi/login', brackets)).toMatchObject({
      message: expect.stringContaining('mật khẩu'),
    });
    const polluted =
      '{"__proto__":{"username":"onestop-h99","password":"sandbox"},"constructor":{"prototype":{"x":1}}}';
    expect(await post('mapi/login', polluted)).toMatchObject({
      message: expect.stringContaining('mật khẩu'),
    });
    expect(({} as Record<string, unknown>)['username']).toBeUndefined();
    for (const service of [
      'constructor',
      '__proto__',
      'toString',
      '',
      7,
      null,
      undefined,
      ['DongBoHoSoMC'],
    ]) {
      expect(await call('', { service })).toMatchObject({ error_code: -1 });
    }
  });
});

describe('adapter: sessions', () => {
  it('opens one only for the right name and password', async () => {
    const { post } = adapterKit();
    const good = await post('mapi/login', credentials);
    expect(good).toMatchObject({ error_code: 0, session: expect.stringMatching(/^[0-9a-f]{48}$/) });
    const again = await post('mapi/login', credentials);
    expect(again['session']).not.toBe(good['session']);
    for (const wrong of [
      { password: 'x' },
      { username: 'x' },
      { password: undefined },
      { password: ['sandbox'] },
    ]) {
      const answer = await post('mapi/login', { ...credentials, ...wrong });
      expect(answer.error_code).toBe(-1);
      expect(answer).not.toHaveProperty('session');
    }
  });

  it('ends one after 30 minutes', async () => {
    const kit = adapterKit();
    const session = await kit.login();
    const ask = () => kit.post('mapi/g', { session, madonvi: '000.00.00.H99', service: 'LayDanhMucCoQuan' });
    kit.later(30 * 60_000 - 1);
    expect((await ask()).error_code).toBe('0');
    kit.later(1);
    expect(await ask()).toEqual({ error_code: -1, message: EXPIRED });
  });

  it('drops all on POST /control/sessions/expire', async () => {
    const kit = adapterKit();
    expect((await kit.call('LayDanhMucCoQuan')).error_code).toBe('0');
    expect((await kit.send('/control/sessions/expire', { method: 'POST' })).status).toBe(200);
    expect(await kit.call('LayDanhMucCoQuan')).toEqual({ error_code: -1, message: EXPIRED });
    expect(await kit.debt('H99.01-20260702-0150000')).toEqual({ error_code: -1, message: EXPIRED });
  });

  it('serves the account its own madonvi only, in either form of the code', async () => {
    const { call } = adapterKit();
    expect((await call('LayDanhMucCoQuan', { madonvi: 'H99' })).error_code).toBe('0');
    for (const madonvi of ['000.00.00.H98', '000.00.01.H99', 'H99.01', '', undefined, 99]) {
      expect((await call('LayDanhMucCoQuan', { madonvi })).error_code).toBe(-1);
    }
  });

  it('names each call in the transcript, masked, with the reason when refused', async () => {
    const kit = adapterKit();
    await kit.call('DongBoHoSoMC', { isUpdating: 'no', data: [] });
    await kit.call('LayDanhSachTTHC');
    const [list, sync, login] = kit.transcript.list();
    expect(login).toMatchObject({
      part: 'adapter',
      direction: 'in',
      call: 'login',
      request: { password: '•••' },
    });
    expect(sync).toMatchObject({ call: 'DongBoHoSoMC', refused: expect.stringContaining('isUpdating') });
    expect(sync?.request).toMatchObject({ session: '•••' });
    expect(list?.refused).toBeUndefined();
    expect(JSON.stringify(list)).toContain('… và 503 mục khác');
    expect(JSON.stringify(list).length).toBeLessThan(3000);
  });
});
