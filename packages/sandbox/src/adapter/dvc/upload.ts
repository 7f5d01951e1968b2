import { createHash, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { DossierStore } from '../store.js';
import { done, type Envelope, wrong } from './envelope.js';

const LARGEST_FILE = 20 * 1024 * 1024;

/** Multipart with parts `files` (assumed A74). Name and bytes are forgotten: id and digest are what later calls ask for. */
export async function takeFiles(c: Context, store: DossierStore): Promise<Envelope> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? ''))
    return { code: 415, message: 'Content-Type phải là multipart/form-data' };
  const form = await c.req.raw.formData().catch(() => undefined);
  if (form === undefined) return { code: 400, message: 'Nội dung không phải multipart hợp lệ' };
  const files = form.getAll('files').filter((part) => typeof part !== 'string');
  if (files.length === 0) return wrong([{ path: 'files', reason: 'phải có ít nhất một tệp' }]);
  if (files.some((file) => file.size > LARGEST_FILE))
    return { code: 413, message: `Mỗi tệp không quá ${LARGEST_FILE} byte` };
  const empty = files.findIndex((file) => file.size === 0);
  if (empty >= 0) return wrong([{ path: `files[${empty}]`, reason: 'tệp rỗng' }]);

  const digests = await Promise.all(
    files.map(async (file) =>
      createHash('sha256')
        .update(await file.bytes())
        .digest('hex'),
    ),
  );
  const kept = digests.map((HashTepTin) => ({ IdTepTin: randomUUID(), HashTepTin }));
  store.together(() => {
    for (const file of kept) store.keepFile(file.IdTepTin, file.HashTepTin);
  });
  return done('Tải tệp thành công', [{ response: { data: kept } }]);
}
