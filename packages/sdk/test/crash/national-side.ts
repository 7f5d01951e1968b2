import { once } from 'node:events';
import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { createSandbox } from '@dvcqg/sandbox';
import { inWords } from '../../src/wire/payment-1.0.6/fixtures/words.js';
import type { History } from './history.js';

type Money = History['money'][number];

export interface NationalSideOptions {
  readonly now: () => Date;
  /** Hands a result notification over. Undefined when nobody answered. */
  readonly notify: (body: string) => Promise<{ status: number; json: unknown } | undefined>;
  /** Something of `from` is at a moment worth dying at. True when it died. */
  readonly moment: (name: string, from: string, reference: string) => Promise<boolean>;
}

/** The sandbox on a port, with everything that crosses the wire written down, and any number of dossiers with a debt. */
export async function nationalSide({ now, notify, moment }: NationalSideOptions) {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const inits: string[] = [];
  const dossierOf = new Map<string, string>();
  const amountOf = new Map<string, number>();
  const notifications: { reference: string; accepted: boolean }[] = [];
  const transactions = new Map<string, string>();

  const sandbox = createSandbox({
    origin,
    now,
    fetch: (async (_, init) => {
      const body = String(init?.body);
      const { reference, outcome, transaction } = inWords(JSON.parse(body)) as Record<string, string>;
      if (outcome === 'succeeded') transactions.set(String(reference), String(transaction));
      const answer = await notify(body);
      const accepted = answer?.status === 200 && inWords(answer.json)['outcome'] === 'succeeded';
      notifications.push({ reference: String(reference), accepted });
      if (!answer) throw new TypeError('fetch failed');
      return Response.json(answer.json, { status: answer.status });
    }) as typeof fetch,
  });

  /** The debt of a dossier that the sandbox knows, told of any other: a real answer, however many dossiers. */
  const debtOf = (template: string, dossier: string): string => {
    const paid = [...transactions.keys()].some((reference) => dossierOf.get(reference) === dossier);
    return paid
      ? JSON.stringify({ error_code: '0', message: 'Hồ sơ đã thanh toán' })
      : template.replaceAll(templateOf(amountOf.get(dossier) ?? 0), dossier);
  };
  const templates = new Map<number, string>();

  const handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const from = request.headers.get('x-from') ?? '';
    const text = await request.text();
    const onward = (body: string) =>
      sandbox.fetch(
        new Request(request.url, {
          method: request.method,
          headers: request.headers,
          ...(request.method !== 'GET' && { body }),
        }),
      );
    if (pathname.endsWith('/dptracuuthanhtoanhs')) {
      const dossier = String(inWords(JSON.parse(text))['dossier']);
      const amount = amountOf.get(dossier) ?? 0;
      const asked =
        templates.get(amount) ?? (await (await onward(text.replace(dossier, templateOf(amount)))).text());
      // A refusal, such as of a session, is not the debt.
      if (!asked.includes(templateOf(amount))) return json(asked);
      templates.set(amount, asked);
      return json(debtOf(asked, dossier));
    }
    const kind = /^\/payment\/(init|query)$/.exec(pathname)?.[1];
    if (kind === undefined) return onward(text);
    const { reference, billing } = inWords(JSON.parse(text)) as {
      reference: string;
      billing: { dossier: string };
    };
    if (await moment(`${kind} under way`, from, reference)) return new Response(null, { status: 503 });
    if (kind === 'init') {
      inits.push(reference);
      dossierOf.set(reference, billing.dossier);
    }
    const answer = await onward(text);
    await moment(`${kind} answered`, from, reference);
    return answer;
  };

  const server = serve({ fetch: handle, hostname: '127.0.0.1', port: Number(new URL(origin).port) });
  await once(server, 'listening');

  const post = (url: string, body: string, type: string) =>
    sandbox.fetch(new Request(url, { method: 'POST', body, headers: { 'content-type': type } }));
  const control = (reference: string, what: string, body: object) =>
    post(`${origin}/control/payments/${reference}/${what}`, JSON.stringify(body), 'application/json');

  return {
    origin,
    inits,
    notifications,
    /** A dossier on which `amount` is due; one of the sandbox's own amounts, whose last digits say what the bank does. */
    owe: (dossier: string, amount: number) => void amountOf.set(dossier, amount),
    money: (): Money[] =>
      [...transactions].map(([reference, transaction]) => ({
        reference,
        transaction,
        dossier: dossierOf.get(reference) ?? '',
      })),
    /** The payer confirms on the pay page. */
    confirm: async (payUrl: string) => {
      await post(`${payUrl}/confirm`, 'method=wallet', 'application/x-www-form-urlencoded');
    },
    settle: (reference: string) => control(reference, 'settle', { outcome: 'success' }),
    tellAgain: (reference: string) => control(reference, 'notify', { times: 3, atOnce: true }),
    close: () =>
      new Promise<void>((done) => {
        sandbox.close();
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

export type NationalSide = Awaited<ReturnType<typeof nationalSide>>;

const templateOf = (amount: number) => `H99.01-20260702-0${amount}`;
const json = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
