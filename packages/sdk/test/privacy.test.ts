import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cookieKeys, site } from './helpers/gateway.js';
import { Browser, openSandboxSite, type SandboxSite } from './helpers/sandbox-site.js';

/*
 * V3, V4: whole journeys, with every far side failing in every way in between. Nothing that names the citizen, no token, no
 * secret and no cookie may come out of a channel that is kept: logs, the console, errors, addresses, the transcript.
 */
const hoa = {
  name: 'Nguyễn Thị Hoa',
  personalId: '999100001111',
  phone: '0000000101',
  email: 'hoa@example.invalid',
  techId: '00000000-0000-4000-8000-000000000001',
  address: 'Số 1 phố Mẫu',
};
const secrets = ['sandbox-secret', 'SANDBOX-SECRET-0001', ...cookieKeys];
const dossier = 'H99.01-20260702-0150000';

let home: SandboxSite;
let hers: Browser;
let channels: string[];
/** Tokens, codes and cookies as they went by. */
let seen: Set<string>;

beforeEach(() => {
  [channels, seen] = [[], new Set(secrets)];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(
      (...said) => void channels.push(inspect(said, { depth: 8 })),
    );
  }
  home = openSandboxSite({
    async between(_request, next) {
      const answer = await next();
      const text = await answer.clone().text();
      for (const [, token] of text.matchAll(/"(?:\w+_token|session)":\s*"([^"]{12,})"/g)) seen.add(token!);
      return answer;
    },
    log: (entry) => void channels.push(inspect(entry, { depth: 8 })),
  });
  hers = new Listened(home);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await home.close();
});

/** Her browser: addresses and problems are channels, her own answers are not. */
class Listened extends Browser {
  override async ask(to: string | URL, init: RequestInit = {}): Promise<Response> {
    const own = new URL(to, site).origin === site;
    const headers = new Headers(init.headers);
    if (init.method === 'POST' && own) {
      headers.set('origin', site);
      headers.set('x-dvcqg', '1');
    }
    const answer = await super.ask(to, { ...init, headers });
    if (!own) return answer;
    for (const value of this.jars.get(new URL(site).host)?.values() ?? [])
      if (value.length > 12) seen.add(value);
    channels.push(answer.headers.get('location') ?? '');
    if (answer.status >= 400) channels.push(await answer.clone().text());
    return answer;
  }
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const json = (body: unknown, headers = {}) => ({ method: 'POST', headers, body: JSON.stringify(body) });
const fault = (target: string, kind: string) =>
  home.sandbox.fetch(
    new Request(`${home.sandbox.origin}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ target, kind, times: 3 }),
    }),
  );

const journey = async () => {
  await hers.signIn('P01');
  await hers.ask('/dvcqg/session?renew=1');
  await hers.ask('/dvcqg/dossiers');
  await hers.ask('/dvcqg/dossiers/H99.01-20260701-0000005');
  const fees = (await (await hers.ask(`/dvcqg/dossiers/${dossier}/fees`)).json()) as { amount?: number };
  const order = { dossierCode: dossier, amount: fees.amount ?? 150_000, returnTo: '/ket-qua' };
  const key = { 'idempotency-key': `key-${Math.random()}` };
  const payment = (await (await hers.ask('/dvcqg/payments', json(order, key))).json()) as Record<
    string,
    string
  >;
  if (payment['payUrl']) {
    await hers.ask(`${payment['payUrl']}/confirm`, form({ method: 'wallet' }));
    await hers.go(`${payment['payUrl']}/return`);
  }
  const known = (await (await hers.ask(`/dvcqg/payments/${payment['id']}/check`, json({}))).json()) as Record<
    string,
    string
  >;
  await hers.ask(`/dvcqg/receipts/${known['receiptId']}`);
  await hers.ask('/dvcqg/logout', json({ returnTo: '/' }));
  return { payment, known };
};

const leaks = (text: string) =>
  [...Object.values(hoa), ...seen].filter((canary) => canary !== '' && text.includes(canary));

it('a journey that goes well leaves no trace of her in what is kept', async () => {
  const { known } = await journey();
  expect(known).toMatchObject({ status: 'succeeded', receiptId: expect.any(String) });
  expect(seen.size).toBeGreaterThan(secrets.length + 4);
  expect(channels.flatMap(leaks)).toEqual([]);
  expect(leaks(JSON.stringify(await transcript()))).toEqual([]);
});

it.each(['down', 'html', 'garbage', 'lost-answer'])(
  'nor does one where every far side fails: %s',
  async (kind) => {
    for (const target of ['identity', 'adapter', 'payment'] as const) {
      await fault(target, kind);
      await journey();
      await hers.ask('/dvcqg/login');
      await home.sandbox.fetch(new Request(`${home.sandbox.origin}/control/faults`, { method: 'DELETE' }));
    }
    expect(channels.length).toBeGreaterThan(10);
    expect(channels.flatMap(leaks)).toEqual([]);
    expect(leaks(JSON.stringify(await transcript()))).toEqual([]);
  },
);

it('nor do the errors the client throws', async () => {
  const errors: unknown[] = [];
  const note = (error: unknown) => errors.push(error);
  for (const kind of ['down', 'html', 'garbage', 'lost-answer']) {
    await fault('adapter', kind);
    await home.portal.dossiers.lookup('H99.01-20260701-0000005', { timeout: 300 }).catch(note);
    await home.portal.dossiers.list({ ownerTechId: hoa.techId }, { timeout: 300 }).catch(note);
    await fault('identity', kind);
    await home.portal.sso.begin({ redirectUri: `${site}/dvcqg/callback` }).catch(note);
    const transaction = { state: 's' } as never;
    await home.portal.sso
      .complete({ callbackUrl: `${site}/?code=${hoa.personalId}`, transaction })
      .catch(note);
    await home.portal.sso.verifyLogoutToken(`${hoa.name}.${hoa.personalId}.x`).catch(note);
  }
  await home.portal.dossiers.lookup(`${hoa.name} ${hoa.personalId}`).catch(note);
  await home.portal.payments.get(hoa.personalId, hoa.techId).catch(note);
  await home.portal.payments
    .create({ owner: hoa.techId, dossierCode: hoa.name, amount: 1, returnTo: hoa.email, idempotencyKey: 'k' })
    .catch(note);
  expect(errors.length).toBeGreaterThan(12);
  for (const error of errors) {
    const told = [inspect(error, { depth: 8, showHidden: true }), JSON.stringify(error), String(error)];
    expect(told.flatMap(leaks)).toEqual([]);
  }
});

async function transcript(): Promise<unknown> {
  return (await home.sandbox.fetch(new Request(`${home.sandbox.origin}/control/transcript`))).json();
}
