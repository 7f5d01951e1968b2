import { inspect } from 'node:util';
import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createGateway, type Gateway } from '../src/gateway.js';
import { createPortalClient, type PortalClient } from '../src/server.js';
import { cookieKeys, site } from './helpers/gateway.js';

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

let sandbox: Sandbox;
let gateway: Gateway;
let portal: PortalClient;
let channels: string[];
/** Tokens, codes and cookies as they went by. */
let seen: Set<string>;
let jar: Map<string, Map<string, string>>;

beforeEach(() => {
  [channels, seen, jar] = [[], new Set(secrets), new Map()];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(
      (...said) => void channels.push(inspect(said, { depth: 8 })),
    );
  }
  const log = (entry: unknown) => channels.push(inspect(entry, { depth: 8 }));
  sandbox = createSandbox({
    fetch: (async (input: RequestInfo | URL, init?: RequestInit) =>
      gateway.fetch(new Request(input, init))) as typeof fetch,
  });
  portal = createPortalClient({
    profile: 'sandbox',
    agency: 'H99',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    fetch: (async (input: RequestInfo | URL, init?: RequestInit) => {
      const answer = await sandbox.fetch(new Request(input, init));
      const text = await answer.clone().text();
      for (const [, token] of text.matchAll(/"(?:\w+_token|session)":\s*"([^"]{12,})"/g)) seen.add(token!);
      return answer;
    }) as typeof fetch,
    onEvent: log,
  });
  gateway = createGateway({ portal, publicUrl: site, cookieKeys, log });
});
afterEach(async () => {
  vi.restoreAllMocks();
  sandbox.close();
  await portal.close();
});

/** One step of her browser; addresses and problems are channels, her own answers are not. */
async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  const at = new URL(url, site);
  const cookies = jar.get(at.host) ?? new Map<string, string>();
  jar.set(at.host, cookies);
  const headers = new Headers(init.headers);
  if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
  if (init.method === 'POST' && at.origin === site) {
    for (const [name, value] of [['origin', site], ['x-dvcqg', '1']] as const) headers.set(name, value); // prettier-ignore
  }
  const request = new Request(at, { ...init, headers });
  const answer = await (at.origin === site ? gateway : sandbox).fetch(request);
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
    if (at.origin === site && value.length > 12) seen.add(value);
  }
  if (at.origin === site) {
    channels.push(answer.headers.get('location') ?? '');
    if (answer.status >= 400) channels.push(await answer.clone().text());
  }
  return answer;
}
async function follow(url: string, init?: RequestInit): Promise<string> {
  let at = new URL(url, site);
  let answer = await ask(at.href, init);
  for (let hop = 0; hop < 12 && answer.headers.has('location'); hop++) {
    at = new URL(answer.headers.get('location')!, at);
    if (at.origin === site && !at.pathname.startsWith('/dvcqg')) break;
    answer = await ask(at.href);
  }
  return at.href;
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const json = (body: unknown, headers = {}) => ({ method: 'POST', headers, body: JSON.stringify(body) });
const fault = (target: string, kind: string) =>
  sandbox.fetch(
    new Request(`${sandbox.origin}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ target, kind, times: 3 }),
    }),
  );

const journey = async () => {
  const signIn = await follow('/dvcqg/login?return_to=/ho-so');
  await follow(signIn, form({ persona: 'P01' }));
  await ask('/dvcqg/session?renew=1');
  await ask('/dvcqg/dossiers');
  await ask('/dvcqg/dossiers/H99.01-20260701-0000005');
  const fees = (await (await ask(`/dvcqg/dossiers/${dossier}/fees`)).json()) as { amount?: number };
  const order = { dossierCode: dossier, amount: fees.amount ?? 150_000, returnTo: '/ket-qua' };
  const key = { 'idempotency-key': `key-${Math.random()}` };
  const payment = (await (await ask('/dvcqg/payments', json(order, key))).json()) as Record<string, string>;
  if (payment['payUrl']) {
    await ask(`${payment['payUrl']}/confirm`, form({ method: 'wallet' }));
    await follow(`${payment['payUrl']}/return`);
  }
  const known = (await (await ask(`/dvcqg/payments/${payment['id']}/check`, json({}))).json()) as Record<
    string,
    string
  >;
  await ask(`/dvcqg/receipts/${known['receiptId']}`);
  await ask('/dvcqg/logout', json({ returnTo: '/' }));
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
      await ask('/dvcqg/login');
      await sandbox.fetch(new Request(`${sandbox.origin}/control/faults`, { method: 'DELETE' }));
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
    await portal.dossiers.lookup('H99.01-20260701-0000005', { timeout: 300 }).catch(note);
    await portal.dossiers.list({ ownerTechId: hoa.techId }, { timeout: 300 }).catch(note);
    await fault('identity', kind);
    await portal.sso.begin({ redirectUri: `${site}/dvcqg/callback` }).catch(note);
    const transaction = { state: 's' } as never;
    await portal.sso.complete({ callbackUrl: `${site}/?code=${hoa.personalId}`, transaction }).catch(note);
    await portal.sso.verifyLogoutToken(`${hoa.name}.${hoa.personalId}.x`).catch(note);
  }
  await portal.dossiers.lookup(`${hoa.name} ${hoa.personalId}`).catch(note);
  await portal.payments.get(hoa.personalId, hoa.techId).catch(note);
  await portal.payments
    .create({ owner: hoa.techId, dossierCode: hoa.name, amount: 1, returnTo: hoa.email, idempotencyKey: 'k' })
    .catch(note);
  expect(errors.length).toBeGreaterThan(12);
  for (const error of errors) {
    const told = [inspect(error, { depth: 8, showHidden: true }), JSON.stringify(error), String(error)];
    expect(told.flatMap(leaks)).toEqual([]);
  }
});

async function transcript(): Promise<unknown> {
  return (await sandbox.fetch(new Request(`${sandbox.origin}/control/transcript`))).json();
}
