import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { SandboxContext } from '../../context.js';
import { faultsFor } from '../../faults.js';
import { readJson } from '../../json-body.js';
import { digest, sameDigest, signedFields } from '../digest.js';
import type { Partner } from '../payment.js';
import type { Platform } from '../platform.js';
import { Refusal } from '../refusal.js';
import { isWireTime } from '../time.js';
import { faultNames, isRowFault } from './planted.js';
import { isDay } from './statements.js';

const requestSchema = v.looseObject({
  LoaiBanTin: v.literal('DOISOAT'),
  PhienBan: v.literal('1.0.6'),
  MaDoiTac: v.pipe(v.string(), v.maxLength(50)),
  Ngay: v.pipe(v.string(), v.check(isDay)),
  ThoiGianGD: v.pipe(v.string(), v.check(isWireTime)),
  MaXacThuc: v.pipe(v.string(), v.maxLength(255)),
});

const plantSchema = v.object({
  kind: v.picklist(faultNames),
  maThamChieu: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(255))),
});

/** `POST /payment/doisoat` (assumed A140), and `/control/reconciliation` to plant what is wrong. */
export function mountReconciliation(app: Hono, context: SandboxContext, platform: Platform): void {
  const { statements } = platform;
  const refuse = (why: string) => ({ MaLoi: '99', MoTaLoi: why });
  const limit = bodyLimit({ maxSize: 65_536, onError: (c) => c.json(refuse('Bản tin quá lớn'), 413) });

  app.post('/payment/doisoat', faultsFor(context, 'payment'), limit, async (c) => {
    const body = await readJson(c);
    const told = (response: unknown, refused?: string) =>
      context.transcript.record({
        at: context.now().toISOString(),
        part: 'payment',
        direction: 'in',
        call: 'POST /payment/doisoat',
        request: body,
        response,
        ...(refused !== undefined && { refused }),
      });
    try {
      const { partner, day } = authenticated(platform, body);
      if (!statements.isReady(day)) throw new Refusal('Tệp đối soát của ngày này chưa có');
      told('(tệp đối soát)');
      return new Response(streamOf(statements.file(partner, day)), {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      told(refuse(error.message), error.message);
      return c.json(refuse(error.message));
    }
  });

  app.get('/control/reconciliation', (c) => c.json({ planted: statements.list() }));
  app.post('/control/reconciliation', async (c) => {
    const plant = v.safeParse(plantSchema, await readJson(c));
    if (!plant.success || isRowFault(plant.output.kind) !== (plant.output.maThamChieu !== undefined)) {
      const error = `kind: ${faultNames.join(' | ')}; maThamChieu: of the row, for what is wrong with one`;
      return c.json({ error }, 400);
    }
    statements.plant(plant.output);
    return c.json({ planted: statements.list() });
  });
  app.delete('/control/reconciliation', (c) => {
    statements.clear();
    return c.json({ planted: [] });
  });
}

/** @throws {Refusal} */
function authenticated(
  platform: Platform,
  body: unknown,
): { readonly partner: Partner; readonly day: string } {
  const message = v.safeParse(requestSchema, body);
  if (!message.success) throw new Refusal(`${v.getDotPath(message.issues[0]) ?? 'Bản tin'}: không hợp lệ`);
  const partner = platform.partners.get(message.output.MaDoiTac);
  if (!partner) throw new Refusal('MaDoiTac không tồn tại');
  const expected = digest(signedFields.dayFile, message.output, partner.secret);
  if (!sameDigest(message.output.MaXacThuc, expected)) throw new Refusal('MaXacThuc không đúng');
  return { partner, day: message.output.Ngay };
}

/** Written as fast as it is read. */
function streamOf(pieces: Generator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
