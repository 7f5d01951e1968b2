import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from './helpers/gateway.js';
import { Browser, openSandboxSite, type SandboxSite } from './helpers/sandbox-site.js';

/* The gateway at the sandbox's identity provider: a certified one, in process. */
let home: SandboxSite;
beforeAll(() => {
  home = openSandboxSite();
});
afterAll(() => home.close());

class Visitor extends Browser {
  constructor() {
    super(home);
  }

  async session(query = ''): Promise<Record<string, unknown>> {
    return (await (await this.ask(new URL(`/dvcqg/session${query}`, site))).json()) as Record<
      string,
      unknown
    >;
  }

  async logout(): Promise<string> {
    const response = await this.ask(new URL('/dvcqg/logout', site), {
      method: 'POST',
      headers: { origin: site, 'x-dvcqg': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ returnTo: '/tam-biet' }),
    });
    return ((await response.json()) as { redirectTo: string }).redirectTo;
  }
}

describe('the gateway at the sandbox', () => {
  it.each([
    ['P01', { kind: 'person', displayName: 'Nguyễn Thị Hoa', initials: 'H', assurance: 2 }],
    ['P04', { kind: 'person', displayName: 'H’Bia Êban', initials: 'Ê', assurance: 2 }],
    ['P07', { kind: 'person', displayName: 'Phạm Quốc Bảo', initials: 'B', assurance: 1 }],
    ['P08', { kind: 'organisation', displayName: 'Công ty TNHH Mẫu Sao Mai', initials: 'M', assurance: 2 }],
  ])('signs %s in', async (persona, account) => {
    const visitor = new Visitor();
    const url = await visitor.signIn(persona);
    expect(url.href).toBe(`${site}/ho-so`);
    expect(await visitor.session()).toMatchObject({ signedIn: true, environment: 'sandbox', account });
  });

  it('shows her own dossiers to her, and to nobody who is not signed in', async () => {
    const visitor = new Visitor();
    const list = () => visitor.ask(new URL('/dvcqg/dossiers', site));
    const before = await list();
    expect(before.status).toBe(401);
    expect(await before.json()).toMatchObject({ code: 'session_expired' });
    await visitor.signIn('P01');
    const page = (await (await list()).json()) as { items: { mine: boolean }[] };
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items.every((item) => item.mine)).toBe(true);
    await visitor.logout();
    expect((await list()).status).toBe(401);
  });

  it('renews with the rotated refresh token, again and again', async () => {
    const visitor = new Visitor();
    await visitor.signIn('P02');
    const version = async () =>
      (
        await home.portal.store.db
          .selectFrom('sso_session')
          .select('version')
          .orderBy('version', 'desc')
          .executeTakeFirstOrThrow()
      ).version;
    for (const expected of [2, 3]) {
      await home.portal.store.db.updateTable('sso_session').set({ renewed_at: 0 }).execute();
      expect(await visitor.session('?renew=1')).toMatchObject({ signedIn: true });
      expect(await version()).toBe(expected);
    }
  });

  it('signs out here and there, and comes back to the page', async () => {
    const visitor = new Visitor();
    await visitor.signIn('P03');
    const { url } = await visitor.go(await visitor.logout());
    expect(url.href).toBe(`${site}/tam-biet`);
    expect(await visitor.session()).toMatchObject({ signedIn: false });
    // The provider has forgotten her too: it shows its sign-in page.
    expect((await visitor.go('/dvcqg/login')).url.origin).toBe(home.sandbox.origin);
  });

  it('hears by the back channel that she signed out elsewhere; another person stays signed in', async () => {
    const [visitor, other] = [new Visitor(), new Visitor()];
    await visitor.signIn('P05');
    await other.signIn('P06');
    // Straight at the provider, without the gateway.
    const page = await visitor.go(`${home.sandbox.origin}/oauth2/logout`);
    const html = await page.response.text();
    const fields = Object.fromEntries(
      [...html.matchAll(/name="(\w+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>;
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
    await visitor.go(new URL(action, home.sandbox.origin).href, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, logout: 'yes' }),
    });
    await expect.poll(() => visitor.session()).toMatchObject({ signedIn: false });
    expect(await other.session()).toMatchObject({ signedIn: true });
  });

  it.each([
    ['login_cancelled', '', 200, 'Ông/Bà chưa đăng nhập'],
    ['account_locked', '', 403, 'Tài khoản đang bị khóa'],
    ['assurance_too_low', '&level=2', 403, 'mức độ 2'],
  ])('tells what happened: %s', async (refuse, more, status, words) => {
    const visitor = new Visitor();
    const page = await visitor.go(`/dvcqg/login?return_to=/ho-so${more}`);
    const { response } = await visitor.go(page.url.href, {
      method: 'POST',
      body: new URLSearchParams({ refuse }),
    });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
    expect(await visitor.session()).toMatchObject({ signedIn: false });
  });
});
