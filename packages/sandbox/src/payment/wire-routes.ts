import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SandboxContext } from '../context.js';
import { faultsFor } from '../faults.js';
import { readJson } from '../json-body.js';
import { billAddress, payAddress, queryAnswer, receiptIsReady, signResult } from './answers.js';
import { authenticate } from './authenticate.js';
import { digest, signedFields } from './digest.js';
import { readGetBill, readInit, readQuery, type LookupMessage } from './messages.js';
import type { Partner, Payment } from './payment.js';
import type { Platform } from './platform.js';
import { Refusal } from './refusal.js';
import type { Answer, Reply, Serve } from './serve.js';
import { mountRefundWire } from './treasury/wire-routes.js';
import { BANK_NAME, transferOf } from './transfer.js';
import { vietQr } from './vietqr.js';
import { toWireTime } from '../adapter/wire-time.js';

const BODY_LIMIT = 64 * 1024;

/** `/payment/init`, `/payment/query`, `/payment/getbill` (wire fact 5.1; assumed A7 to A10, A50 to A53). */
export function mountWire(app: Hono, context: SandboxContext, platform: Platform): void {
  for (const path of ['init', 'query', 'getbill', 'refund', 'refundquery']) {
    app.use(`/payment/${path}`, faultsFor(context, 'payment'));
  }

  const refuse = (why: string) => ({ MaLoi: '99', MoTaLoi: why });
  const limit = bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.json(refuse('Bản tin quá lớn'), 413) });

  const serve: Serve = (path, handle, wrap = direct) =>
    app.post(path, limit, async (c) => {
      const body = await readJson(c);
      const reply = attempt(handle, body, platform);
      const answer = wrap(reply);
      const { MaLoi, MoTaLoi } = reply.answer;
      context.transcript.record({
        at: context.now().toISOString(),
        part: 'payment',
        direction: 'in',
        call: `POST ${path}`,
        request: withoutAddress(body),
        response: withoutAddress(reply.answer),
        ...(MaLoi === '99' && reply.answer['TrangThaiGD'] === undefined && { refused: String(MoTaLoi) }),
      });
      return reply.unheard ? c.body(null, 504) : c.json(answer);
    });

  serve(
    '/payment/init',
    (body) => {
      const message = readInit(body);
      const partner = authenticate(platform, message, signedFields.init);
      const payment = platform.book.open(partner, message);
      return {
        partner,
        answer: {
          MaLoi: '00',
          MoTaLoi: 'Thành công',
          MaDoiTac: message.MaDoiTac,
          MaThamChieu: message.MaThamChieu,
          UrlThanhToan: payAddress(payment, context.origin),
          MaQR: vietQr(transferOf(payment)),
          TenNganHangQR: BANK_NAME,
        },
      };
    },
    wrapped,
  );

  serve('/payment/query', (body) => {
    const { partner, payment } = lookUp(platform, readQuery(body));
    const now = context.now();
    const answer = queryAnswer(payment, platform.book.state(payment), { origin: context.origin, now });
    return { partner, answer: { ...signResult(answer, partner.secret) } };
  });

  serve('/payment/getbill', (body) => {
    const { partner, payment } = lookUp(platform, readGetBill(body));
    const now = context.now();
    if (payment.status.kind !== 'succeeded') throw new Refusal('Giao dịch chưa thanh toán thành công');
    if (!receiptIsReady(payment, now)) throw new Refusal('Biên lai đang được lập');
    const answer = {
      LoaiBanTin: 'GET_BILL',
      MaLoi: '00',
      MaDoiTac: partner.code,
      MaThamChieu: payment.init.MaThamChieu,
      ThoiGianGD: toWireTime(now),
      UrlBienLai: billAddress(payment, context.origin),
    };
    return { partner, answer: { ...answer, MaXacThuc: digest(signedFields.bill, answer, partner.secret) } };
  });

  mountRefundWire(serve, platform);
}

function attempt(handle: (body: unknown) => Reply, body: unknown, platform: Platform): Reply {
  try {
    return handle(body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = (body as { MaDoiTac?: unknown } | null | undefined)?.MaDoiTac;
    const partner = typeof code === 'string' ? platform.partners.get(code) : undefined;
    return { answer: { MaLoi: '99', MoTaLoi: error.message }, ...(partner && { partner }) };
  }
}

function lookUp(platform: Platform, message: LookupMessage): { partner: Partner; payment: Payment } {
  const partner = authenticate(platform, message, signedFields.lookup);
  const payment = platform.book.find(partner.code, message.MaThamChieu);
  if (!payment) throw new Refusal('MaThamChieu không tồn tại');
  return { partner, payment };
}

const direct = ({ answer }: Reply): Answer => answer;

/** Through an adapter the platform's answer is a text inside the adapter's envelope (wire fact 5.1, assumed A50). */
function wrapped({ answer, partner }: Reply): Answer {
  if (!partner?.wrapped) return answer;
  return { error_code: answer['MaLoi'] === '00' ? '0' : '-1', message: JSON.stringify(answer) };
}

/** The transcript keeps neither the payer's address nor the unguessable part of a page's. */
function withoutAddress(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return message;
  return Object.fromEntries(
    Object.entries(message).map(([name, value]) => {
      if (name === 'Ip') return [name, '•••'];
      return /^Url/.test(name) && typeof value === 'string'
        ? [name, value.replace(/[^/]+$/, '•••')]
        : [name, value];
    }),
  );
}
