import { PortalError } from '../domain/errors.js';
import { count } from '../payments/ledger.js';
import { readBody, strictText } from '../transport/body.js';
import { parseJson } from '../transport/json.js';
import { stopper } from '../transport/stop.js';
import { type CallToWallet, toWallet } from '../wire/wallet-1/calls.js';
import { type Answer, writeAnswer } from '../wire/wallet-1/codes.js';
import { checkType, FieldFault, writeFault } from '../wire/wallet-1/fields.js';
import {
  readSignatureHeaders,
  type SignatureHeaders,
  writeSignatureHeaders,
} from '../wire/wallet-1/signed-text.js';
import { isFresh, type WalletContext } from './context.js';
import { writeDay } from './days.js';
import { cancel, receipt, refund, type Reply, reversal, status } from './incoming.js';
import type { TestPayerCalls } from './test-payer.js';

/** Largest request, in bytes. */
const largest = 16_384;
/** Time a body may take to arrive, in ms. */
const patience = 10_000;

const calls = Object.entries(toWallet) as [CallToWallet, readonly [path: string, type: string]][];

/** What the platform calls: signature and freshness first, then the body, then an answer that is signed too. */
export function createHandler(
  ctx: WalletContext,
  basePath: string,
  testPayer: TestPayerCalls | undefined,
): (request: Request) => Promise<Response> {
  const answerers: Readonly<
    Record<CallToWallet, (json: unknown, nonce: string) => ReturnType<typeof writeDay>>
  > = {
    status: (json) => status(ctx, json),
    receipt: (json) => receipt(ctx, json),
    cancel: (json) => cancel(ctx, json),
    refund: (json) => refund(ctx, json),
    reversal: (json) => reversal(ctx, json),
    day: (json, nonce) => writeDay(ctx, json, nonce),
    test: async (json): Promise<Reply> => (testPayer ? testPayer(json) : { answer: 'not_allowed' }),
  };

  return async (request) => {
    const { pathname } = new URL(request.url);
    const [call, [path, type]] = calls.find(([, [end]]) => pathname === `${basePath}${end}`) ?? [
      undefined,
      ['', ''],
    ];
    if (!call) return unsigned(404);
    if (request.method !== 'POST') return unsigned(405, { allow: 'POST' });
    if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return unsigned(415);
    const stop = stopper(request.signal, patience);
    try {
      const body = await readBody(request, largest, stop.race);
      const asked = verified(ctx, request.headers, path, body);
      if (!asked) {
        await count(ctx.store, 'wallet_call_refused');
        ctx.log?.({ level: 'warn', event: 'wallet.call_refused', status: 401 });
        return unsigned(401);
      }
      return await reply(asked, path, () => answerers[call](parsed(body, type), asked.nonce));
    } catch (error) {
      const code = error instanceof PortalError ? error.code : 'unexpected';
      ctx.log?.({ level: 'error', event: 'wallet.call_failed', code });
      return unsigned(code === 'too_large' ? 413 : code === 'timeout' ? 408 : 500);
    } finally {
      stop.clear();
    }
  };

  async function reply(
    asked: SignatureHeaders,
    path: string,
    work: () => ReturnType<typeof writeDay>,
  ): Promise<Response> {
    let said: Awaited<ReturnType<typeof writeDay>>;
    try {
      said = await work();
    } catch (error) {
      if (error instanceof FieldFault) said = { answer: 'bad_field', fields: writeFault(error) };
      else {
        const code = error instanceof PortalError ? error.code : 'unexpected';
        ctx.log?.({ level: 'error', event: 'wallet.call_failed', code });
        said = { answer: code === 'store_conflict' || code === 'store_unavailable' ? 'busy' : 'failed' };
      }
    }
    if (Symbol.asyncIterator in said) {
      const headers = { ...common, 'content-type': 'text/plain; charset=utf-8' };
      return new Response(streamOf(said), { headers });
    }
    const written = writeAnswer(said.answer, said.fields);
    const { body } = written;
    const status = said.status ?? written.status;
    const head = {
      kind: 'answer',
      signer: 'wallet',
      partner: ctx.partner,
      time: Math.floor(ctx.now().getTime() / 1000),
      nonce: asked.nonce,
      verb: String(status),
      target: path,
    } as const;
    const headers = writeSignatureHeaders({ ...head, ...ctx.own.sign(head, Buffer.from(body)) });
    return new Response(body, {
      status,
      headers: { ...common, ...headers, 'content-type': 'application/json' },
    });
  }
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void chunks.return(undefined),
  });
}

const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Nobody knows who asked: the answer says nothing and is signed by nobody. */
function unsigned(status: number, headers: Record<string, string> = {}): Response {
  const answer: Answer = status === 401 ? 'unauthorised' : status >= 500 ? 'failed' : 'bad_field';
  return new Response(writeAnswer(answer).body, {
    status,
    headers: { ...common, ...headers, 'content-type': 'application/json' },
  });
}

function verified(
  { partner, theirs, now }: WalletContext,
  headers: Headers,
  target: string,
  body: Uint8Array,
): SignatureHeaders | undefined {
  const given = readSignatureHeaders(headers);
  const fits =
    given?.partner === partner &&
    isFresh(given.time, now()) &&
    theirs.verify(
      { kind: 'request', signer: 'platform', verb: 'POST', target, ...given },
      body,
      given.signature,
      now(),
    );
  return fits ? given : undefined;
}

/** @throws {FieldFault} */
function parsed(body: Uint8Array, type: string): unknown {
  let json: unknown;
  try {
    // A byte order mark is no JSON; `strictText` would leave it out.
    if (body[0] === 0xef) throw new FieldFault();
    json = parseJson({ text: strictText(body) });
  } catch {
    throw new FieldFault();
  }
  checkType(json, type);
  return json;
}
