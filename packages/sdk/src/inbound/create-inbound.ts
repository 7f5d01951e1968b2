import { PortalError } from '../domain/errors.js';
import { readBody, strictText } from '../transport/body.js';
import { parseJson } from '../transport/json.js';
import { stopper } from '../transport/stop.js';
import { decodeInbound, encodeReply, InboundFault, type InboundOutcome } from '../wire/adapter-v1/inbound.js';
import type { InboundHandlers, InboundOptions } from './inbound.js';
import type { PortalMessage } from './schema.js';

/**
 * What the Portal calls at a one-stop system, as a `fetch` handler: mount it where the adapter forwards to. It answers
 * `error_code` 0 only after the handler has resolved, 1 when the handler says `'duplicate'`, else -1 with what to mend.
 */
export function createInbound(options: InboundOptions): (request: Request) => Promise<Response> {
  const { handlers, allow, maxBytes = 32 * 1_048_576, timeout = 30_000, log } = options;
  /** The same message twice at once is one message: the second waits for the first. */
  const underWay = new Map<string, Promise<InboundOutcome>>();

  async function take(resource: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const message = decodeInbound(resource, parseJson({ text: strictText(bytes) }));
    if (!message) return answer(404, 'refused', 'Không có dịch vụ này.');
    const handle = handlerOf(handlers, message);
    if (!handle) return answer(200, 'refused', 'Hệ thống không tiếp nhận loại thông điệp này.');
    const key = `${resource} ${await digest(bytes)}`;
    const first = underWay.get(key);
    const running = first ?? run(handle);
    if (!first) {
      underWay.set(key, running);
      void running.finally(() => underWay.delete(key));
    }
    const outcome = await running;
    return reply(first && outcome === 'taken' ? 'duplicate' : outcome);
  }

  async function run(handle: () => Promise<'duplicate' | void>): Promise<InboundOutcome> {
    try {
      return (await handle()) === 'duplicate' ? 'duplicate' : 'taken';
    } catch (error) {
      log?.({
        level: 'error',
        event: 'inbound.failed',
        ...(error instanceof PortalError && { code: error.code }),
      });
      return 'refused';
    }
  }

  return async (request) => {
    const stop = stopper(request.signal, timeout);
    try {
      if (request.method !== 'POST')
        return answer(405, 'refused', 'Chỉ nhận phương thức POST.', { allow: 'POST' });
      if (!(await allow(request))) return answer(403, 'refused', 'Không được phép gọi dịch vụ này.');
      const bytes = await readBody(request, maxBytes, stop.race);
      const resource = new URL(request.url).pathname.split('/').at(-1) ?? '';
      return await take(resource, new Uint8Array(bytes));
    } catch (error) {
      return refusal(error);
    } finally {
      stop.clear();
    }
  };

  function refusal(error: unknown): Response {
    const code = error instanceof PortalError ? error.code : 'unexpected';
    log?.({ level: 'warn', event: 'inbound.refused', code });
    if (error instanceof InboundFault) {
      return answer(200, 'refused', `Dữ liệu thiếu hoặc không hợp lệ: ${error.field}.`);
    }
    if (code === 'too_large') return answer(413, 'refused', 'Dữ liệu quá lớn.');
    if (code === 'bad_response' || code === 'bad_encoding') {
      return answer(400, 'refused', 'Dữ liệu không phải là JSON hợp lệ.');
    }
    return answer(code === 'timeout' ? 408 : 500, 'refused', notNow);
  }
}

const notNow = 'Chưa tiếp nhận được, đề nghị gửi lại.';

const words = {
  taken: 'Tiếp nhận thành công.',
  duplicate: 'Thông điệp đã được tiếp nhận trước đó.',
  refused: notNow,
};

const reply = (outcome: InboundOutcome) => answer(200, outcome, words[outcome]);

const answer = (status: number, outcome: InboundOutcome, message: string, headers?: Record<string, string>) =>
  Response.json(encodeReply(outcome, message), {
    status,
    headers: { 'cache-control': 'no-store', ...headers },
  });

function handlerOf(handlers: InboundHandlers, message: PortalMessage) {
  const { promotionNotice, promotionAmendment, landTaxReceipt, taxNotice } = handlers;
  switch (message.kind) {
    case 'promotion-notice':
      return promotionNotice && (() => promotionNotice(message));
    case 'promotion-amendment':
      return promotionAmendment && (() => promotionAmendment(message));
    case 'land-tax-receipt':
      return landTaxReceipt && (() => landTaxReceipt(message));
    case 'tax-notice':
      return taxNotice && (() => taxNotice(message));
  }
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join();
}
