import * as client from 'openid-client';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CALLBACK,
  ORIGIN,
  relyingParty,
  signIn,
  startIdentity,
  type RelyingParty,
} from './identity-helpers.js';

let sandbox: ReturnType<typeof startIdentity>;
let rp: RelyingParty;

beforeAll(async () => {
  sandbox = startIdentity();
  rp = await relyingParty(sandbox.fetch);
});
beforeEach(() => sandbox.identity.reset());

const open = async (parameters: Record<string, string> = {}) => {
  const browser = sandbox.browser();
  const { url, checks } = await rp.start(parameters);
  return { browser, checks, ...(await browser.go(url)) };
};

describe('the sign-in page', () => {
  it('says who asks, offers everyone, and carries the ribbon', async () => {
    const { page } = await open();
    expect(page).toContain('MÔI TRƯỜNG THỬ NGHIỆM – không có giá trị pháp lý');
    expect(page).toContain('Cổng thông tin điện tử tỉnh Sông Mẫu');
    expect(page).toContain('localhost:4300');
    const offered = [...page.matchAll(/name="persona" value="(\w+)"/g)].map(([, id]) => id);
    expect(offered).toEqual([
      ...Array.from({ length: 12 }, (_, n) => `P${String(n + 1).padStart(2, '0')}`),
      'P07b',
    ]);
    for (const badge of ['Tổ chức', 'Mức độ 1', 'Đang bị khóa']) expect(page).toContain(`>${badge}</span>`);
  });

  it('works without script, and cannot be framed, cached or made to load anything', async () => {
    const { browser, url, page } = await open();
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/i);
    const { headers } = await browser.request(url);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const css = await sandbox.fetch(new Request(`${ORIGIN}/assets/sandbox.css`));
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('sends 303 from its form, with the issuer beside the code', async () => {
    const { browser, url } = await open();
    const posted = await browser.request(url, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'P01' }),
    });
    expect(posted.status).toBe(303);
    const { left, status } = await browser.go(posted.headers.get('location') ?? '');
    expect(status).toBe(303);
    expect(left?.href.startsWith(`${CALLBACK}?`)).toBe(true);
    expect([...left!.searchParams.keys()].sort()).toEqual(['code', 'iss', 'state']);
  });

  it('belongs to the browser that opened it', async () => {
    const { url } = await open();
    const stranger = sandbox.browser();
    expect((await stranger.go(url)).status).toBe(404);
    const stolen = await stranger.submit(url, { persona: 'P01' });
    expect(stolen.status).toBe(404);
    expect(stolen.page).toContain('Lượt đăng nhập này không còn hiệu lực');
  });

  it('is not opened with the cookie of another sign-in of the same browser', async () => {
    const one = await open();
    const two = await open();
    const cookie = [...two.browser.cookies]
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ');
    const crossed = await sandbox.fetch(new Request(one.url, { headers: { cookie } }));
    expect(crossed.status).toBe(404);
  });

  it('cannot be used twice', async () => {
    const { browser, url } = await open();
    expect((await browser.submit(url, { persona: 'P01' })).left?.searchParams.has('code')).toBe(true);
    const again = await browser.submit(url, { persona: 'P02' });
    expect(again.left).toBeUndefined();
    expect(again.page).toContain('Lượt đăng nhập này không còn hiệu lực');
  });

  it('goes back without signing in', async () => {
    const { browser, url } = await open();
    const { left } = await browser.submit(url, { refuse: 'login_cancelled' });
    expect(Object.fromEntries(left!.searchParams)).toMatchObject({
      error: 'access_denied',
      error_description: 'login_cancelled',
      iss: ORIGIN,
    });
  });
});

describe('accounts that will not do', () => {
  it('explains a locked account, lets the person choose another, or go back', async () => {
    const { browser, url } = await open();
    const told = await browser.submit(url, { persona: 'P07b' });
    expect(told.status).toBe(403);
    expect(told.page).toContain(
      'Tài khoản đang bị khóa nên chưa đăng nhập được. Hồ sơ đã nộp không bị ảnh hưởng.',
    );
    expect(told.page).toContain(`href="${url.pathname}"`);
    expect((await browser.go(url)).page).toContain('Chọn một tài khoản để thử');
    const { left } = await browser.submit(url, { refuse: 'account_locked' });
    expect(left?.searchParams.get('error')).toBe('access_denied');
    expect(left?.searchParams.get('error_description')).toBe('account_locked');
  });

  it('explains that level 1 is too low where level 2 is asked for', async () => {
    const { browser, url, page } = await open({ acr_values: 'LoA2' });
    expect(page).toContain('Cần tài khoản định danh mức độ 2');
    const told = await browser.submit(url, { persona: 'P07' });
    expect(told.status).toBe(403);
    expect(told.page).toContain('nâng mức tại cơ quan Công an');
    const { left } = await browser.submit(url, { refuse: 'assurance_too_low' });
    expect(left?.searchParams.get('error')).toBe('unmet_authentication_requirements');
  });

  it.each([{}, { acr_values: 'LoA1' }, { acr_values: 'LoA1 LoA2' }])(
    'takes level 1 for %o',
    async (parameters) => {
      const tokens = await signIn(rp, sandbox.browser(), 'P07', parameters as Record<string, string>);
      expect(tokens.claims()?.acr).toBe('LoA1');
      const info = await client.fetchUserInfo(rp.config, tokens.access_token, tokens.claims()!.sub);
      expect(info['loAs']).toBe('LoA1');
    },
  );

  it('asks again when a level 1 session meets a site that needs level 2', async () => {
    const browser = sandbox.browser();
    await signIn(rp, browser, 'P07');
    const { url } = await rp.start({ acr_values: 'LoA2' });
    expect((await browser.go(url)).page).toContain('Cần tài khoản định danh mức độ 2');
    expect((await signIn(rp, browser, 'P01', { acr_values: 'LoA2' })).claims()?.acr).toBe('LoA2');
  });
});

describe('another identity', () => {
  const enter = async (name: string, number: string) => {
    const { browser, url, checks } = await open();
    return { checks, ...(await browser.submit(url, { enter: '1', name, number })) };
  };
  const infoOf = async (entered: Awaited<ReturnType<typeof enter>>) => {
    const tokens = await client.authorizationCodeGrant(rp.config, entered.left!, entered.checks);
    return client.fetchUserInfo(rp.config, tokens.access_token, tokens.claims()!.sub);
  };

  it('signs in a person with twelve digits, the same account each time', async () => {
    const first = await infoOf(await enter('  Lý   Thị Mơ ', '999 200 000 001'));
    expect(first).toMatchObject({
      LoaiTaiKhoan: '1',
      HoVaTen: 'Lý Thị Mơ',
      SoDinhDanh: '999200000001',
      loAs: 'LoA2',
    });
    const second = await infoOf(await enter('Lý Thị Mơ', '999200000001'));
    expect(second.sub).toBe(first.sub);
    expect((await infoOf(await enter('Lý Thị Mơ', '999200000002'))).sub).not.toBe(first.sub);
  });

  it('keeps composed letters: what is typed as separate marks arrives as NFC', async () => {
    const info = await infoOf(await enter('Nguyễn Thị Hoa'.normalize('NFD'), '999200000003'));
    expect(info['HoVaTen']).toBe('Nguyễn Thị Hoa'.normalize('NFC'));
  });

  it.each(['0100233488', '0314409058-002'])('signs in an organisation with tax code %s', async (number) => {
    const info = await infoOf(await enter('Hợp tác xã A & B', number));
    expect(info).toMatchObject({ LoaiTaiKhoan: '2', MaSoThue: number });
  });

  it.each([
    ['', '', ['Nhập họ và tên, hoặc tên tổ chức.', 'Nhập số định danh cá nhân hoặc mã số thuế.']],
    ['A', '999200000001', ['Tên cần có ít nhất 2 chữ cái.']],
    ['Lý Thị Mơ', '001200000001', ['Số định danh để thử phải bắt đầu bằng 999']],
    ['Lý Thị Mơ', '99920000000', ['Số này cần 12 chữ số']],
    ['Công ty A', '0100233480', ['Mã số thuế chưa đúng']],
    ['Công ty A', '0314409058-000', ['Mã số thuế chưa đúng']],
    ['a'.repeat(201), '999200000001', ['Tên dài nhất là 200 ký tự.']],
  ])('refuses name %j with number %j beside the field', async (name, number, messages) => {
    const { page, status, left } = await enter(name, number);
    expect(left).toBeUndefined();
    expect(status).toBe(422);
    expect(page).toContain('<title>Lỗi: ');
    expect(page).toMatch(/class="error-summary" role="alert" tabindex="-1" autofocus/);
    for (const message of messages) {
      // Once in the summary, as a link to the field, and once at the field.
      expect(page.split(message)).toHaveLength(3);
    }
    for (const [, id] of page.matchAll(/<a href="#([\w-]+)"/g)) {
      expect(page).toMatch(
        new RegExp(`id="${id}"[^>]*aria-describedby="[^"]*${id}-error"[^>]*aria-invalid="true"`),
      );
    }
  });

  it.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "' autofocus onfocus='alert(1)"])(
    'gives %s back as text',
    async (name) => {
      const { page } = await enter(name, '<b>');
      expect(page).not.toContain(name);
      expect(page).not.toMatch(/<script|<img|<b>|\sonfocus='/);
      expect(page).toMatch(/value="[^"<>']*&(lt|quot|#39);/);
    },
  );

  it('is forgotten at reset, so that its session is over', async () => {
    const { browser, url } = await open();
    const { left } = await browser.submit(url, { name: 'Lý Thị Mơ', number: '999200000009' });
    expect(left?.searchParams.has('code')).toBe(true);
    sandbox.identity.reset();
    expect((await browser.go((await rp.start()).url)).page).toContain('Chọn một tài khoản để thử');
  });
});

describe('response_mode=form_post', () => {
  it('posts the answer with the one script its policy names, also after a sign-out that was declined', async () => {
    const browser = sandbox.browser();
    await signIn(rp, browser, 'P01');
    const asked = await browser.go('/oauth2/logout');
    const xsrf = /name="xsrf" value="(\w+)"/.exec(asked.page)?.[1] ?? '';
    await browser.submit(new URL('/oauth2/logout/confirm', ORIGIN), { xsrf });
    const { url } = await rp.start({ response_mode: 'form_post', prompt: 'login' });
    const page = await browser.go(url);
    const posted = await browser.request(page.url, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'P01' }),
    });
    const answer = await browser.request(posted.headers.get('location') ?? '');
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src[^;]*'sha256-/);
    const form = await answer.text();
    expect(form).toContain(`action="${CALLBACK}"`);
    expect(form).toMatch(/name="code" value="[\w-]+"/);
  });
});

describe('pages for mistakes', () => {
  it('an unknown site: Vietnamese help first, the code for developers below, everything escaped', async () => {
    const { page, status } = await sandbox
      .browser()
      .go('/oauth2/authorize?client_id=<b>&response_type=code&scope=openid');
    expect(status).toBe(400);
    expect(page).toContain('Chưa thể tiếp tục');
    expect(page).toContain('invalid_client');
    expect(page).not.toContain('<b>');
  });

  it('machines get JSON', async () => {
    const response = await sandbox.fetch(
      new Request(`${ORIGIN}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'password' }),
      }),
    );
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toHaveProperty('error');
  });
});
