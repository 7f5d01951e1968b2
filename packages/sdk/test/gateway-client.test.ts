import { describe, expect, it } from 'vitest';
import { createGatewayClient } from '../src/index.js';
import { Browser, site, TestSite } from './helpers/gateway.js';
import { TestProvider } from './helpers/provider.js';

const commune = 'http://xa.localhost:4300';
const elsewhere = 'https://bao.example';

/** `fetch` of a page, with the rules by which a browser sends cookies and lets the page read. */
function fetchOf(browser: Browser, page: string, from: 'same-origin' | 'same-site' | 'cross-site') {
  return (async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(input, init);
    const headers = new Headers(asked.headers);
    const isOwn = from === 'same-origin';
    headers.set('sec-fetch-site', from);
    if (!isOwn || asked.method !== 'GET') headers.set('origin', page);
    const withCookies = isOwn || asked.credentials === 'include';
    // The cookies are SameSite=Lax.
    if (withCookies && from !== 'cross-site') {
      headers.set('cookie', [...browser.jar].map(([name, { value }]) => `${name}=${value}`).join('; '));
    }
    const body = asked.method === 'GET' ? null : await asked.text();
    const answer = await browser.site.gateway.fetch(
      new Request(asked.url, { method: asked.method, headers, body }),
    );
    const allowed = answer.headers.get('access-control-allow-origin') === page;
    const credentialed = answer.headers.get('access-control-allow-credentials') === 'true';
    if (!isOwn && !(allowed && (credentialed || !withCookies))) throw new TypeError('Failed to fetch');
    return answer;
  }) as typeof fetch;
}

async function signedIn(page: string, from: 'same-origin' | 'same-site' | 'cross-site') {
  const here = new TestSite(new TestProvider(), { allowedOrigins: [commune, elsewhere] });
  const browser = new Browser(here);
  await browser.signIn();
  return createGatewayClient({ url: `${site}/dvcqg`, fetch: fetchOf(browser, page, from) });
}

describe('the client of a page', () => {
  it('of the gateway’s own origin has the session', async () => {
    expect(await (await signedIn(site, 'same-origin')).session()).toMatchObject({ signedIn: true });
  });

  it('of an allowed origin on the same site shares it, and may sign out', async () => {
    const client = await signedIn(commune, 'same-site');
    expect(await client.session()).toMatchObject({ signedIn: true });
    await expect(client.logout('/')).resolves.toMatchObject({ redirectTo: expect.any(String) });
  });

  it('of an allowed origin elsewhere reads what needs no session, and changes nothing', async () => {
    const client = await signedIn(elsewhere, 'cross-site');
    expect(await client.session()).toMatchObject({ signedIn: false });
    await expect(client.logout('/')).rejects.toMatchObject({
      code: 'cross_site_forbidden',
      messageKey: 'not_allowed',
      status: 403,
    });
  });

  it('of a stranger reads nothing', async () => {
    const client = await signedIn('https://evil.example', 'cross-site');
    await expect(client.session()).rejects.toMatchObject({ code: 'network_failed' });
  });
});
