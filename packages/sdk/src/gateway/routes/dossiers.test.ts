import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SsoError } from '../../domain/errors.js';
import { createDossiers } from '../../dossiers/create-dossiers.js';
import type { Payments } from '../../payments/payments.js';
import { createStore, type Store } from '../../store/store.js';
import type { AdapterClient, Answer } from '../../transport/adapter.js';
import { answerLookUp, found, secondPageOf, unreadable } from '../../wire/adapter-v1/fixtures/look-up.js';
import type { GatewayContext, GatewaySession } from '../context.js';
import { langOf, problemOf, problemResponse } from '../problem.js';
import { createDossierAccess } from '../dossier-access.js';
import { createDossierFeeds } from '../dossier-feeds.js';
import { createDossierViews } from '../dossier-views.js';
import type { Parts } from '../parts.js';
import { createProofs } from '../proofs.js';
import { dossierRoutes } from './dossiers.js';

const hers = 'H99.01-20260701-0000005';
const another = 'H99.01-20260701-0000006';
const later = 'H99.01-20260701-0000404';
const known = new Map([
  [hers, found(hers, 'tech-1')],
  [another, found(another, 'tech-2')],
]);

let store: Store;
let now: Date;
beforeEach(() => {
  store = createStore(':memory:');
  now = new Date('2026-07-06T01:00:00Z');
});
afterEach(() => store.close());

function gateway(who: { subject?: string; payer?: string } = {}) {
  const asked: Record<string, unknown>[] = [];
  const adapter: AdapterClient = {
    async call({ params }) {
      asked.push(params);
      const { body, message } = answerLookUp([...known.values()], params, later);
      return { ok: true, body, message } as Answer;
    },
    debt: async () => undefined,
  };
  const fees: Payments['fees'] = async (dossierCode, owner) => ({
    dossierCode, state: 'payable', amount: 150_000, fees: [], purpose: String(owner),
  }); // prettier-ignore
  const session = who.subject ? ({ subject: who.subject } as GatewaySession) : undefined;
  const context = {
    portal: { dossiers: createDossiers({ adapter }), payments: { fees } as Payments, store },
    now: () => now,
    session: async () => session,
    requireSession: async () => {
      if (!session) throw new SsoError('session_expired', 'No session.', { status: 401 });
      return session;
    },
    payer: async () => who.subject ?? who.payer ?? 'anon_1',
    payers: async () => [who.subject, who.payer].filter(Boolean),
  } as unknown as GatewayContext;
  const parts = context as unknown as Parts;
  const views = createDossierViews(context);
  const proofs = createProofs(parts);
  const look = createDossierAccess(context, views, proofs);
  const feeds = createDossierFeeds(context.portal);
  const app = new Hono().route('/', dossierRoutes({ parts, gateway: context, feeds, views, proofs, look }));
  app.onError((error, c) => problemResponse(problemOf(error, 'req_1', langOf(c))));
  const get = async (path: string) => {
    const response = await app.request(path);
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
  };
  return { get, asked };
}

describe('GET /dossiers/{code}', () => {
  it('takes the code as typed, masks for visitors and is whole for the owner', async () => {
    const visitor = await gateway().get(`/dossiers/${encodeURIComponent('h99.01 – 20260701 – 0000005')}`);
    expect(visitor).toMatchObject({ status: 200, body: { code: hers, mine: false, ownerName: 'N. T. H.' } });
    expect(visitor.headers.get('cache-control')).toBe('no-store');
    const owner = await gateway({ subject: 'tech-1' }).get(`/dossiers/${hers}`);
    expect(owner.body).toMatchObject({ mine: true, ownerName: 'Nguyễn Thị Hoa' });
    expect((await gateway({ subject: 'tech-2' }).get(`/dossiers/${hers}`)).body).toMatchObject({
      mine: false,
    });
  });

  it('says which part of a code is wrong, and quotes nothing but date digits', async () => {
    const { get, asked } = gateway();
    expect(await get('/dossiers/H99.01-321325-0001')).toMatchObject({
      status: 400,
      body: {
        code: 'dossier_code_malformed',
        params: { part: 'date', value: '321325' },
        title: "Mã hồ sơ chưa đúng dạng: phần ngày '321325' không phải là ngày",
      },
    });
    const pasted = await get(`/dossiers/${encodeURIComponent('Nguyễn Thị Hoa 001200000001')}`);
    expect(pasted.body['params']).toEqual({ part: 'agency' });
    expect(JSON.stringify(pasted.body)).not.toMatch(/Hoa|0012/i);
    expect(asked).toEqual([]);
  });

  it('does not know an unknown code', async () => {
    expect(await gateway().get('/dossiers/H99.01-20260701-9999')).toMatchObject({
      status: 404,
      body: { code: 'dossier_not_found', params: { code: 'H99.01-20260701-9999' } },
    });
  });

  it('counts what is not synced yet as a look-up too', async () => {
    const { get } = gateway({ subject: 'tech-1' });
    expect(await get(`/dossiers/${later}`)).toMatchObject({
      status: 404,
      body: { code: 'dossier_not_synced' },
    });
    for (let i = 0; i < 9; i++) await get(`/dossiers/${later}`);
    expect((await get(`/dossiers/${later}`)).status).toBe(429);
  });

  it('lets a visitor look up ten times a minute', async () => {
    const { get, asked } = gateway({ payer: 'anon_a' });
    for (let i = 0; i < 10; i++) expect((await get(`/dossiers/${hers}`)).status).toBe(200);
    const eleventh = await get(`/dossiers/${hers}`);
    expect(eleventh).toMatchObject({ status: 429, body: { code: 'rate_limited', retriable: true } });
    expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(eleventh.body['detail']).toMatch(/^Xin thử lại sau \d+ giây\.$/);
    expect(asked).toHaveLength(10);
    expect((await gateway({ payer: 'anon_b' }).get(`/dossiers/${hers}`)).status).toBe(200);
    now = new Date(now.getTime() + 60_000);
    expect((await get(`/dossiers/${hers}`)).status).toBe(200);
  });

  it('never limits one’s own dossiers, but guessing while signed in', async () => {
    const { get } = gateway({ subject: 'tech-1' });
    for (let i = 0; i < 15; i++) expect((await get(`/dossiers/${hers}`)).status).toBe(200);
    const guesses = [];
    for (let i = 0; i < 12; i++)
      guesses.push((await get(i % 2 ? `/dossiers/${another}` : '/dossiers/H99-260701-0001')).status);
    expect(guesses.slice(10)).toEqual([429, 429]);
    expect(guesses.slice(0, 10)).not.toContain(429);
    expect((await get(`/dossiers/${hers}`)).status).toBe(200);
  });
});

describe('GET /dossiers', () => {
  it('lists one’s own, page by page', async () => {
    const { get, asked } = gateway({ subject: 'tech-1' });
    const answer = await get('/dossiers?page=2');
    expect(answer).toMatchObject({
      status: 200,
      body: { items: [{ code: hers, mine: true }], total: 41, next: 3 },
    });
    expect(asked).toEqual([secondPageOf('tech-1')]);
    for (const page of ['0', '-1', 'x', '1e3', ''])
      expect((await get(`/dossiers?page=${page}`)).status).toBe(400);
  });

  it('tells how many could not be read', async () => {
    known.set('broken', unreadable('tech-1'));
    const { body } = await gateway({ subject: 'tech-1' }).get('/dossiers');
    known.delete('broken');
    expect(body).toMatchObject({ items: [{ code: hers }], unreadable: 1 });
  });

  it('needs a session', async () => {
    expect(await gateway().get('/dossiers')).toMatchObject({
      status: 401,
      body: { code: 'session_expired' },
    });
  });
});

describe('GET /dossiers/{code}/fees', () => {
  it('answers what is due, for who pays in this browser, not too often', async () => {
    const { get } = gateway({ payer: 'anon_a' });
    expect((await get(`/dossiers/${hers.toLowerCase()}/fees`)).body).toMatchObject({
      dossierCode: hers,
      purpose: 'anon_a',
    });
    expect((await get('/dossiers/x/fees')).status).toBe(400);
    const statuses = [];
    for (let i = 0; i < 20; i++) statuses.push((await get(`/dossiers/${hers}/fees`)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
