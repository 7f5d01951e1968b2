import { describe, expect, it } from 'vitest';
import { createStore } from '../src/store/store.js';
import { Browser, cookieKeys, site, TestSite } from './helpers/gateway.js';
import { onWire } from '../src/wire/sso/fixtures/claims.js';
import { person, TestProvider } from './helpers/provider.js';

const minutes = (n: number) => n * 60_000;
const account = { kind: 'person', displayName: 'Nguyễn CANARY Hoa', initials: 'H', assurance: 2 };

function setUp(options = {}) {
  const provider = new TestProvider();
  const here = new TestSite(provider, options);
  return { provider, here, browser: new Browser(here) };
}

describe('signing in', () => {
  it('goes to the provider, comes back to the page, and knows who it is', async () => {
    const { browser } = setUp();
    expect(await browser.session()).toEqual({ environment: 'sandbox', signedIn: false });
    const back = await browser.signIn('?return_to=/ho-so?a=1%23phi');
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe('/ho-so?a=1#phi');
    const session = await browser.session();
    expect(session).toMatchObject({ environment: 'sandbox', signedIn: true, account });
    expect(Date.parse(String(session['expiresAt']))).toBeGreaterThan(Date.now() + minutes(29));
    expect(JSON.stringify(session)).not.toContain('00000000-0000');
  });

  it('keeps everything in cookies no script can read and no other site can send along', async () => {
    const { browser } = setUp();
    await browser.signIn();
    for (const line of browser.setCookies) {
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; SameSite=Lax/);
      expect(line).toMatch(/; Path=\//);
      expect(line).not.toMatch(/Domain=/i);
      expect(line).not.toContain('CANARY');
    }
    expect([...browser.jar.keys()]).toEqual(['dvcqg']);
  });

  it('binds its cookies to the host where there is https', async () => {
    const { browser } = setUp({ publicUrl: 'https://songmau.example' });
    await browser.get('/dvcqg/login');
    const names = [...browser.jar.keys()];
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^__Host-dvcqg-in-/);
    expect([...browser.jar.values()][0]?.attributes).toMatch(/Secure/);
  });

  it('stays under 4 KB with the longest name the forms allow', async () => {
    const { browser, provider } = setUp();
    provider.account = { ...person, ...onWire({ name: 'ẵ🖋'.repeat(500) }) };
    provider.sid = 's'.repeat(128);
    await browser.signIn();
    const sizes = browser.setCookies.map((line) => line.length);
    expect(Math.max(...sizes)).toBeLessThan(4096);
    expect(await browser.session()).toMatchObject({ signedIn: true });
  });

  it('asks for level 2 when told to, and helps when the account has less', async () => {
    const { browser, provider } = setUp();
    provider.acr = 'LoA1';
    const back = await browser.signIn('?level=2&return_to=/thu-tuc');
    expect(back.status).toBe(403);
    const page = await back.text();
    expect(page).toContain('mức độ 2');
    expect(page).toContain('href="/thu-tuc"');
    expect(await browser.session()).toMatchObject({ signedIn: false });
    provider.acr = 'LoA2';
    expect((await browser.signIn('?level=2')).status).toBe(303);
  });

  it('several tabs may sign in at once, each comes back to its own page', async () => {
    const { browser, provider } = setUp();
    const urls: string[] = [];
    for (const page of ['/a', '/b', '/c']) {
      urls.push((await browser.get(`/dvcqg/login?return_to=${page}`)).headers.get('location') ?? '');
    }
    const ends: (string | null)[] = [];
    for (const url of urls.reverse()) {
      ends.push((await browser.get(provider.authorize(url))).headers.get('location'));
    }
    expect(ends).toEqual(['/c', '/b', '/a']);
    expect([...browser.jar.keys()]).toEqual(['dvcqg']);
  });

  it('many begun sign-ins do not make the requests grow: the oldest give way', async () => {
    const { browser, provider } = setUp();
    let last = '';
    for (let i = 0; i < 20; i++) last = (await browser.get('/dvcqg/login')).headers.get('location') ?? '';
    expect(browser.jar.size).toBe(4);
    expect((await browser.get(provider.authorize(last))).status).toBe(303);
  });

  it('long return addresses in every tab leave room in the headers of a request', async () => {
    const { browser } = setUp();
    await browser.signIn();
    await browser.get('/dvcqg/session');
    for (let i = 0; i < 20; i++) {
      await browser.get(
        `/dvcqg/login?return_to=/${encodeURIComponent('ế'.repeat(i * 12))}${'a'.repeat(100)}`,
      );
      await browser.get(`/dvcqg/login?return_to=/${'a'.repeat(2000)}`);
      await browser.get(`/dvcqg/login?return_to=/${'a'.repeat(990)}`);
    }
    const header = [...browser.jar].map(([name, { value }]) => `${name}=${value}`).join('; ');
    expect(header.length).toBeLessThan(12_000);
    for (const line of browser.setCookies) expect(line.length).toBeLessThan(4096);
  });

  it('signing in again gives a new session and ends the one before', async () => {
    const { browser } = setUp();
    await browser.signIn();
    const first = new Map(browser.jar);
    await browser.signIn();
    const other = new Browser(browser.site);
    for (const [name, cookie] of first) other.jar.set(name, cookie);
    expect(await other.session()).toMatchObject({ signedIn: false });
    expect(await browser.session()).toMatchObject({ signedIn: true });
  });
});

describe('a callback that helps', () => {
  async function callback(browser: Browser, query = '?return_to=/ho-so'): Promise<string> {
    const begun = await browser.get(`/dvcqg/login${query}`);
    return browser.site.provider.authorize(begun.headers.get('location') ?? '');
  }
  async function page(response: Response): Promise<string> {
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const csp = response.headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toContain('unsafe');
    const html = await response.text();
    expect(html).not.toContain('<script');
    expect(html).toContain('lang="vi"');
    expect(html).not.toContain('CANARY');
    return html;
  }

  it('opened in another browser: refused, nothing is sent to the provider', async () => {
    const { browser, here, provider } = setUp();
    const url = await callback(browser);
    const other = new Browser(here);
    const response = await other.get(url);
    expect(response.status).toBe(400);
    expect(await page(response)).toContain('/dvcqg/login?return_to=');
    expect(provider.count('/token')).toBe(0);
    expect(await other.session()).toMatchObject({ signedIn: false });
    expect((await browser.get(url)).status).toBe(303);
  });

  it('opened twice: signed in already, nothing more to do', async () => {
    const { browser, provider } = setUp();
    const url = await callback(browser);
    await browser.get(url);
    const again = await browser.get(url);
    expect(again.status).toBe(200);
    expect(await page(again)).toContain('Đã đăng nhập');
    expect(provider.count('/token')).toBe(1);
    expect(await browser.session()).toMatchObject({ signedIn: true });
  });

  it('opened twice with a copy of the cookie: the store remembers', async () => {
    const { browser, here, provider } = setUp();
    const url = await callback(browser);
    const thief = new Browser(here);
    for (const [name, cookie] of browser.jar) thief.jar.set(name, cookie);
    await browser.get(url);
    const response = await thief.get(url);
    expect(response.status).toBe(400);
    expect(await page(response)).toContain('đã được dùng');
    expect(provider.count('/token')).toBe(1);
  });

  it('two at the same moment: one wins', async () => {
    const { browser, provider } = setUp();
    const url = await callback(browser);
    const answers = await Promise.all([browser.get(url), browser.get(url), browser.get(url)]);
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1);
    expect(provider.count('/token')).toBe(1);
  });

  it('after twenty minutes: not any more', async () => {
    const { browser, here, provider } = setUp();
    const url = await callback(browser);
    here.advance(minutes(20));
    const response = await browser.get(url);
    expect(response.status).toBeGreaterThanOrEqual(400);
    await page(response);
    expect(provider.count('/token')).toBe(0);
  });

  it('cancelled: says what works without signing in', async () => {
    const { browser, provider } = setUp();
    provider.lies = {
      callback: (url) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'access_denied');
      },
    };
    const response = await browser.signIn('?return_to=/ho-so');
    expect(response.status).toBe(200);
    const html = await page(response);
    expect(html).toContain('Ông/Bà chưa đăng nhập');
    expect(html).toContain('href="/ho-so"');
    expect(html).toContain('Tiếp tục không đăng nhập');
  });

  it('the provider is down, before and in the middle', async () => {
    const { browser, provider } = setUp();
    provider.down = true;
    const before = await browser.get('/dvcqg/login?return_to=/ho-so');
    expect(before.status).toBe(503);
    expect(await page(before)).toContain('return_to=%2Fho-so');
    provider.down = false;
    const url = await callback(browser);
    provider.down = true;
    const middle = await browser.get(url);
    expect(middle.status).toBe(503);
    await page(middle);
  });

  it('a provider that lies: no session, no word of what it said', async () => {
    const { browser, provider } = setUp();
    provider.lies = { idToken: ({ claims }) => (claims['nonce'] = 'other') };
    const response = await browser.signIn();
    expect(response.status).toBe(502);
    await page(response);
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });

  it('speaks English when asked to', async () => {
    const { browser } = setUp();
    const response = await browser.get('/dvcqg/callback?state=x', { 'accept-language': 'en-GB,en;q=0.9' });
    expect(await response.text()).toContain('Sign in again');
  });

  it.each(['', '?state=', '?state=x&state=y', '?code=CANARY', '?state=%00<script>alert(1)</script>'])(
    'nonsense: %s',
    async (query) => {
      const { browser } = setUp();
      const response = await browser.get(`/dvcqg/callback${query}`);
      expect(response.status).toBe(400);
      await page(response);
    },
  );
});

describe('the session', () => {
  it('slides with use, ends after 30 idle minutes, and after 8 hours at the latest', async () => {
    const { browser, here } = setUp();
    await browser.signIn();
    for (let i = 0; i < 15; i++) {
      here.advance(minutes(29));
      expect(await browser.session()).toMatchObject({ signedIn: true });
    }
    here.advance(minutes(31));
    expect(await browser.session()).toMatchObject({ signedIn: false });
    expect(browser.jar.size).toBe(0);

    await browser.signIn();
    for (let i = 0; i < 16; i++) {
      here.advance(minutes(29));
      await browser.session();
    }
    here.advance(minutes(17));
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });

  it('is nobody’s when the cookie was changed, at any place', async () => {
    const { browser, here } = setUp();
    await browser.signIn();
    const { value } = browser.jar.get('dvcqg')!;
    for (let at = 0; at < value.length; at += Math.ceil(value.length / 40)) {
      const changed = value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
      const other = new Browser(here);
      other.jar.set('dvcqg', { value: changed, attributes: '' });
      expect(await other.session(), `at ${at}`).toMatchObject({ signedIn: false });
    }
    for (const nonsense of ['', 'x', 'a.b.c.d.e', value + 'A', value.slice(0, -2)]) {
      const other = new Browser(here);
      other.jar.set('dvcqg', { value: nonsense, attributes: '' });
      expect(await other.session()).toMatchObject({ signedIn: false });
    }
  });

  it('is not opened by a value sealed for another purpose', async () => {
    const { browser } = setUp();
    await browser.get('/dvcqg/login');
    const [pending] = [...browser.jar.values()];
    browser.jar.set('dvcqg', pending!);
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });

  it('survives a new key in front, and ends when its key is gone', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    const newKey = 'second-key-second-key-second-key';
    const at = (keys: string[]) => new TestSite(provider, { cookieKeys: keys }, here.store);
    browser.site = at([newKey, ...cookieKeys]);
    browser.site.advance(minutes(2));
    expect(await browser.session()).toMatchObject({ signedIn: true });
    // The answer sealed the cookie with the new key.
    browser.site = at([newKey]);
    expect(await browser.session()).toMatchObject({ signedIn: true });
    browser.site = at(['third-key-third-key-third-key-32']);
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });

  it('is served by any gateway with the same keys and store', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    browser.site = new TestSite(provider, {}, here.store);
    expect(await browser.session()).toMatchObject({ signedIn: true });
    browser.site = new TestSite(provider);
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });
});

describe('renewal', () => {
  it('twenty tabs on two gateways use one rotation', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    const second = new TestSite(provider, {}, here.store);
    here.advance(minutes(6));
    second.advance(minutes(6));
    const tabs = Array.from({ length: 20 }, (_, i) => {
      const tab = new Browser(i % 2 ? here : second);
      for (const [name, cookie] of browser.jar) tab.jar.set(name, cookie);
      return tab.session(i % 3 ? '' : '?renew=1');
    });
    for (const session of await Promise.all(tabs)) expect(session).toMatchObject({ signedIn: true });
    expect(provider.rotations).toBe(1);
    expect(provider.tokenRequests.filter((form) => form.get('grant_type') === 'refresh_token')).toHaveLength(
      1,
    );
  });

  it('is done when due and not before, each time with the newest token', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    await browser.session();
    expect(provider.rotations).toBe(0);
    for (let i = 1; i <= 3; i++) {
      here.advance(minutes(6));
      expect(await browser.session()).toMatchObject({ signedIn: true });
      expect(provider.rotations).toBe(i);
    }
  });

  it('refused: the session is over, after one attempt', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    provider.endSession();
    here.advance(minutes(6));
    expect(await browser.session()).toMatchObject({ signedIn: false });
    expect(await browser.session()).toMatchObject({ signedIn: false });
    expect(provider.tokenRequests.filter((form) => form.get('grant_type') === 'refresh_token')).toHaveLength(
      1,
    );
    expect(browser.jar.size).toBe(0);
  });

  it('about somebody else: the session is over', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    provider.lies = { refreshedIdToken: ({ claims }) => (claims['sub'] = 'somebody-else') };
    here.advance(minutes(6));
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });

  it('not answered: the session goes on, and is tried again later', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    provider.down = true;
    here.advance(minutes(6));
    expect(await browser.session()).toMatchObject({ signedIn: true });
    provider.down = false;
    expect(await browser.session()).toMatchObject({ signedIn: true });
    expect(provider.rotations).toBe(0);
    here.advance(minutes(1));
    expect(await browser.session()).toMatchObject({ signedIn: true });
    expect(provider.rotations).toBe(1);
  });
});

describe('signing out', () => {
  const logout = async (browser: Browser, body: unknown = {}) => {
    const response = await browser.post('/dvcqg/logout', body);
    expect(response.status).toBe(200);
    return { response, to: ((await response.json()) as { redirectTo: string }).redirectTo };
  };

  it('ends the session here and at the provider, and comes back', async () => {
    const { browser, provider } = setUp();
    await browser.signIn();
    const stolen = new Map(browser.jar);
    const { response, to } = await logout(browser, { returnTo: '/tam-biet' });
    expect(response.headers.get('clear-site-data')).toBe('"cache"');
    const url = new URL(to);
    expect(url.origin + url.pathname).toBe(`${provider.issuer}/logout`);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${site}/dvcqg/logout`);
    expect(provider.revoked[0]).toContain('refresh');
    expect(await browser.session()).toMatchObject({ signedIn: false });
    // A copy of the cookie is of no use either.
    const thief = new Browser(browser.site);
    for (const [name, cookie] of stolen) thief.jar.set(name, cookie);
    expect(await thief.session()).toMatchObject({ signedIn: false });

    const back = await browser.get(`/dvcqg/logout?state=${url.searchParams.get('state')}`);
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe('/tam-biet');
    expect(browser.jar.size).toBe(0);
  });

  it('oidcc-client-test-rp-init-logout-other-state: another state brings nobody anywhere', async () => {
    const { browser } = setUp();
    await browser.signIn();
    await logout(browser, { returnTo: '/tam-biet' });
    const back = await browser.get('/dvcqg/logout?state=other');
    expect(back.headers.get('location')).toBe('/');
    expect((await browser.get('/dvcqg/logout')).headers.get('location')).toBe('/');
  });

  it('works when the provider is down', async () => {
    const provider = new TestProvider();
    const store = createStore(':memory:');
    const browser = new Browser(new TestSite(provider, {}, store));
    await browser.signIn();
    // A gateway that has just started knows nothing of the provider yet.
    browser.site = new TestSite(provider, {}, store);
    provider.down = true;
    expect((await logout(browser)).to).toBe('/');
    expect(await browser.session()).toMatchObject({ signedIn: false });
  });

  it('is fine when nobody is signed in, and with no body', async () => {
    const { browser } = setUp();
    expect((await logout(browser, { returnTo: '/x' })).to).toBe('/x');
    expect((await logout(browser, undefined)).to).toBe('/');
    expect((await browser.post('/dvcqg/logout', { returnTo: 7 })).status).toBe(400);
  });
});

describe('back-channel logout', () => {
  const notify = (browser: Browser, body: string) =>
    browser.post('/dvcqg/backchannel-logout', body, {
      'content-type': 'application/x-www-form-urlencoded',
      origin: undefined,
      'x-dvcqg': undefined,
      'sec-fetch-site': undefined,
    });

  it('ends the session it names and no other', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    provider.sid = 'sid-2';
    const other = new Browser(here);
    await other.signIn();
    const server = new Browser(here);
    const token = await provider.logoutToken({ sid: 'sid-1' });
    const answer = await notify(server, `logout_token=${token}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await browser.session()).toMatchObject({ signedIn: false });
    expect(await other.session()).toMatchObject({ signedIn: true });
    // The same notice again changes nothing.
    expect((await notify(server, `logout_token=${token}`)).status).toBe(200);
    expect(await other.session()).toMatchObject({ signedIn: true });
  });

  it('ends all of a person when it names no session', async () => {
    const { browser, provider, here } = setUp();
    await browser.signIn();
    const other = new Browser(here);
    await other.signIn();
    const token = await provider.logoutToken({ sid: undefined });
    expect((await notify(browser, `logout_token=${token}`)).status).toBe(200);
    expect(await browser.session()).toMatchObject({ signedIn: false });
    expect(await other.session()).toMatchObject({ signedIn: false });
  });

  it('refuses what is not a logout token, and nothing ends', async () => {
    const { browser, provider } = setUp();
    await browser.signIn();
    provider.lies = { logoutToken: ({ claims }) => delete claims['events'] };
    const bad = await provider.logoutToken();
    for (const body of ['', 'logout_token=', 'logout_token=x', `logout_token=${bad}`, 'a=b', '{']) {
      const answer = await notify(browser, body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.json()).toEqual({ error: 'invalid_request' });
    }
    expect((await notify(browser, `logout_token=${'A'.repeat(100_000)}`)).status).toBe(413);
    expect(await browser.session()).toMatchObject({ signedIn: true });
  });

  it('asks to come again when the keys cannot be read', async () => {
    const { provider, here } = setUp();
    const token = await provider.logoutToken();
    provider.down = true;
    expect((await notify(new Browser(here), `logout_token=${token}`)).status).toBe(503);
  });
});

it('the store holds no token, no id and no name in the clear', async () => {
  const { browser, here } = setUp();
  await browser.signIn();
  const rows = await here.store.db.selectFrom('sso_session').selectAll().execute();
  expect(rows).toHaveLength(1);
  const text = JSON.stringify(rows);
  for (const secret of ['CANARY', 'eyJhbGciOiJSUzI1', '00000000-0000-4000', 'sid-1'])
    expect(text).not.toContain(secret);
});
